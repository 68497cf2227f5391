import type { KpiDefinition } from "../../../src/kpi/definition";
import type { CellContent } from "../../../src/workbook/cells";
import { describeFinding } from "../../../src/workbook";
import { good, openWorkbook, type OpenedWorkbook } from "../support/openWorkbook";
import { codesOf, findings, onSheet } from "./brokenBook";

const measures: readonly [string, number, number][] = [
  ["Revenue", 104, 100],
  ["Complaints", 12, 10],
  ["Orders", 80, 100],
  ["Returns", 4, 5],
];

const kpi = (i: number): KpiDefinition => ({
  name: measures[i]?.[0] ?? "",
  sheet: "List",
  actual: `B${i + 2}`,
  target: `C${i + 2}`,
  polarity: i % 2 === 0 ? "higher" : "lower",
  columns: ["status", "attainment"],
});

async function openList(asTable: boolean): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "List";
    sheet.getRange("A1:C5").values = [["KPI", "Actual", "Goal"], ...measures.map((row) => [...row])];
    if (asTable) sheet.tables.add("A1:C5", true).name = "Measures";
    await context.sync();
  });
  good(await workbook.kpis.apply(measures.map((_, i) => kpi(i))));
  await workbook.excel.settled();
  return workbook;
}

/** Turns the rows of the list round, as Excel does when it sorts: formulas that read their own row still do. */
async function turnRound(workbook: OpenedWorkbook, columns: string): Promise<void> {
  const rows = await workbook.formulas("List", `A2:${columns}5`);
  const at = (content: CellContent, row: number): CellContent =>
    typeof content === "string" && content.startsWith("=")
      ? content.replace(/(?<=\b[A-Z])\d\b/g, String(row))
      : content;
  const turned = [...rows].reverse().map((cells, i) => cells.map((content) => at(content, i + 2)));
  await workbook.write("List", `A2:${columns}5`, turned);
}

const sortTable = (workbook: OpenedWorkbook): Promise<void> =>
  workbook.run(async (context) => {
    context.workbook.tables.getItem("Measures").sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
  });

describe.each<[string, boolean, (workbook: OpenedWorkbook) => Promise<void>]>([
  ["a list of plain cells, sorted with its columns", false, (workbook) => turnRound(workbook, "E")],
  ["a list of plain cells, sorted without its columns", false, (workbook) => turnRound(workbook, "C")],
  ["a list in an Excel table", true, sortTable],
])("%s", (_, asTable, sort) => {
  test("is noticed, and its KPIs follow their rows by one repair", async () => {
    const workbook = await openList(asTable);
    expect(await findings(workbook)).toEqual([]);
    await sort(workbook);
    const found = await findings(workbook);
    expect(found).toEqual([expect.objectContaining({ code: "listSorted", repair: "followRows" })]);
    expect(describeFinding(found[0]!, "en")).toContain("List!B2:B5: the rows of this list were sorted");
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    const rows = (await workbook.values("List", "A2:D5")).map(([name, , , status]) => [name, status]);
    // 104 of at least 100, 12 of at most 10, 80 of at least 100, 4 of at most 5.
    expect(Object.fromEntries(rows)).toEqual({
      Revenue: "On target",
      Complaints: "Off target",
      Orders: "Off target",
      Returns: "On target",
    });
    const readings = good(await workbook.kpis.list());
    expect(Object.fromEntries(readings.map(({ definition, latest }) => [definition.name, latest]))).toEqual({
      Revenue: 104,
      Complaints: 12,
      Orders: 80,
      Returns: 4,
    });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(await workbook.kpis.undoLast());
    expect(codesOf(await findings(workbook))).toEqual(["listSorted"]);
  });
});

test("a renamed label, or the same label twice, is no sorted list", async () => {
  const workbook = await openList(false);
  await onSheet(workbook, (sheet) => (sheet.getRange("A2").values = [["Sales"]]), "List");
  expect(await findings(workbook)).toEqual([]);
  await onSheet(workbook, (sheet) => (sheet.getRange("A2:A3").values = [["Orders"], ["Orders"]]), "List");
  expect(await findings(workbook)).toEqual([]);
});
