import type { KpiDefinition } from "../../src/kpi/definition";
import { definitionOf } from "../../src/workbook";
import { comparable } from "./support/comparable";
import { failEverywhere } from "./support/everyFailure";
import { good, openWorkbook, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

const rows = [
  ["KPI", "Actual", "Target", "Direction", "Tolerance"],
  ["Sales", 95, 100, "higher", 0.1],
  ["Scrap", 12, 10, "lower", 0.1],
  ["", "", "", "", ""],
  ["Delay", 8, 5, "lower", 0.1],
];

/** The list as a table `List` in A1:E5, with a total under it when asked for. */
async function openListTable(totals = false): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "List";
    sheet.getRange("A1:E5").formulas = rows;
    sheet.getRange("E2:E5").numberFormat = [["0%"], ["0%"], ["0%"], ["0%"]];
    const table = sheet.tables.add("A1:E5", true);
    table.name = "List";
    table.showTotals = totals;
    sheet.getRange("A1:E5").select();
    await context.sync();
  });
  return workbook;
}

const kpi = (row: number, more: Partial<KpiDefinition> = {}): KpiDefinition => ({
  id: `k00${row}`,
  name: String(rows[row - 1]?.[0]),
  sheet: "List",
  actual: `B${row}`,
  target: `C${row}`,
  polarity: row === 2 ? "higher" : "lower",
  columns: ["status", "attainment"],
  ...more,
});

const file = async (workbook: OpenedWorkbook): Promise<unknown> => {
  await workbook.excel.settled();
  return comparable(workbook);
};

const headersOf = (workbook: OpenedWorkbook): string[] =>
  pictureOf(workbook)
    .tables.find(({ name }) => name === "List")
    ?.columns.map(({ name }) => name) ?? [];

describe("a list inside an Excel table", () => {
  test.each([
    ["without a totals row", false],
    ["with a totals row", true],
  ])("gets columns of the table, one formula a row that reads its own row, %s", async (_, totals) => {
    const workbook = await openListTable(totals);
    const before = await file(workbook);
    const { kind, understandings } = good(await workbook.kpis.readSelections());
    expect(kind).toBe("list");
    const definitions = understandings.map((one) =>
      definitionOf(one, { columns: ["status", "attainment"], language: "en" }),
    );
    const report = good(await workbook.kpis.apply(definitions));
    expect(headersOf(workbook)).toEqual([...(rows[0] ?? []), "Status", "Attainment"]);
    expect(await workbook.formulas("List", "F2:F5")).toEqual([
      ['=IF([@Actual]="","",KPI.STATUS([@Actual],IF([@Target]="","",[@Target]),"higher",0.1,"relative"))'],
      ['=IF([@Actual]="","",KPI.STATUS([@Actual],IF([@Target]="","",[@Target]),"lower",0.1,"relative"))'],
      [""],
      ['=IF([@Actual]="","",KPI.STATUS([@Actual],IF([@Target]="","",[@Target]),"lower",0.1,"relative"))'],
    ]);
    expect(await workbook.values("List", "F2:G5")).toEqual([
      ["At risk", 0.95],
      ["Off target", expect.closeTo(0.8, 10)],
      ["", ""],
      ["Off target", expect.closeTo(0.4, 10)],
    ]);
    expect(good(await workbook.kpis.apply(definitions)).unchanged).toBe(true);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    good(await workbook.kpis.remove(report.kpis.map(({ id }) => id)));
    expect(await file(workbook)).toEqual(before);
  });

  test("a target column of its own is read by the row's other formulas", async () => {
    const workbook = await openListTable();
    good(await workbook.kpis.apply([kpi(2, { target: 100, columns: ["target", "status"] })]));
    expect(headersOf(workbook).slice(5)).toEqual(["Target (Actual)", "Status"]);
    expect((await workbook.formulas("List", "F2:G2"))[0]).toEqual([
      100,
      expect.stringContaining("[@[Target (Actual)]]"),
    ]);
    expect((await workbook.values("List", "G2"))[0]).toEqual(["At risk"]);
  });

  test("a member that comes later stands in the same columns, and leaves its cells alone when it goes", async () => {
    const workbook = await openListTable();
    good(await workbook.kpis.apply([kpi(2)]));
    const alone = await file(workbook);
    good(await workbook.kpis.apply([kpi(5)]));
    expect(headersOf(workbook).slice(5)).toEqual(["Status", "Attainment"]);
    expect((await workbook.values("List", "F2:F5")).flat()).toEqual(["At risk", "", "", "Off target"]);
    good(await workbook.kpis.remove(["k005"]));
    expect(await file(workbook)).toEqual(alone);
  });

  test("a column with a remark of a person's in another row stays when its KPI goes", async () => {
    const workbook = await openListTable();
    good(await workbook.kpis.apply([kpi(2), kpi(3)]));
    await workbook.write("List", "F4", [["to be defined"]]);
    good(await workbook.kpis.remove(["k002", "k003"]));
    expect(headersOf(workbook).slice(5)).toEqual(["Status"]);
    expect((await workbook.values("List", "F2:F4")).flat()).toEqual(["", "", "to be defined"]);
  });

  test("a column that all of them give up at once goes", async () => {
    const workbook = await openListTable();
    const all = [2, 3, 5];
    good(await workbook.kpis.apply(all.map((row) => kpi(row))));
    good(await workbook.kpis.apply(all.map((row) => kpi(row, { columns: ["status"] }))));
    expect(headersOf(workbook).slice(5)).toEqual(["Status"]);
  });

  test("what stands beside the table in the way is named, and nothing is written", async () => {
    const workbook = await openListTable();
    await workbook.write("List", "F4", [["keep"]]);
    const before = await file(workbook);
    const outcome = await workbook.kpis.apply([kpi(2)]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "placeTaken", at: "List!F1:G5" }] });
    expect(await file(workbook)).toEqual(before);
  });

  test("rows hidden by a filter are members like the others", async () => {
    const workbook = await openListTable();
    await workbook.run(async (context) => {
      context.workbook.tables
        .getItem("List")
        .columns.getItem("Direction")
        .filter.applyValuesFilter(["higher"]);
      await context.sync();
    });
    const { understandings } = good(await workbook.kpis.readSelections());
    good(
      await workbook.kpis.apply(
        understandings.map((one) => definitionOf(one, { columns: ["status"], language: "en" })),
      ),
    );
    expect((await workbook.values("List", "F2:F5")).flat()).toEqual([
      "At risk",
      "Off target",
      "",
      "Off target",
    ]);
  });

  test("undoing an apply and a removal gives the table back, cell formats and all", async () => {
    const workbook = await openListTable();
    const before = await file(workbook);
    good(await workbook.kpis.apply([kpi(2), kpi(3)]));
    const written = await file(workbook);
    good(await workbook.kpis.undoLast());
    expect(await file(workbook)).toEqual(before);
    good(await workbook.kpis.apply([kpi(2), kpi(3)]));
    good(await workbook.kpis.remove(["k002", "k003"]));
    good(await workbook.kpis.undoLast());
    expect(await file(workbook)).toEqual(written);
  });

  test("whatever action is refused while two members are added, the file stays as it was", async () => {
    const workbook = await openListTable();
    const { actions } = await failEverywhere(workbook, ({ kpis }) =>
      kpis.apply([kpi(2, { columns: ["status"] }), kpi(3, { columns: ["status"] })]),
    );
    expect(actions).toBeGreaterThan(20);
  });
});
