import { comparable } from "./support/comparable";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/** A KPI over the first five months alone, so that the sixth can be added behind it. */
const fiveMonths = { ...performance, actual: "C2:C6", periods: "A2:A6", target: "D2:D6" };

describe("Refresh takes up periods that were added behind a series", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
    await workbook.write("England", "A7:D9", [
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });

  const actualOf = async (): Promise<string | undefined> =>
    good(await workbook.kpis.list())[0]?.definition.actual;

  test.each(["spilled", "perCell"] as const)(
    "two months more are judged by the %s columns, and the register says so",
    async (formulas) => {
      good(await workbook.kpis.apply([{ ...fiveMonths, formulas }]));
      await workbook.write("England", "A7:D8", [
        [46174, 30, 0.97, 0.95],
        [46204, 31, 0.91, 0.95],
      ]);
      const report = good(await workbook.kpis.refresh());
      expect(report.unchanged).toBe(false);
      expect(await actualOf()).toBe("C2:C8");
      expect((await workbook.values("England", "F6:F8")).flat()).toEqual([
        "On target",
        "On target",
        "Off target",
      ]);
      expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    },
  );

  test("removal afterwards gives back the sheet with the new months in it", async () => {
    await workbook.write("England", "A7:D7", [[46174, 30, 0.97, 0.95]]);
    const sheetNow = (): unknown => (comparable(workbook) as { sheets: unknown[] }).sheets[0];
    await workbook.excel.settled();
    const before = sheetNow();
    await workbook.write("England", "A7:D7", [["", "", "", ""]]);
    const applied = good(await workbook.kpis.apply([fiveMonths]));
    await workbook.write("England", "A7:D7", [[46174, 30, 0.97, 0.95]]);
    good(await workbook.kpis.refresh());
    good(await workbook.kpis.remove(applied.kpis.map(({ id }) => id)));
    await workbook.excel.settled();
    expect(sheetNow()).toEqual(before);
  });

  test("a total is no period", async () => {
    good(await workbook.kpis.apply([fiveMonths]));
    await workbook.write("England", "A7:D8", [
      [46174, 30, 0.97, 0.95],
      ["Total", "=SUM(B2:B7)", "=AVERAGE(C2:C7)", 0.95],
    ]);
    good(await workbook.kpis.refresh());
    expect(await actualOf()).toBe("C2:C7");
  });

  test("what stands in the way of the longer columns is said, and nothing is overwritten", async () => {
    good(await workbook.kpis.apply([fiveMonths]));
    await workbook.write("England", "F7", [["a remark"]]);
    await workbook.write("England", "A7:D7", [[46174, 30, 0.97, 0.95]]);
    good(await workbook.kpis.refresh());
    const [headers = [], row = []] = await workbook.values("KPI register", "A1:AZ2");
    expect(row[headers.indexOf("Problem")]).toMatch(/F7 “a remark”/);
    expect((await workbook.values("England", "F7"))[0]).toEqual(["a remark"]);
    expect(await actualOf()).toBe("C2:C6");
  });

  test("figures without periods, and a frozen KPI, stay as they are", async () => {
    const { periods, ...alone } = fiveMonths;
    expect(periods).toBe("A2:A6");
    good(await workbook.kpis.apply([alone]));
    await workbook.write("England", "A7:D7", [[46174, 30, 0.97, 0.95]]);
    good(await workbook.kpis.refresh());
    expect(await actualOf()).toBe("C2:C6");
  });

  test("rows added to a table are judged too", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").tables.add("A1:D6", true).name = "Waits";
      await context.sync();
    });
    good(await workbook.kpis.apply([fiveMonths]));
    await workbook.run(async (context) => {
      context.workbook.tables
        .getItem("Waits")
        .rows.add(undefined, [[46174, 30, 0.97, 0.95, null, null, null, null]] as unknown as (
          string | number
        )[][]);
      await context.sync();
    });
    good(await workbook.kpis.refresh());
    expect(await actualOf()).toBe("C2:C7");
    expect((await workbook.values("England", "F7"))[0]).toEqual(["On target"]);
  });
});
