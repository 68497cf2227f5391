import { good, openEngland, type OpenedWorkbook } from "./openWorkbook";

/** A sheet that somebody has formatted where the columns will stand, with rules of their own, and a KPI already. */
export async function openFormatted(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("England");
    sheet.getRange("E2:E4").numberFormat = [["0.00"], ["#,##0"], ["@"]];
    sheet.getRange("F1").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("G1").format.font.italic = true;
    sheet.getRange("E:E").format.columnWidth = 30;
    const rule = sheet.getRange("A1:Z20").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=12", operator: "EqualTo" };
    rule.cellValue.format.font.color = "#00FF00";
    await context.sync();
  });
  good(
    await workbook.kpis.apply([
      {
        name: "Breaches",
        sheet: "England",
        actual: "B2:B7",
        polarity: "lower",
        columns: ["status"],
        place: "J1",
      },
    ]),
  );
  return workbook;
}
