import type { KpiDefinition } from "../../../src/kpi/definition";
import { openWorkbook } from "../support/openWorkbook";
import { failEverywhere } from "../support/everyFailure";

test("a KPI under a row of figures", async () => {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:F2", [
    ["Month", "Jan", "Feb", "Mar", "Apr", "May"],
    ["Calls", 90, 104, 98, 111, 87],
  ]);
  const calls: KpiDefinition = {
    name: "Calls",
    sheet: "Sheet1",
    actual: "B2:F2",
    periods: "B1:F1",
    target: 100,
    polarity: "higher",
    columns: ["target", "status", "variance"],
  };
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.apply([calls]));
  expect(failures.actions).toBeGreaterThan(100);
}, 300_000);
