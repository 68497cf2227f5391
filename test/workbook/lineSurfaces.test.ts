import { parsePlace, printPlace, type Place } from "../../src/workbook/addresses";
import { blocksOf, lookAtLines } from "../../src/workbook/excel/lineSurfaces";
import { ask } from "../../src/workbook/excel/questions";
import { openExcel } from "../../workbench/host/openExcel";

const place = (text: string): Place => parsePlace(text, "Sheet1") as Place;

describe("lines looked at together", () => {
  test.each([
    ["columns side by side", "C2:C9 D2:D9 E2:E9", "C2:E9"],
    ["columns in any order, each sheet for itself", "D2:D9 Other!E2:E9 C2:C9", "C2:D9 Other!E2:E9"],
    ["not columns on other rows, or with another between", "C2:C9 D3:D9 F2:F9", "C2:C9 F2:F9 D3:D9"],
    ["rows below each other", "B4:G4 B5:G5 B7:G7", "B4:G5 B7:G7"],
    ["single cells beside each other", "C1 D1 D2", "C1:D1 D2"],
  ])("are %s", (_, given, expected) => {
    const blocks = blocksOf(given.split(" ").map(place));
    expect(blocks.map(({ around }) => printPlace(around))).toEqual(
      expected.split(" ").map((one) => printPlace(place(one))),
    );
  });

  test("give each its formats, its width and its header's look", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("C2:C3").numberFormat = [["0.00"], ["0.00"]];
      sheet.getRange("D2:D3").numberFormat = [["0%"], ["General"]];
      sheet.getRange("D:D").format.columnWidth = 90;
      sheet.getRange("C1").format.font.bold = true;
      sheet.getRange("D1").format.fill.color = "#FFEEAA";
      const look = lookAtLines([
        { place: place("C2:C3"), width: false, header: place("C1") },
        { place: place("D2:D3"), width: true, header: place("D1") },
      ]);
      await ask(context, look.questions);
      const { formats, looks, widths } = look.answer();
      expect(formats.map(([, format]) => format)).toEqual(["0.00", [["0%"], ["General"]]]);
      expect(widths).toEqual([["sheet1!3", 90]]);
      expect(looks.map(([, { bold, fill }]) => [bold, fill])).toEqual([
        [true, undefined],
        [false, "#FFEEAA"],
      ]);
    });
  });
});
