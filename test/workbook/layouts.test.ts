import { definitionOf, type SelectionReading, type Understanding } from "../../src/workbook";
import type { CellContent } from "../../src/workbook/cells";
import { comparable } from "./support/comparable";
import { codes, good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const months = [46023, 46054, 46082, 46113, 46143, 46174];
const regions = ["North", "South", "East"];

/**
 * Sales, cost and scrap of three regions, each with its target, under merged group headers; a blank row in the year's
 * middle and a totals row: 18 columns of figures behind the months in A.
 */
const groups = ["Sales", "Cost", "Scrap rate"].flatMap((name) => regions.map((region) => ({ name, region })));
const blockRows: CellContent[][] = [
  ["", ...groups.flatMap(({ name }, i) => [i % 3 === 0 ? name : "", ""])],
  ["Month", ...groups.flatMap(({ region }) => [region, "Target"])],
  ...months.slice(0, 3).map((month, m) => [month, ...groups.flatMap((_, g) => [90 + 3 * g + m, 100])]),
  ["", ...groups.flatMap(() => ["", ""])],
  ...months.slice(3).map((month, m) => [month, ...groups.flatMap((_, g) => [95 + 2 * g + m, 100])]),
  ["Total", ...groups.flatMap((_, g) => [`=SUM(${column(1 + 2 * g)}3:${column(1 + 2 * g)}9)`, ""])],
];

function column(index: number): string {
  return String.fromCharCode(65 + index);
}

async function openBlock(): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Year";
    sheet.getRange("A1:S10").formulas = blockRows;
    sheet.getRange("A3:A9").numberFormat = Array.from({ length: 7 }, () => ["mmm yyyy"]);
    for (const merged of ["B1:G1", "H1:M1", "N1:S1"]) sheet.getRange(merged).merge();
    await context.sync();
  });
  return workbook;
}

async function select(workbook: OpenedWorkbook, sheet: string, address: string): Promise<void> {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

async function read(workbook: OpenedWorkbook, address: string, sheet = "Year"): Promise<SelectionReading> {
  await select(workbook, sheet, address);
  return good(await workbook.kpis.readSelections());
}

const facts = ({ name, actual, target }: Understanding): unknown[] => [name.value, actual, target?.value];

describe("a block of many columns", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openBlock();
  });

  test("twelve columns are six KPIs with their targets, named by both header rows, totals left out", async () => {
    const { kind, understandings, skipped } = await read(workbook, "B1:M10");
    expect(kind).toBe("many");
    expect(skipped).toEqual([]);
    expect(understandings.map(facts)).toEqual([
      ["Sales – North", "B3:B9", "C3:C9"],
      ["Sales – South", "D3:D9", "E3:E9"],
      ["Sales – East", "F3:F9", "G3:G9"],
      ["Cost – North", "H3:H9", "I3:I9"],
      ["Cost – South", "J3:J9", "K3:K9"],
      ["Cost – East", "L3:L9", "M3:M9"],
    ]);
    expect(understandings.map(({ polarity }) => polarity.value)).toEqual([
      ...["higher", "higher", "higher"],
      ...["lower", "lower", "lower"],
    ]);
    expect(new Set(understandings.map(({ periods }) => periods?.value))).toEqual(new Set(["A3:A9"]));
    expect(understandings[0]?.notes?.map(({ code }) => code)).toEqual(["totalsLeftOut"]);
  });

  test("all nine are applied at once behind the block, a blank row stays blank, and all go again", async () => {
    const before = comparable(workbook);
    const { understandings } = await read(workbook, "A1:S10");
    const choices = { columns: ["status"], language: "en" } as const;
    const report = good(await workbook.kpis.apply(understandings.map((one) => definitionOf(one, choices))));
    expect(report.kpis).toHaveLength(9);
    const written = await workbook.values("Year", "T2:AB10");
    expect(written[0]?.[0]).toMatch(/^Status/);
    expect(new Set(written[0]).size).toBe(9);
    expect(written[1]?.[0]).toBe("At risk");
    expect(written[4]).toEqual(regions.flatMap(() => ["", "", ""]));
    expect(written.at(-1)).toEqual(regions.flatMap(() => ["", "", ""]));
    good(await workbook.kpis.remove(report.kpis.map(({ id }) => id)));
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });

  test("columns that are hidden are understood with the others, and said", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Year").getRange("D:E").columnHidden = true;
      await context.sync();
    });
    const { understandings } = await read(workbook, "B1:G10");
    expect(understandings.map(({ name }) => name.value)).toEqual([
      "Sales – North",
      "Sales – South",
      "Sales – East",
    ]);
    expect(understandings[1]?.notes?.map(({ code }) => code)).toContain("hiddenFigures");
  });

  test("more than two hundred series at once are refused with their number", async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Wide");
      const lines = (cell: (i: number) => CellContent) => Array.from({ length: 201 }, (_, i) => cell(i));
      sheet.getRange("A1").getResizedRange(2, 200).formulas = [
        lines((i) => `Series ${i}`),
        lines((i) => i),
        lines((i) => i + 1),
      ];
      await context.sync();
    });
    await select(workbook, "Wide", "A1:GS3");
    const outcome = await workbook.kpis.readSelections();
    expect(codes(outcome)).toEqual(["tooManySeries"]);
    expect(outcome).toMatchObject({ problems: [{ detail: { series: 201, most: 200 } }] });
  });
});

describe("KPIs on several sheets", () => {
  test("are applied in one work, each beside its own figures, and removed in one", async () => {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      for (const name of ["Paris", "L’Île d'Yeu", "Q1 (2026)"]) {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange("A1:B4").formulas = [
          ["Month", "Sales"],
          ["Jan", 9],
          ["Feb", 10],
          ["Mar", 11],
        ];
      }
      await context.sync();
    });
    const before = comparable(workbook);
    const kpis = ["Paris", "L’Île d'Yeu", "Q1 (2026)"].map((sheet) => ({
      name: `Sales ${sheet}`,
      sheet,
      actual: "B2:B4",
      periods: "A2:A4",
      target: 10,
      polarity: "higher" as const,
      columns: ["status" as const],
    }));
    const report = good(await workbook.kpis.apply(kpis));
    for (const { sheet } of kpis) {
      expect((await workbook.values(sheet, "C1:C4")).flat()).toEqual([
        "Status",
        "At risk",
        "On target",
        "On target",
      ]);
    }
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(await workbook.kpis.remove(report.kpis.map(({ id }) => id)));
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });
});

describe("a header that a person renamed", () => {
  const kpi = {
    id: "ksales",
    name: "Sales",
    sheet: "Year",
    actual: "B3:B9",
    polarity: "higher" as const,
    target: 100,
    columns: ["status" as const, "attainment" as const],
  };

  test("stays through apply and refresh, is no finding, and stays as theirs when the column goes", async () => {
    const workbook = await openBlock();
    good(await workbook.kpis.apply([kpi]));
    await workbook.write("Year", "T2", [["How we stand"]]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    good(await workbook.kpis.apply([{ ...kpi, target: 95 }]));
    expect((await workbook.values("Year", "T2:U2"))[0]).toEqual(["How we stand", "Attainment"]);
    good(await workbook.kpis.remove(["ksales"]));
    expect(await workbook.values("Year", "T2:U4")).toEqual([
      ["How we stand", ""],
      ["", ""],
      ["", ""],
    ]);
  });

  test("over the columns that a list's KPIs share, it stays with each that comes and goes", async () => {
    const workbook = await openWorkbook();
    const rows = [2, 3, 4].map((row) => ({
      id: `kl${row}`,
      name: `Measure ${row}`,
      sheet: "List",
      actual: `B${row}`,
      target: `C${row}`,
      polarity: "higher" as const,
      columns: ["status" as const],
    }));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "List";
      sheet.getRange("A1:C4").formulas = [
        ["KPI", "Actual", "Target"],
        ["Measure 2", 9, 10],
        ["Measure 3", 10, 10],
        ["Measure 4", 5, 10],
      ];
      await context.sync();
    });
    good(await workbook.kpis.apply(rows.slice(0, 2)));
    await workbook.write("List", "D1", [["How we stand"]]);
    good(await workbook.kpis.apply(rows.slice(2)));
    expect((await workbook.values("List", "D1:E4")).map(([cell]) => cell)).toEqual([
      "How we stand",
      "At risk",
      "On target",
      "Off target",
    ]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(await workbook.kpis.remove(["kl2"]));
    good(await workbook.kpis.remove(["kl3", "kl4"]));
    expect((await workbook.values("List", "D1:D4")).flat()).toEqual(["How we stand", "", "", ""]);
  });

  test("in a table the column goes with its KPI, whatever its header says by then", async () => {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Year";
      sheet.getRange("B2:B9").formulas = [["Sales"], [1], [2], [3], [4], [5], [6], [7]];
      sheet.tables.add("B2:B9", true).name = "Sales";
      await context.sync();
    });
    const before = comparable(workbook);
    good(await workbook.kpis.apply([kpi]));
    await workbook.write("Year", "C2", [["How we stand"]]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(await workbook.kpis.remove(["ksales"]));
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });
});
