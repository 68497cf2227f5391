import { newBookData, type BookData } from "../../../workbench/host";
import { openExcel } from "../../../workbench/host/openExcel";

function bookWithValidations(): BookData {
  const book = newBookData();
  const validations = [
    { ranges: "A1:A4", type: "List", formula1: "a,b" },
    { ranges: "B1:B2", type: "Decimal", operator: "GreaterThan", formula1: "0" },
  ];
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, validations })) };
}

async function onSheet(
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  data?: BookData,
): Promise<void> {
  const { Excel } = await openExcel(data);
  await Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

describe("special cells", () => {
  test("are found by what they hold, in rectangles, and null where there are none", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").formulas = [
        [1, "text", ""],
        [2, "=1/0", "=A1"],
        ["", "", true],
      ];
      sheet.getRange("2:2").rowHidden = true;
      const all = sheet.getRange();
      const found = [
        all.getSpecialCells("Constants"),
        all.getSpecialCells("Constants", "LogicalNumbers"),
        all.getSpecialCells("Formulas"),
        all.getSpecialCells("Formulas", "Errors"),
        all.getSpecialCells("Blanks"),
        all.getSpecialCells("Visible"),
        sheet.getRange("B1:C3").getSpecialCells("Constants"),
      ];
      for (const one of found) one.load("address");
      const none = all.getSpecialCellsOrNullObject("ConditionalFormats");
      await context.sync();
      expect(found.map(({ address }) => address.replaceAll("Sheet1!", ""))).toEqual([
        "A1:B1,A2,C3",
        "A1:A2,C3",
        "B2:C2",
        "B2",
        "C1,A3:B3",
        "A1:C1,A3:C3",
        "B1,C3",
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("data validation", () => {
  test("is told by its type, mixed where some cells have none, and cleared with everything else", async () => {
    await onSheet(async (sheet, context) => {
      const types = async (...addresses: string[]): Promise<string[]> => {
        const found = addresses.map((address) => sheet.getRange(address).dataValidation.load("type"));
        await context.sync();
        return found.map(({ type }) => type);
      };
      expect(await types("A1:A4", "B1:B2", "C1", "A1:A5", "A1:B2")).toEqual([
        "List",
        "Decimal",
        "None",
        "MixedCriteria",
        "Inconsistent",
      ]);
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear();
      sheet.getRange("B1:B2").dataValidation.clear();
      expect(await types("A1", "A2", "A3:A4", "B1:B2")).toEqual(["List", "None", "List", "None"]);
      const cells = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
      await context.sync();
      // Nothing is used on the sheet, so nothing is found on it, as with Go To Special.
      expect(cells.isNullObject).toBe(true);
    }, bookWithValidations());
  });
});
