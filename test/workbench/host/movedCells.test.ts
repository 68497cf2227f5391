import { openExcel } from "../../../workbench/host/openExcel";

type Sheet = Excel.Worksheet;

async function onSheet(run: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await openExcel();
  await Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

const numbers = (count: number): number[][] => Array.from({ length: count }, (_, index) => [index + 1]);

describe("cells that move", () => {
  test("moveTo takes formulas along as they are, and references to the cells follow", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = numbers(3);
      sheet.getRange("B1:B2").formulas = [["=A1*10"], ["=B1+$A$2"]];
      sheet.getRange("D1").formulas = [["=SUM(B1:B2)+A3"]];
      sheet.getRange("B1").numberFormat = [["0.00"]];
      sheet.getRange("B1:B2").moveTo("F5");
      const moved = sheet.getRange("F5:F6").load("formulas,values,numberFormat");
      const left = sheet.getRange("B1:B2").load("formulas,numberFormat");
      const watcher = sheet.getRange("D1").load("formulas,values");
      await context.sync();
      expect(moved.formulas).toEqual([["=A1*10"], ["=F5+$A$2"]]);
      expect(moved.values).toEqual([[10], [12]]);
      expect(moved.numberFormat[0]).toEqual(["0.00"]);
      expect(left.formulas).toEqual([[""], [""]]);
      expect(left.numberFormat[0]).toEqual(["General"]);
      expect(watcher.formulas).toEqual([["=SUM(F5:F6)+A3"]]);
      expect(watcher.values).toEqual([[25]]);
    });
  });

  test("moveTo another sheet names the sheets that formulas need, and names follow", async () => {
    await onSheet(async (sheet, context) => {
      const { workbook } = context;
      const other = workbook.worksheets.add("Plan '26");
      sheet.getRange("A1:A2").values = numbers(2);
      sheet.getRange("B1:B2").formulas = [["=A1"], ["=B1"]];
      sheet.getRange("D1").formulas = [["=B2"]];
      workbook.names.add("Figures", sheet.getRange("B1:B2"));
      sheet.getRange("B1:B2").moveTo(other.getRange("C3"));
      const moved = other.getRange("C3:C4").load("formulas,values");
      const watcher = sheet.getRange("D1").load("formulas,values");
      const name = workbook.names.getItem("Figures").load("formula");
      await context.sync();
      expect(moved.formulas).toEqual([["=Sheet1!A1"], ["=C3"]]);
      expect(moved.values).toEqual([[1], [1]]);
      expect(watcher.formulas).toEqual([["='Plan ''26'!C4"]]);
      expect(watcher.values).toEqual([[1]]);
      expect(name.formula).toBe("='Plan ''26'!$C$3:$C$4");
    });
  });

  test("what is moved over loses its references, its contents and its conditional formats", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = numbers(2);
      sheet.getRange("C1").formulas = [["=A2"]];
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A1").moveTo("A2");
      const cells = sheet.getRange("A1:C2").load("formulas");
      const rules = sheet.getRange("A2").conditionalFormats.load("items/id");
      await context.sync();
      expect(cells.formulas).toEqual([
        ["", "", "=#REF!"],
        [1, "", ""],
      ]);
      expect(rules.items).toHaveLength(0);
    });
  });

  test("part of a conditional format moves with its cells, to another sheet too", async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      const format = sheet.getRange("A1:A4").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      sheet.getRange("A3:A4").moveTo("C3");
      sheet.getRange("C4").moveTo(other.getRange("B2"));
      const here = sheet.getRange().conditionalFormats.load("items/id");
      const there = other.getRange().conditionalFormats.load("items/id,items/type");
      await context.sync();
      const areas = here.items[0]?.getRanges().load("address");
      const moved = there.items[0]?.getRange().load("address");
      await context.sync();
      expect(areas?.address).toBe("Sheet1!A1:A2,Sheet1!C3");
      expect(moved?.address).toBe("Other!B2");
    });
  });

  test("a range that loses or gains cells inside shrinks or grows, as whole rows make it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B10").values = numbers(10).map(([one]) => [one, one]);
      sheet.getRange("D1:D6").formulas = [
        ["=SUM(A1:A10)"],
        ["=SUM(A5:A6)"],
        ["=SUM(A6:A10)"],
        ["=SUM(A1:B10)"],
        ["=A8"],
        ["=SUM(A:A)"],
      ];
      sheet.getRange("A5:A6").delete("Up");
      const formulas = sheet.getRange("D1:D6").load("formulas,values");
      await context.sync();
      // 1 … 10 without 5 and 6 is 44; 7 + 8 + 9 + 10 is 34; both columns: 44 + 55.
      expect(formulas.formulas).toEqual([
        ["=SUM(A1:A8)"],
        ["=SUM(#REF!)"],
        ["=SUM(A5:A8)"],
        ["=SUM(A1:B10)"],
        ["=A6"],
        ["=SUM(A:A)"],
      ]);
      expect(formulas.values).toEqual([[44], ["#REF!"], [34], [99], [8], [44]]);
      sheet.getRange("A2:A3").insert("Down");
      formulas.load("formulas");
      await context.sync();
      expect(formulas.formulas.map(([one]) => String(one))).toEqual([
        "=SUM(A1:A10)",
        "=SUM(#REF!)",
        "=SUM(A7:A10)",
        "=SUM(A1:B10)",
        "=A8",
        "=SUM(A:A)",
      ]);
    });
  });

  test("names and conditional formats shrink with cells that are deleted to the left", async () => {
    await onSheet(async (sheet, context) => {
      const name = context.workbook.names.add("Row", sheet.getRange("B1:F1"));
      const format = sheet.getRange("C1:F1").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=C1>1";
      sheet.getRange("C1:D1").delete("Left");
      name.load("formula");
      const range = format.getRange().load("address");
      await context.sync();
      expect(name.formula).toBe("=Sheet1!$B$1:$D$1");
      expect(range.address).toBe("Sheet1!C1:D1");
    });
  });

  test("deleting cells is one step that undo takes back and redo makes again", async () => {
    const { Excel, book } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A4").values = numbers(4);
      sheet.getRange("C1").formulas = [["=SUM(A1:A4)"]];
      await context.sync();
      sheet.getRange("A2").delete("Up");
      await context.sync();
      const watcher = sheet.getRange("C1");
      const seen: unknown[] = [];
      for (const command of ["REQUEST_UNDO", "REQUEST_REDO"]) {
        book.dispatch(command);
        watcher.load("formulas,values");
        await context.sync();
        seen.push([watcher.formulas[0]?.[0], watcher.values[0]?.[0]]);
      }
      expect(seen).toEqual([
        ["=SUM(A1:A4)", 10],
        ["=SUM(A1:A3)", 8],
      ]);
    });
  });

  test("clearing formats takes conditional formats of the cells, and only of them", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A3").clear("Formats");
      sheet.getRange("A4").clear();
      const rules = range.conditionalFormats.load("items/id");
      await context.sync();
      const areas = rules.items[0]?.getRanges().load("address");
      await context.sync();
      expect(areas?.address).toBe("Sheet1!A1:A2");
    });
  });
});
