import { describeSharing } from "../../src/workbook";
import { callsOurFunctions } from "../../src/workbook/modes/sharing";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const breaches = {
  ...performance,
  name: "Breaches",
  actual: "B2:B7",
  target: 20,
  polarity: "lower",
  tolerance: 0.1,
  toleranceMode: "relative",
  columns: ["status", "signal", "sparkline"],
  formulas: "perCell",
} as const;

async function idOf(workbook: OpenedWorkbook, name: string): Promise<string> {
  const found = good(await workbook.kpis.list()).find(({ definition }) => definition.name === name);
  return found?.definition.id ?? "";
}

test("live columns do not show elsewhere: what would, and which columns can be portable", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance, breaches]));
  const report = good(await workbook.kpis.checkSharing());
  expect(report).toMatchObject({ ready: false, typed: { count: 0, at: [] } });
  expect(report.kpis).toMatchObject([
    {
      name: "4-hour performance",
      mode: "live",
      excel: "lastResults",
      others: "errors",
      portable: ["target", "status", "attainment", "variance"],
      frozen: [],
    },
    { name: "Breaches", others: "errors", portable: ["status"], frozen: ["signal", "sparkline"] },
  ]);
  expect(describeSharing(report, "en")).toEqual([
    "“4-hour performance”: without KPI Status, Excel shows the last results until it calculates, then #NAME?; other programs show errors at once. All its columns can be made portable.",
    "“Breaches”: without KPI Status, Excel shows the last results until it calculates, then #NAME?; other programs show errors at once. Made portable, these columns would be frozen, because no native formula can express them: signal, sparkline.",
  ]);
});

test("one formula a cell keeps its last result elsewhere, but not where it takes the whole series", async () => {
  // LibreOffice 7.4 keeps the stored result of a plain formula on opening and calculates array formulas anew.
  const workbook = await openEngland();
  const columns = ["status", "attainment", "explanation"] as const;
  good(await workbook.kpis.apply([{ ...breaches, columns }]));
  expect(good(await workbook.kpis.checkSharing()).kpis).toMatchObject([{ others: "lastResults" }]);
  good(await workbook.kpis.apply([{ ...breaches, columns: [...columns, "trend"] }]));
  expect(good(await workbook.kpis.checkSharing()).kpis).toMatchObject([{ others: "errors" }]);
});

test("portable and frozen workbooks are ready to be sent, and say since when their values stand", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance, breaches, { ...performance, name: "Goal", actual: "D2:D7" }]));
  good(await workbook.kpis.setMode("all", "portable"));
  good(await workbook.kpis.setMode([await idOf(workbook, "Goal")], "frozen"));
  const report = good(await workbook.kpis.checkSharing());
  expect(report.ready).toBe(true);
  expect(describeSharing(report, "fr")).toEqual([
    "Tout ce que contient ce classeur s’affiche sans KPI Status. Il peut être envoyé tel quel.",
    "« 4-hour performance » : tout le monde voit la même chose, par des formules natives qui suivent les valeurs.",
    "« Breaches » : tout le monde voit la même chose. Figé depuis le 2026-11-23 : signal, mini-graphique ; les autres colonnes suivent les valeurs.",
    "« Goal » : tout le monde voit les valeurs du 2026-11-23 ; elles ne suivent pas les chiffres.",
  ]);
});

test("formulas that a person typed with our functions are counted and named, in cells and in names", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, mode: "portable" }]));
  await workbook.run(async (context) => {
    const other = context.workbook.worksheets.add("Bob's sums");
    other.getRange("B2:B3").formulas = [["=KPI.STATUS(England!C2,0.95)"], ['="KPI.STATUS(1,2)"&"x"']];
    context.workbook.names.add("Best", "=KPI.SCORE(1,2,3)");
    await context.sync();
  });
  await workbook.write("England", "J1", [["=1+KPI.VARIANCE(C2,0.9)"]]);
  const report = good(await workbook.kpis.checkSharing());
  expect(report).toMatchObject({
    ready: false,
    typed: { count: 3, at: ["England!J1", "'Bob''s sums'!B2", "Best"] },
  });
  expect(describeSharing(report, "en")[1]).toContain("3 formulas of your own");
});

test("a formula of ours that stands where the KPI is portable counts as typed", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, mode: "portable" }]));
  await workbook.write("England", "F3", [["=KPI.STATUS(C3,0.95)"]]);
  expect(good(await workbook.kpis.checkSharing()).typed).toEqual({ count: 1, at: ["England!F3"] });
});

test("a workbook without KPIs is ready", async () => {
  const workbook = await openEngland();
  expect(good(await workbook.kpis.checkSharing())).toEqual({
    kpis: [],
    typed: { count: 0, at: [] },
    ready: true,
  });
});

test.each([
  ["=KPI.STATUS(A1,1)", true],
  ["=_xldudf_KPI_STATUS(A1,1)", true],
  ["=1+kpi.score(A1,1,2)", true],
  ["=IF(A1,KPI.SPARK(B1:B9),0)", true],
  ['="KPI.STATUS(1)"', false],
  ["=MYKPI.STATUS(A1)", false],
  ["=KPI.A1", false],
  ["='KPI.X'!A1", false],
  ["KPI.STATUS(A1)", false],
])("callsOurFunctions(%s) is %s", (formula, expected) => {
  expect(callsOurFunctions(formula)).toBe(expected);
});
