import { openEngland, performance } from "../support/openWorkbook";
import { failEverywhere } from "../support/everyFailure";

test("a first KPI beside a column: register, columns, rules and names", async () => {
  const workbook = await openEngland();
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.apply([performance]));
  expect(failures.batches).toBe(5);
  expect(failures.actions).toBeGreaterThan(200);
}, 300_000);
