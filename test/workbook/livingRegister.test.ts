import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const breaches = {
  ...performance,
  name: "Breaches",
  actual: "B2:B7",
  target: 20,
  polarity: "lower" as const,
  columns: ["status" as const],
};

const onRegister = ({ run }: OpenedWorkbook, act: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
  run(async (context) => {
    const table = context.workbook.tables.getItem("KpiRegister");
    act(table, table.worksheet);
    await context.sync();
  });

test("a workbook without any KPI is up to date, and stays without a register", async () => {
  const workbook = await openEngland();
  expect(good(await workbook.kpis.refresh())).toMatchObject({ unchanged: true, kpis: [] });
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["England"]);
  });
});

describe("what people do to the register's table", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
    good(await workbook.kpis.apply([performance, breaches]));
  });

  /** Nothing to write, nothing to find, and both KPIs in the list. */
  const isSound = async (): Promise<void> => {
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    const names = good(await workbook.kpis.list()).map(({ definition }) => definition.name);
    expect(names.sort()).toEqual(["4-hour performance", "Breaches"]);
  };

  test("rows sorted by name keep their KPIs, and an edit after it goes to the right columns", async () => {
    await onRegister(workbook, (table) => table.sort.apply([{ key: 1, ascending: false }]));
    await isSound();
    await onRegister(workbook, (table) => {
      table.columns.getItem("Target").getDataBodyRange().getCell(0, 0).values = [[21]];
    });
    good(await workbook.kpis.refresh());
    expect((await workbook.formulas("England", "I2")).flat()[0]).toContain(",21,");
    expect((await workbook.values("England", "E2")).flat()).toEqual([0.95]);
  });

  test("a filter hides rows from people only", async () => {
    await onRegister(workbook, (table) =>
      table.columns.getItem("Name").filter.applyValuesFilter(["Breaches"]),
    );
    await isSound();
  });

  test("columns of a person's own, headers in the other language, columns in another order", async () => {
    await onRegister(workbook, (table) => {
      table.columns.add(0, undefined, "Comment");
      table.columns.getItem("Tolerance").name = "Tolérance";
      table.columns.getItem("Owner").delete();
      table.columns.add(3, undefined, "Responsable");
    });
    await isSound();
    good(await workbook.kpis.apply([{ ...breaches, owner: "Ada" }]));
    expect(good(await workbook.kpis.list())[1]?.definition.owner).toBe("Ada");
  });

  test("a renamed table, a renamed sheet, both", async () => {
    await onRegister(workbook, (table) => (table.name = "Indicators"));
    await isSound();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("KPI register").name = "Our KPIs";
      await context.sync();
    });
    await isSound();
    good(await workbook.kpis.apply([{ ...breaches, target: 22 }]));
    expect(good(await workbook.kpis.list())[1]?.definition.target).toBe(22);
  });

  test("a copied register sheet is a picture, not a second register", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("KPI register").copy("End");
      await context.sync();
    });
    await isSound();
  });

  test("a register sheet with other things on it and rows left blank", async () => {
    await onRegister(workbook, (table, sheet) => {
      table.rows.add(0);
      sheet.getRange("AH5").values = [["our own notes"]];
    });
    await isSound();
    const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
    good(await workbook.kpis.remove(ids));
    expect((await workbook.values("KPI register", "AH5")).flat()).toEqual(["our own notes"]);
  });

  test("the register is brought up to at opening, before anything is told of it", async () => {
    await onRegister(workbook, (table) => {
      table.columns.getItem("Target").getDataBodyRange().getCell(0, 0).values = [[0.9]];
    });
    const heard: string[] = [];
    const stop = await workbook.kpis.watch((what) => heard.push(what));
    expect(heard).toEqual(["register"]);
    expect((await workbook.values("England", "E2")).flat()).toEqual([0.9]);
    await stop();
    const again = await workbook.kpis.watch((what) => heard.push(what));
    expect(heard).toEqual(["register"]);
    await again();
  });

  test("a sheet like the register without its table is named", async () => {
    const other = await openEngland();
    await other.run(async (context) => {
      context.workbook.worksheets.add("KPI register").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    expect(codes(await other.kpis.apply([performance]))).toEqual(["registerTable"]);
    expect(good(await other.kpis.checkHealth())).toEqual([
      { code: "registerTableGone", at: "'KPI register'", detail: { found: "mine" } },
    ]);
  });
});
