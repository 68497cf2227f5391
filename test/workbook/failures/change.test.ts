import { good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";
import { comparable } from "../support/comparable";
import { failEverywhere } from "../support/everyFailure";

async function openApplied(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
  return workbook;
}

test("a KPI is edited: another target, language and columns", async () => {
  const workbook = await openApplied();
  const failures = await failEverywhere(workbook, ({ kpis }) =>
    kpis.apply([
      { ...performance, id: "kaa", target: 0.96, language: "fr", columns: ["status", "variance", "trend"] },
    ]),
  );
  expect(failures.actions).toBeGreaterThan(50);
}, 300_000);

test.each(["portable", "frozen"] as const)(
  "a KPI becomes %s",
  async (mode) => {
    const workbook = await openApplied();
    await workbook.excel.settled();
    const failures = await failEverywhere(workbook, ({ kpis }) => kpis.setMode(["kaa"], mode));
    expect(failures.actions).toBeGreaterThan(20);
  },
  300_000,
);

test.each([
  ["frozen", "live"],
  ["portable", "frozen"],
  ["portable", "live"],
] as const)(
  "a %s KPI becomes %s",
  async (from, to) => {
    const workbook = await openApplied();
    await workbook.excel.settled();
    good(await workbook.kpis.setMode(["kaa"], from));
    const failures = await failEverywhere(workbook, ({ kpis }) => kpis.setMode(["kaa"], to));
    expect(failures.actions).toBeGreaterThan(20);
  },
  300_000,
);

test("a status that was typed over and a header that was emptied are repaired", async () => {
  const workbook = await openApplied();
  await workbook.excel.settled();
  await workbook.write("England", "F3", [["fine"]]);
  await workbook.write("England", "G1", [[""]]);
  const findings = good(await workbook.kpis.checkHealth());
  expect(findings.length).toBeGreaterThan(1);
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.repair(findings));
  expect(failures.actions).toBeGreaterThan(20);
}, 300_000);

test("a refresh takes up new periods", async () => {
  const workbook = await openEngland();
  await workbook.write("England", "A7:D7", [["", "", "", ""]]);
  good(await workbook.kpis.apply([{ ...performance, id: "kaa", actual: "C2:C6", periods: "A2:A6" }]));
  await workbook.write("England", "A7:C8", [
    [46174, 30, 0.97],
    [46204, 31, 0.91],
  ]);
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.refresh());
  expect(failures.actions).toBeGreaterThan(20);
}, 300_000);

test.each([0, 1, 2])(
  "undoing is done all the same when any action of its batch %i is refused once",
  async (batch) => {
    const workbook = await openEngland();
    await workbook.excel.settled();
    const before = comparable(workbook);
    let actions = 0;
    for (let hit = true; hit; actions += 1) {
      good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
      await workbook.excel.settled();
      hit = false;
      const refused = (_: unknown, index: number): boolean => (hit ||= index === actions);
      workbook.excel.host.failAt({ batch, action: refused, code: "AccessDenied" });
      good(await workbook.kpis.undoLast());
      await workbook.excel.settled();
      expect(comparable(workbook)).toEqual(before);
    }
    expect(actions).toBeGreaterThan(5);
  },
  300_000,
);
