import { openExcel } from "../../../workbench/host/openExcel";

describe("defined names", () => {
  test("move with inserted and deleted rows and columns and with the sheet's name", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const item = context.workbook.names.add("Actuals", sheet.getRange("B2:B5"), "the figures");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("4:4").delete("Up");
      sheet.name = "Plan 2026";
      item.load(["formula", "value", "type", "comment", "visible", "scope"]);
      const range = item.getRange();
      range.load("address");
      await context.sync();
      expect(item.formula).toBe("='Plan 2026'!$C$3:$C$5");
      expect(item.value).toBe("'Plan 2026'!$C$3:$C$5");
      expect(item.type).toBe("Range");
      expect(item.comment).toBe("the figures");
      expect(item.visible).toBe(true);
      expect(item.scope).toBe("Workbook");
      expect(range.address).toBe("'Plan 2026'!C3:C5");
    });
  });

  test("are #REF! once their cells are gone", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const item = context.workbook.names.add("Gone", sheet.getRange("B2:B5"));
      sheet.getRange("2:5").delete("Up");
      item.load(["formula", "type"]);
      const range = item.getRangeOrNullObject();
      await context.sync();
      expect(item.formula).toContain("#REF!");
      expect(item.type).toBe("Error");
      expect(range.isNullObject).toBe(true);
    });
  });

  test("stand in formulas and follow a change of what they mean", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const total = context.workbook.names.add("Figures", sheet.getRange("A1:A2"));
      context.workbook.names.add("Factor", "=10");
      const cell = sheet.getRange("C1");
      cell.formulas = [["=SUM(Figures) * Factor"]];
      cell.load(["values", "formulas"]);
      await context.sync();
      expect(cell.values).toEqual([[30]]);
      expect(cell.formulas).toEqual([["=SUM(Figures) * Factor"]]);
      total.formula = "=Sheet1!$A$1:$A$3";
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[60]]);
      total.delete();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["#NAME?"]]);
    });
  });

  test("of a sheet come before those of the workbook on it", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const second = context.workbook.worksheets.add("Second");
      context.workbook.names.add("Rate", "=1");
      second.names.add("Rate", "=2");
      first.getRange("A1").formulas = [["=Rate"]];
      second.getRange("A1").formulas = [["=Rate"]];
      const values = [first, second].map((sheet) => sheet.getRange("A1").load("values"));
      context.workbook.names.load("items/name");
      await context.sync();
      expect(values.map((range) => range.values)).toEqual([[[1]], [[2]]]);
      expect(context.workbook.names.items.map((item) => item.name)).toEqual(["Rate"]);
    });
  });

  test("refuse what reads as a cell and what is taken", async () => {
    const { Excel } = await openExcel();
    const add = (name: string): Promise<unknown> =>
      Excel.run(async (context) => {
        context.workbook.names.add(name, "=1");
        await context.sync();
      });
    await add("Rate_1");
    await expect(add("Q1")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(add("two words")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(add("rate_1")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("go with a copied sheet as the copy's own", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("Here", sheet.getRange("A1"));
      const copy = sheet.copy("End");
      copy.load("name");
      const item = copy.names.getItem("Here");
      item.load("formula");
      await context.sync();
      expect(copy.name).toBe("Sheet1 (2)");
      expect(item.formula).toBe("='Sheet1 (2)'!$A$1");
    });
  });

  test("come back when their deletion is undone", async () => {
    const { Excel, book } = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.names.add("Kept", "=7");
      await context.sync();
      context.workbook.names.getItem("Kept").delete();
      await context.sync();
      book.model.dispatch("REQUEST_UNDO");
      const item = context.workbook.names.getItemOrNullObject("Kept");
      item.load("value");
      await context.sync();
      expect(item.isNullObject).toBe(false);
      expect(item.value).toBe(7);
    });
  });
});
