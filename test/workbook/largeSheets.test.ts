import { good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const kpi = {
  name: "Sales",
  sheet: "Data",
  actual: "B2:B13",
  periods: "A2:A13",
  target: 100,
  polarity: "higher" as const,
  columns: ["status" as const, "attainment" as const],
};

/** Twelve months at the top of a sheet, and a log of `rows` rows below. */
async function openLog(rows: number): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Data";
    sheet.getRange("A1:B1").formulas = [["Month", "Sales"]];
    sheet.getRange("A2:B13").formulas = Array.from({ length: 12 }, (_, i) => [46023 + 31 * i, 90 + 2 * i]);
    const log = Array.from({ length: rows }, (_, i) => [`Entry ${i}`, i, i * 2, "note"]);
    sheet.getRange("A20").getResizedRange(rows - 1, 3).values = log;
    await context.sync();
  });
  return workbook;
}

async function bytesOf(workbook: OpenedWorkbook, work: () => Promise<unknown>): Promise<number> {
  const { counters } = workbook.excel.host;
  counters.reset();
  await work();
  return counters.bytesReceived;
}

describe("a sheet with thousands of rows below a KPI", () => {
  test("costs no more to plan, to list and to apply than the rows around the KPI", async () => {
    const [small, large] = [await openLog(3_000), await openLog(20_000)];
    const read = async (workbook: OpenedWorkbook): Promise<readonly number[]> => [
      await bytesOf(workbook, async () => good(await workbook.kpis.preview(kpi))),
      await bytesOf(workbook, async () => good(await workbook.kpis.apply([kpi]))),
      await bytesOf(workbook, async () => good(await workbook.kpis.list())),
      await bytesOf(workbook, async () => good(await workbook.kpis.refresh())),
    ];
    const [few, many] = [await read(small), await read(large)];
    many.forEach((bytes, work) => expect(bytes).toBeLessThan((few[work] ?? 0) * 1.02));
    expect(Math.max(...many)).toBeLessThan(250_000);
  });

  test("the KPI is judged and removed as anywhere, and the log is untouched", async () => {
    const workbook = await openLog(4_000);
    const report = good(await workbook.kpis.apply([kpi]));
    expect((await workbook.values("Data", "C1:D3")).at(1)).toEqual(["At risk", 0.9]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    good(await workbook.kpis.remove(report.kpis.map(({ id }) => id)));
    expect(await workbook.values("Data", "A1:D3")).toEqual([
      ["Month", "Sales", "", ""],
      [46023, 90, "", ""],
      [46054, 92, "", ""],
    ]);
    expect((await workbook.values("Data", "A4019:D4019"))[0]).toEqual(["Entry 3999", 3999, 7998, "note"]);
  });

  test("room that was not read is not taken for empty: inserted columns stay where it might hold something", async () => {
    const workbook = await openLog(4_000);
    await workbook.write("Data", "C1:C3", [["Note"], ["x"], ["y"]]);
    good(await workbook.kpis.apply([{ ...kpi, id: "ksales", placement: "insert" }]));
    await workbook.write("Data", "C4500", [["far below"]]);
    good(await workbook.kpis.remove(["ksales"]));
    expect((await workbook.values("Data", "C4500"))[0]).toEqual(["far below"]);
  });
});

test("a refresh takes up all of thousands of new periods at once", async () => {
  const workbook = await openWorkbook();
  const days = (first: number, count: number): number[][] =>
    Array.from({ length: count }, (_, i) => [46023 + first + i, 50]);
  await workbook.write("Sheet1", "A1:B101", [["Day", "Visits"], ...days(0, 100)]);
  good(
    await workbook.kpis.apply([
      {
        name: "Visits",
        sheet: "Sheet1",
        actual: "B2:B101",
        periods: "A2:A101",
        target: 50,
        polarity: "higher",
        columns: ["status"],
      },
    ]),
  );
  await workbook.write("Sheet1", "A102:B5101", days(100, 5000));
  expect(good(await workbook.kpis.refresh()).kpis[0]?.addresses).toEqual(["Sheet1!C2:C5101"]);
  expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
});
