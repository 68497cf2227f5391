import { openExcel } from "../../../../workbench/host/openExcel";

describe("the add-in's functions in cells", () => {
  it("judges a column with one spilled formula, row by row", async () => {
    const excel = await openExcel();
    await excel.loadFunctions();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("D2:D8").values = [[95], [90], [89.99], [""], ["soon"], ["n/a"], [110]];
      sheet.getRange("D9").formulas = [["=1/0"]];
      sheet.getRange("F2").formulas = [['=KPI.STATUS(IF(D2:D9="","",D2:D9),100,"higher",0.1)']];
      await context.sync();
      await excel.settled();
      const column = sheet.getRange("F2:F9").load("values");
      await context.sync();
      // 95 and 90 lie within 10 % of 100, 89.99 does not (semantics, golden values).
      expect(column.values.flat()).toEqual([
        "At risk",
        "At risk",
        "Off target",
        "",
        "#VALUE!",
        "",
        "On target",
        "#DIV/0!",
      ]);
    });
  });
});
