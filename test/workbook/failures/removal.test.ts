import { good, openEngland, performance } from "../support/openWorkbook";
import { failEverywhere } from "../support/everyFailure";

test("one KPI of two goes", async () => {
  const workbook = await openEngland();
  const breaches = {
    name: "Breaches",
    id: "kbb",
    sheet: "England",
    actual: "B2:B7",
    target: 20,
    polarity: "lower",
    columns: ["target", "status"],
  } as const;
  good(await workbook.kpis.apply([{ ...performance, id: "kaa" }, breaches]));
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.remove(["kaa"]));
  expect(failures.actions).toBeGreaterThan(20);
}, 300_000);

test("the last KPI goes, and the register's sheet with it", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.remove(["kaa"]));
  expect(failures.actions).toBeGreaterThan(20);
}, 300_000);
