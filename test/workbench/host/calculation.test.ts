import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";

describe("manual calculation", () => {
  let excel: OpenedExcel;

  beforeEach(async () => {
    excel = await openExcel();
    await excel.loadFunctions();
  });

  async function values(
    change?: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
  ): Promise<unknown[]> {
    return excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      change?.(context, sheet);
      await context.sync();
      await excel.settled();
      const range = sheet.getRange("A1:D1").load("values");
      await context.sync();
      return range.values[0] ?? [];
    });
  }

  test("leaves functions of the add-in and formulas as they are until somebody calculates", async () => {
    await values((context, sheet) => {
      sheet.getRange("A1:C1").formulas = [[120, '=KPI.STATUS(A1,100,"higher")', '=B1&"!"']];
      context.application.calculationMode = "Manual";
    });
    const before = excel.book.functions.invocations;
    const changed = await values((_, sheet) => (sheet.getRange("A1").values = [[80]]));
    expect(changed).toEqual([80, "On target", "On target!", ""]);
    expect(excel.book.functions.invocations).toBe(before);
    const calculated = await values((context) => context.application.calculate("Recalculate"));
    expect(calculated).toEqual([80, "Off target", "Off target!", ""]);
  });

  test("calculates what is entered, and everything once it is automatic again", async () => {
    await values((context, sheet) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    });
    const entered = await values((_, sheet) => {
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("D1").formulas = [['=KPI.STATUS(A1,3,"higher")']];
    });
    expect(entered).toEqual([5, 2, "", "On target"]);
    const automatic = await values((context) => (context.application.calculationMode = "Automatic"));
    expect(automatic).toEqual([5, 10, "", "On target"]);
  });
});
