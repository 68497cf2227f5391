import { good } from "../support/openWorkbook";
import { openTable, sales } from "../support/openTable";
import { failEverywhere } from "../support/everyFailure";

test("a KPI in an Excel table, whose columns are added to it", async () => {
  const workbook = await openTable();
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.apply([sales]));
  expect(failures.actions).toBeGreaterThan(100);
}, 300_000);

test("a KPI goes from a table that has a column behind its own", async () => {
  const workbook = await openTable();
  good(await workbook.kpis.apply([{ ...sales, id: "kaa" }]));
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("Sales");
    table.columns.add(undefined, [["Owner"], ["Ann"], ["Bob"], ["Ann"], ["Bob"]]);
    await context.sync();
  });
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.remove(["kaa"]));
  expect(failures.actions).toBeGreaterThan(20);
}, 300_000);
