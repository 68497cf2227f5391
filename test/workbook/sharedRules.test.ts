import type { KpiDefinition } from "../../src/kpi/definition";
import { comparable } from "./support/comparable";
import { failEverywhere } from "./support/everyFailure";
import { good, openWorkbook, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

const names = Array.from({ length: 20 }, (_, i) => `Measure ${i + 1}`);

const kpi = (row: number, more: Partial<KpiDefinition> = {}): KpiDefinition => ({
  id: `k${String(row).padStart(3, "0")}`,
  name: `Measure ${row - 1}`,
  sheet: "List",
  actual: `B${row}`,
  target: `C${row}`,
  polarity: "higher",
  columns: ["status", "statusCode", "attainment"],
  ...more,
});

const rows = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A list of twenty measures in A1:C21, with a rule of a person's own over it. */
async function openList(): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "List";
    sheet.getRange("A1:C21").formulas = [
      ["KPI", "Actual", "Target"],
      ...names.map((name, i) => [name, 80 + 2 * i, 100]),
    ];
    const rule = sheet.getRange("A2:F30").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=100", operator: "EqualTo" };
    rule.cellValue.format.font.color = "#00FF00";
    await context.sync();
  });
  return workbook;
}

async function settledFile(workbook: OpenedWorkbook): Promise<unknown> {
  await workbook.excel.settled();
  return comparable(workbook);
}

/** The places of the rules on the list's sheet, how many stand on each, the person's own left out. */
function rulesOn(workbook: OpenedWorkbook): Record<string, number> {
  const counts: Record<string, number> = {};
  const sheet = pictureOf(workbook).sheets.find(({ name }) => name === "List");
  for (const { ranges } of sheet?.conditionalRules ?? []) {
    if (ranges.startsWith("A2:")) continue;
    counts[ranges] = (counts[ranges] ?? 0) + 1;
  }
  return counts;
}

describe("KPIs of a list share the conditional formats of their columns", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openList();
  });

  test("twenty of them have one rule a status, one of icons and one of bars", async () => {
    const report = good(await workbook.kpis.apply(rows(2, 21).map((row) => kpi(row))));
    expect(rulesOn(workbook)).toEqual({ "D2:D21": 4, "E2:E21": 1, "F2:F21": 1 });
    expect(report.rulesWritten).toBe(6);
  });

  test("applying again and refreshing change nothing", async () => {
    const all = rows(2, 21).map((row) => kpi(row));
    good(await workbook.kpis.apply(all));
    const written = await settledFile(workbook);
    expect(good(await workbook.kpis.apply(all)).unchanged).toBe(true);
    expect(good(await workbook.kpis.apply([kpi(7)])).unchanged).toBe(true);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(await settledFile(workbook)).toEqual(written);
  });

  test("a member that is added above, below or in a gap is taken into them", async () => {
    good(await workbook.kpis.apply([...rows(4, 8), ...rows(10, 12)].map((row) => kpi(row))));
    expect(rulesOn(workbook)).toMatchObject({ "D4:D8": 4, "D10:D12": 4, "F4:F8": 1, "F10:F12": 1 });
    good(await workbook.kpis.apply([kpi(3)]));
    expect(rulesOn(workbook)).toMatchObject({ "D3:D8": 4, "D10:D12": 4, "F3:F8": 1, "F10:F12": 1 });
    good(await workbook.kpis.apply([kpi(13)]));
    expect(rulesOn(workbook)).toMatchObject({ "D3:D8": 4, "D10:D13": 4 });
    good(await workbook.kpis.apply([kpi(9)]));
    expect(rulesOn(workbook)).toEqual({ "D3:D13": 4, "E3:E13": 1, "F3:F13": 1 });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a member that goes leaves the others theirs, wherever it stood", async () => {
    good(await workbook.kpis.apply(rows(2, 8).map((row) => kpi(row))));
    good(await workbook.kpis.remove(["k002"]));
    expect(rulesOn(workbook)).toEqual({ "D3:D8": 4, "E3:E8": 1, "F3:F8": 1 });
    good(await workbook.kpis.remove(["k005"]));
    expect(rulesOn(workbook)).toMatchObject({ "D3:D4": 4, "D6:D8": 4, "E3:E4": 1, "E6:E8": 1 });
    good(await workbook.kpis.remove(["k008"]));
    expect(rulesOn(workbook)).toMatchObject({ "D3:D4": 4, "D6:D7": 4 });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });

  test("without a member's columns the others keep one rule a status", async () => {
    good(await workbook.kpis.apply(rows(2, 8).map((row) => kpi(row))));
    good(await workbook.kpis.apply([kpi(8, { columns: ["status"] })]));
    expect(rulesOn(workbook)).toEqual({ "D2:D8": 4, "E2:E7": 1, "F2:F7": 1 });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("members in two languages have the words of each, and share icons and bars", async () => {
    const french = { language: "fr" } as const;
    good(await workbook.kpis.apply(rows(2, 9).map((row) => kpi(row, row < 6 ? {} : french))));
    expect(rulesOn(workbook)).toEqual({ "D2:D5": 4, "D6:D9": 4, "E2:E9": 1, "F2:F9": 1 });
    good(await workbook.kpis.apply([kpi(6, { language: "en" })]));
    expect(rulesOn(workbook)).toEqual({ "D2:D6": 4, "D7:D9": 4, "E2:E9": 1, "F2:F9": 1 });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a row that is inserted between them leaves the rules as Excel stretched them", async () => {
    good(await workbook.kpis.apply(rows(2, 8).map((row) => kpi(row))));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("List").getRange("5:5").insert("Down");
      await context.sync();
    });
    good(await workbook.kpis.refresh());
    expect(rulesOn(workbook)).toEqual({ "D2:D9": 4, "E2:E9": 1, "F2:F9": 1 });
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    good(await workbook.kpis.remove(["k002"]));
    expect(rulesOn(workbook)).toMatchObject({ "D3:D4": 4, "D6:D9": 4 });
  });

  test("rules that somebody deleted are found once, and come back whole", async () => {
    good(await workbook.kpis.apply(rows(2, 8).map((row) => kpi(row))));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("List").getRange("D4").conditionalFormats.clearAll();
      await context.sync();
    });
    const findings = good(await workbook.kpis.checkHealth());
    expect(findings.map(({ code, at }) => [code, at])).toEqual([["ruleLost", "List!D2:D8"]]);
    good(await workbook.kpis.repair(findings));
    expect(rulesOn(workbook)).toEqual({ "D2:D8": 4, "E2:E8": 1, "F2:F8": 1 });
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });

  test("when all go, at once or one by one, the file is as it was before", async () => {
    const before = await settledFile(workbook);
    const all = rows(2, 8);
    good(await workbook.kpis.apply(all.map((row) => kpi(row))));
    good(await workbook.kpis.remove(all.map((row) => `k00${row}`)));
    expect(await settledFile(workbook)).toEqual(before);
    good(await workbook.kpis.apply(all.map((row) => kpi(row))));
    for (const row of [5, 2, 8, 3, 7, 4, 6]) good(await workbook.kpis.remove([`k00${row}`]));
    expect(await settledFile(workbook)).toEqual(before);
  });

  test("undoing an addition or a removal puts the rules back in their rank", async () => {
    good(await workbook.kpis.apply(rows(2, 6).map((row) => kpi(row))));
    const written = await settledFile(workbook);
    good(await workbook.kpis.apply([kpi(7)]));
    good(await workbook.kpis.undoLast());
    expect(await settledFile(workbook)).toEqual(written);
    good(await workbook.kpis.remove(["k004"]));
    good(await workbook.kpis.undoLast());
    expect(await settledFile(workbook)).toEqual(written);
  });
});

describe("whatever action is refused, the list and its rules stay as they were", () => {
  const columns = { columns: ["status", "attainment"] } as const;

  test("while a member is added", async () => {
    const workbook = await openList();
    good(await workbook.kpis.apply(rows(2, 3).map((row) => kpi(row, columns))));
    const { actions } = await failEverywhere(workbook, ({ kpis }) => kpis.apply([kpi(4, columns)]));
    expect(actions).toBeGreaterThan(30);
  });

  test("while a member goes from the middle", async () => {
    const workbook = await openList();
    good(await workbook.kpis.apply(rows(2, 4).map((row) => kpi(row, columns))));
    const { actions } = await failEverywhere(workbook, ({ kpis }) => kpis.remove(["k003"]));
    expect(actions).toBeGreaterThan(30);
  });
});
