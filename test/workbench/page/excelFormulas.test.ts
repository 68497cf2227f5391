import { stores, type Model } from "@odoo/o-spreadsheet";
import { openExcel } from "../../../workbench/host/openExcel";
import { showExcelFormulas } from "../../../workbench/page/excelFormulas";

/** What the bar above the grid shows of the active cell. */
function shownIn(model: Model): string {
  const container = new stores.DependencyContainer();
  container.inject(stores.ModelStore, model);
  return container.get(stores.CellComposerStore).currentContent;
}

test("a cell shows the formula as Excel has it, with table columns and names", async () => {
  showExcelFormulas();
  const { Excel, book } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B3").values = [
      ["Month", "Actual"],
      ["Jan", 1],
      ["Feb", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Sales";
    context.workbook.names.add("Share", "=0.5");
    sheet.getRange("D1:D2").formulas = [["=SUM(Sales[Actual])*Share"], ["=SUM(B2:B3)"]];
    await context.sync();
  });
  const seen = ["D1", "D2"].map((address) => {
    const col = 3;
    const row = Number(address.slice(1)) - 1;
    book.model.selection.selectCell(col, row);
    return shownIn(book.model);
  });
  expect(seen).toEqual(["=SUM(Sales[Actual])*Share", "=SUM(B2:B3)"]);
});
