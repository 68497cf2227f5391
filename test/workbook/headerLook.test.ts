import { good, openEngland, openWorkbook, performance } from "./support/openWorkbook";

describe("Headers that are written look like the figures' own", () => {
  test("fill, font, alignment and wrapping are those of the header beside", async () => {
    const workbook = await openEngland();
    const formatOf = (address: string) =>
      workbook.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem("England").getRange(address);
        format.load("horizontalAlignment,verticalAlignment,wrapText,fill/color,font/color,font/bold");
        await context.sync();
        const { horizontalAlignment, verticalAlignment, wrapText, fill, font } = format;
        return [horizontalAlignment, verticalAlignment, wrapText, fill.color, font.color, font.bold];
      });
    await workbook.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("England").getRange("A1:D1");
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      await context.sync();
    });
    const plain = await formatOf("F1");
    const { kpis } = good(await workbook.kpis.apply([performance]));
    const look = ["Center", "Top", true, "#1F3864", "#FFFFFF", true];
    expect(await formatOf("C1")).toEqual(look);
    expect(await formatOf("F1")).toEqual(look);
    good(await workbook.kpis.remove(kpis.map(({ id }) => id)));
    expect(await formatOf("F1")).toEqual(plain);
  });

  test("the header of a row is its name, and not the target in front of its figures", async () => {
    const workbook = await openWorkbook();
    await workbook.write("Sheet1", "A1:D2", [
      ["", "Target", "Q1", "Q2"],
      ["NPS", 45, 40, 48],
    ]);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").format.font.bold = true;
      await context.sync();
    });
    good(
      await workbook.kpis.apply([
        {
          name: "NPS",
          sheet: "Sheet1",
          actual: "C2:D2",
          target: "B2",
          polarity: "higher",
          columns: ["status"],
        },
      ]),
    );
    expect(await workbook.values("Sheet1", "A3:B3")).toEqual([["Status", ""]]);
    const bold = await workbook.run(async (context) => {
      const { format } = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A3")
        .load("format/font/bold");
      await context.sync();
      return format.font.bold;
    });
    expect(bold).toBe(true);
  });
});
