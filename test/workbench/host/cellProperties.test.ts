import { openExcel } from "../../../workbench/host/openExcel";

test("properties of cells, columns and rows are given one by one, as far as they are asked for", async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").format.fill.color = "#FFEEAA";
    sheet.getRange("B2").format.font.bold = true;
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("3:3").rowHidden = true;
    const range = sheet.getRange("A2:B3");
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, wrapText: true },
    });
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    expect(cells.value).toEqual([
      [
        {
          address: "Sheet1!A2",
          format: { fill: { color: "#FFFFFF" }, font: { bold: false }, wrapText: false },
        },
        {
          address: "Sheet1!B2",
          format: { fill: { color: "#FFEEAA" }, font: { bold: true }, wrapText: false },
        },
      ],
      [
        {
          address: "Sheet1!A3",
          format: { fill: { color: "#FFFFFF" }, font: { bold: false }, wrapText: false },
        },
        {
          address: "Sheet1!B3",
          format: { fill: { color: "#FFFFFF" }, font: { bold: false }, wrapText: false },
        },
      ],
    ]);
    // A new sheet's columns are 48 points wide.
    expect(columns.value).toEqual([{ format: { columnWidth: 48 } }, { format: { columnWidth: 90 } }]);
    expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }]);
  });
});
