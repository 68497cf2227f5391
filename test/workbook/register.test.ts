import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/** Writes to the cell of the register under a header, as a person does. */
async function edit(
  workbook: OpenedWorkbook,
  header: string,
  content: string | number,
  row = 1,
): Promise<void> {
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("KpiRegister");
    const column = table.columns.getItem(header).getDataBodyRange();
    column.getCell(row - 1, 0).formulas = [[content]];
    await context.sync();
  });
}

describe("the register is the source of truth", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
  });

  const statuses = async (): Promise<unknown[]> => (await workbook.values("England", "F2:F6")).flat();

  test("a target that a person edits there is taken over: the columns follow", async () => {
    await edit(workbook, "Target", 0.97);
    good(await workbook.kpis.refresh());
    expect((await workbook.values("England", "E2:E3")).flat()).toEqual([0.97, 0.97]);
    // 0.97 less two points is 0.95: 0.951 and 0.96 at risk, the others off target.
    expect(await statuses()).toEqual(["At risk", "Off target", "Off target", "Off target", "At risk"]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("polarity, tolerance and columns are understood in words of either language", async () => {
    await edit(workbook, "Polarity", "Plus bas");
    await edit(workbook, "Tolerance", 0);
    await edit(workbook, "Columns", "statut, écart");
    good(await workbook.kpis.refresh());
    expect((await workbook.values("England", "E1:H1")).flat()).toEqual(["", "Status", "", "Variance"]);
    expect(await statuses()).toEqual(["Off target", "On target", "On target", "On target", "Off target"]);
  });

  test("a target address typed there is taken over too", async () => {
    await edit(workbook, "Target", "'D2:D7");
    good(await workbook.kpis.refresh());
    expect(await workbook.formulas("England", "E2")).toEqual([['=IF(D2="","",D2)']]);
  });

  test("headers in the other language and columns of a person's own are no harm", async () => {
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("KpiRegister");
      table.columns.getItem("Target").name = "Cible";
      table.columns.add(0, undefined, "My notes");
      await context.sync();
    });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(
      await workbook.kpis.apply([
        { ...performance, name: "Breaches", actual: "B2:B7", target: 20, polarity: "lower" },
      ]),
    );
    expect(
      good(await workbook.kpis.list()).map(({ definition }) => [definition.name, definition.target]),
    ).toEqual([
      ["4-hour performance", 0.95],
      ["Breaches", 20],
    ]);
  });

  test("a cell that cannot be understood is named, and changes nothing", async () => {
    const before = await statuses();
    await edit(workbook, "Polarity", "sideways");
    const [kpi] = good(await workbook.kpis.list());
    expect(kpi?.problems).toEqual([
      { code: "registerCell", at: "'KPI register'!G2", detail: { field: "Polarity", text: "sideways" } },
    ]);
    good(await workbook.kpis.refresh());
    expect(await statuses()).toEqual(before);
  });

  test("a lost column and a lost table are said, and nothing is written", async () => {
    await workbook.run(async (context) => {
      context.workbook.tables.getItem("KpiRegister").columns.getItem("Polarity").delete();
      await context.sync();
    });
    expect(codes(await workbook.kpis.apply([performance]))).toEqual(["registerColumns"]);
    await workbook.run(async (context) => {
      context.workbook.tables.getItem("KpiRegister").convertToRange();
      await context.sync();
    });
    expect(codes(await workbook.kpis.apply([performance]))).toEqual(["registerTable"]);
  });

  test("figures whose column was deleted are said for their KPI alone", async () => {
    good(
      await workbook.kpis.apply([
        { ...performance, name: "Breaches", actual: "B2:B7", target: 20, polarity: "lower" },
      ]),
    );
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange("C:C").delete("Left");
      await context.sync();
    });
    const readings = good(await workbook.kpis.list());
    expect(readings.map(({ problems }) => problems.map(({ code }) => code))).toEqual([["figuresGone"], []]);
    const [gone] = readings;
    good(await workbook.kpis.remove([gone?.definition.id ?? ""]));
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual(["Breaches"]);
  });
});

describe("watch", () => {
  /** Waits until the listener has heard something, or fails. */
  function listening(): { heard: string[]; listener: (what: string) => void; next: () => Promise<void> } {
    const heard: string[] = [];
    let wake: () => void = () => undefined;
    return {
      heard,
      listener: (what) => {
        heard.push(what);
        wake();
      },
      next: () => new Promise((resolve) => (wake = resolve)),
    };
  }

  test("an edit of the register is told when the columns have followed; stopping ends it", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const { heard, listener, next } = listening();
    const stop = await workbook.kpis.watch(listener);
    const told = next();
    await edit(workbook, "Target", 0.9);
    await told;
    expect(heard).toContain("register");
    expect((await workbook.values("England", "E2:E3")).flat()).toEqual([0.9, 0.9]);
    await stop();
  });

  test("an edit of figures is told as such", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const { heard, listener, next } = listening();
    const stop = await workbook.kpis.watch(listener);
    const told = next();
    await workbook.write("England", "C3", [[0.99]]);
    await told;
    expect(heard).toEqual(["figures"]);
    await stop();
  });
});
