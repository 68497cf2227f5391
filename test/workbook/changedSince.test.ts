import { createKpiWorkbook, type KpiWorkbook } from "../../src/workbook";
import { comparable } from "./support/comparable";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const seenBy = async (workbook: OpenedWorkbook): Promise<string> =>
  good(await workbook.kpis.preview(performance)).seen;

describe("between preview and apply", () => {
  test.each<[string, string, string, unknown, string]>([
    ["a figure", "England", "C3", 0.5, "England!C2:C7"],
    ["a period", "England", "A3", "later", "England!A2:A7"],
    ["a note where a column shall stand", "England", "F4", "mine", "England!F1:F7"],
  ])("%s changes: nothing is written", async (_, sheet, address, content, at) => {
    const workbook = await openEngland();
    const seen = await seenBy(workbook);
    await workbook.write(sheet, address, [[content as string]]);
    const before = comparable(workbook);
    const outcome = await workbook.kpis.apply([performance], { seen });
    expect(codes(outcome)).toEqual(["changedSince"]);
    if (!outcome.ok) expect(String(outcome.problems[0]?.detail?.["places"])).toContain(at);
    expect(comparable(workbook)).toEqual(before);
  });

  test("the register's row changes", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
    await workbook.excel.settled();
    const seen = good(await workbook.kpis.preview({ ...performance, id: "kaa", target: 0.9 })).seen;
    await workbook.write("KPI register", "D2", [["Ann"]]);
    const outcome = await workbook.kpis.apply([{ ...performance, id: "kaa", target: 0.9 }], { seen });
    expect(codes(outcome)).toEqual(["changedSince"]);
  });

  test("nothing changes: the columns are written, also when other cells were edited and results recalculated", async () => {
    const workbook = await openEngland();
    await workbook.write("England", "H20:H21", [["=RAND()"], ["=H20*2"]]);
    good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
    await workbook.excel.settled();
    const seen = good(await workbook.kpis.preview({ ...performance, id: "kaa", target: 0.9 })).seen;
    await workbook.write("England", "B3", [[99]]);
    good(await workbook.kpis.apply([{ ...performance, id: "kaa", target: 0.9 }], { seen }));
  });

  test("several previews are one fingerprint when they are joined", async () => {
    const workbook = await openEngland();
    const breaches = {
      name: "Breaches",
      sheet: "England",
      actual: "B2:B7",
      target: 20,
      polarity: "lower",
      columns: ["status"],
      place: "K1",
    } as const;
    const seen = [await seenBy(workbook), good(await workbook.kpis.preview(breaches)).seen].join("\n");
    good(await workbook.kpis.apply([performance, breaches], { seen }));
    good(await workbook.kpis.undoLast());
    await workbook.write("England", "B3", [[1]]);
    expect(codes(await workbook.kpis.apply([performance, breaches], { seen }))).toEqual(["changedSince"]);
  });
});

describe("between reading and writing", () => {
  /** A colleague types after a work has read the workbook, and before it writes. */
  async function whileReading<T>(
    workbook: OpenedWorkbook,
    work: (kpis: KpiWorkbook) => Promise<T>,
    colleague: () => Promise<void>,
  ): Promise<T> {
    let runs = 0;
    const run = async (_: unknown, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      runs += 1;
      if (runs === 2) await colleague();
      return workbook.run(batch);
    };
    return work(createKpiWorkbook(run as typeof Excel.run));
  }

  test("a colleague's note where a column is about to stand is put back, and nothing else stays", async () => {
    const workbook = await openEngland();
    const outcome = await whileReading(
      workbook,
      (kpis) => kpis.apply([performance]),
      () => workbook.write("England", "F4", [["ask Ann"]]),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "changedSince", at: "England!F2:F7" }] });
    await workbook.excel.settled();
    expect(await workbook.formulas("England", "E1:H7")).toEqual(
      Array.from({ length: 7 }, (_, row) => ["", row === 3 ? "ask Ann" : "", "", ""]),
    );
    expect(good(await workbook.kpis.list())).toEqual([]);
  });

  test("the row of another KPI that slips into the place of one that goes is put back", async () => {
    const workbook = await openEngland();
    const breaches = {
      name: "Breaches",
      id: "kbb",
      sheet: "England",
      actual: "B2:B7",
      target: 20,
      polarity: "lower",
      columns: ["status"],
      place: "K1",
    } as const;
    good(await workbook.kpis.apply([{ ...performance, id: "kaa" }, breaches]));
    await workbook.excel.settled();
    const rows = await workbook.formulas("KPI register", "A2:B3");
    const outcome = await whileReading(
      workbook,
      (kpis) => kpis.remove(["kaa"]),
      () => workbook.write("KPI register", "A2:A3", [["kbb"], ["kaa"]]),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "changedSince" }] });
    await workbook.excel.settled();
    expect(await workbook.formulas("KPI register", "A2:B3")).toEqual([
      ["kbb", rows[0]?.[1]],
      ["kaa", rows[1]?.[1]],
    ]);
  });
});
