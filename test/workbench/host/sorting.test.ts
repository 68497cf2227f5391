import { openExcel } from "../../../workbench/host/openExcel";

type Sheet = Excel.Worksheet;

async function onSheet(run: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await openExcel();
  await Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

describe("sorting", () => {
  test("puts numbers before texts before booleans before errors, blanks last whichever way", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A7");
      range.formulas = [["b"], [""], ["=1/0"], [true], ["A"], [10], [9]];
      range.sort.apply([{ key: 0 }]);
      const up = sheet.getRange("A1:A7").load("values");
      await context.sync();
      expect(up.values.flat()).toEqual([9, 10, "A", "b", true, "#DIV/0!", ""]);
      range.sort.apply([{ key: 0, ascending: false }]);
      up.load("values");
      await context.sync();
      expect(up.values.flat()).toEqual(["#DIV/0!", true, "b", "A", 10, 9, ""]);
    });
  });

  test("leaves headers, takes formats along and shifts relative references like a copy", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C4");
      range.formulas = [
        ["Name", "Group", "Twice"],
        ["x", 2, "=B2*2"],
        ["y", 1, "=B3*$B$2"],
        ["z", 2, "=B4*2"],
      ];
      sheet.getRange("A2").format.font.bold = true;
      sheet.getRange("E1").formulas = [["=A2"]];
      range.sort.apply([{ key: 1 }, { key: 0, ascending: false }], false, true);
      range.load("formulas");
      const bold = ["A2", "A4"].map((address) => sheet.getRange(address).load("format/font/bold"));
      const outside = sheet.getRange("E1").load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([
        ["Name", "Group", "Twice"],
        ["y", 1, "=B2*$B$2"],
        ["z", 2, "=B3*2"],
        ["x", 2, "=B4*2"],
      ]);
      expect(bold.map((cell) => cell.format.font.bold)).toEqual([false, true]);
      expect([outside.formulas, outside.values]).toEqual([[["=A2"]], [["y"]]]);
    });
  });

  test("leaves hidden rows where they are, and sorts columns when told", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C3");
      range.values = [
        [3, 2, 1],
        [2, 9, 9],
        [1, 8, 8],
      ];
      sheet.getRange("2:2").rowHidden = true;
      range.sort.apply([{ key: 0 }]);
      sheet.getRange("B1:C3").sort.apply([{ key: 0, ascending: false }], false, false, "Columns");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, 8, 8],
        [2, 9, 9],
        [3, 2, 1],
      ]);
    });
  });

  test("of a table sorts its data rows, formulas of the row with them", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B4").values = [
        ["Month", "Actual"],
        ["Jan", 30],
        ["Feb", 10],
        ["Mar", 20],
      ];
      const table = sheet.tables.add("A1:B4", true);
      table.columns.add(2, [["Twice"], ["=[@Actual]*2"], ["=[@Actual]*2"], ["=[@Actual]*2"]]);
      table.sort.apply([{ key: 1 }]);
      const body = table.getDataBodyRange().load("values");
      const formulas = sheet.getRange("C2:C4").load("formulas");
      table.sort.load("fields");
      await context.sync();
      expect(body.values).toEqual([
        ["Feb", 10, 20],
        ["Mar", 20, 40],
        ["Jan", 30, 60],
      ]);
      expect(formulas.formulas.flat()).toEqual(Array(3).fill("=[@Actual]*2"));
      expect(table.sort.fields).toEqual([{ key: 1 }]);
    });
  });

  test.each([
    [
      "cells that an array fills",
      "InvalidOperation",
      (sheet: Sheet) => (sheet.getRange("B1").formulas = [["=SEQUENCE(3)"]]),
    ],
    ["merged cells", "InvalidOperation", (sheet: Sheet) => sheet.getRange("A2:B2").merge()],
    ["a protected sheet", "AccessDenied", (sheet: Sheet) => sheet.protection.protect()],
  ])("refuses %s with %s", async (_, code, prepare) => {
    const sorting = onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[3], [2], [1]];
      prepare(sheet);
      sheet.getRange("A1:B3").sort.apply([{ key: 0 }]);
      await context.sync();
    });
    await expect(sorting).rejects.toMatchObject({ code });
  });
});
