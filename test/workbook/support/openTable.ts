import type { KpiDefinition } from "../../../src/kpi/definition";
import { openWorkbook, type OpenedWorkbook } from "./openWorkbook";

/** A sheet `Sheet1` with a table `Sales` of four months, a column of notes at its end, and a total beside it. */
export async function openTable(): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:D5").formulas = [
      ["Month", "Sales", "Plan", "Note"],
      ["Jan", 120, 100, "good"],
      ["Feb", 90, 100, ""],
      ["Mar", 97, 100, ""],
      ["Apr", 130, 110, "record"],
    ];
    const table = sheet.tables.add("A1:D5", true);
    table.name = "Sales";
    sheet.getRange("B7").formulas = [["=SUM(B2:B5)"]];
    await context.sync();
  });
  return workbook;
}

export const sales: KpiDefinition = {
  name: "Sales",
  sheet: "Sheet1",
  actual: "B2:B5",
  periods: "A2:A5",
  target: "C2:C5",
  polarity: "higher",
  columns: ["status", "attainment", "variance"],
};
