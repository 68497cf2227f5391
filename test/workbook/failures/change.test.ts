import { good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";
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
