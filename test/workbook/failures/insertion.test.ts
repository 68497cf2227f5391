import { good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";
import { failEverywhere } from "../support/everyFailure";
import { monthStarts, openSeries } from "../support/openSeries";

const kaa = { ...performance, id: "kaa", placement: "insert" } as const;
const kbb = {
  name: "Breaches",
  id: "kbb",
  sheet: "England",
  actual: "B2:B7",
  target: 20,
  polarity: "lower",
  placement: "insert",
  columns: ["attainment"],
} as const;

/** England with a formula on another sheet that reads what will be pushed aside. */
async function openRead(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Plan").getRange("A1").formulas = [["=England!D2"]];
    await context.sync();
  });
  return workbook;
}

test("columns are inserted for two KPIs", async () => {
  const workbook = await openRead();
  good(await workbook.kpis.apply([{ ...kbb, id: "kcc", name: "Goal", actual: "D2:D7", place: "J1" }]));
  const failures = await failEverywhere(workbook, ({ kpis }) =>
    kpis.apply([{ ...kaa, columns: ["variance"] }, kbb]),
  );
  expect(failures.actions).toBeGreaterThan(60);
}, 300_000);

test("another column is inserted, in the round trips of any apply", async () => {
  const workbook = await openRead();
  good(await workbook.kpis.apply([kaa]));
  const failures = await failEverywhere(workbook, ({ kpis }) =>
    kpis.apply([{ ...kaa, columns: [...kaa.columns, "statusCode"] }]),
  );
  expect(failures.batches).toBe(5);
}, 300_000);

test("inserted columns are deleted with their KPIs", async () => {
  const workbook = await openRead();
  good(await workbook.kpis.apply([kaa, kbb]));
  const failures = await failEverywhere(workbook, ({ kpis }) => kpis.remove(["kaa", "kbb"]));
  expect(failures.actions).toBeGreaterThan(100);
}, 300_000);

test("rows are inserted and deleted", async () => {
  const workbook = await openSeries("row", monthStarts(4), [3, 4, 5, 6]);
  await workbook.write("Data", "A3:B3", [["Costs", "=2*B2"]]);
  const sales = { ...kbb, name: "Sales", sheet: "Data", actual: workbook.actual } as const;
  await failEverywhere(workbook, ({ kpis }) => kpis.apply([sales]));
  good(await workbook.kpis.apply([sales]));
  await failEverywhere(workbook, ({ kpis }) => kpis.remove(["kbb"]));
}, 300_000);
