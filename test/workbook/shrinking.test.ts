import { comparable } from "./support/comparable";
import { good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const rate = {
  name: "Rate",
  sheet: "Sheet1",
  actual: "B2:D2",
  periods: "B1:D1",
  target: 0.9,
  polarity: "higher",
  columns: ["status", "variance", "explanation"],
} as const;

async function opened(): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:D2", [
    ["", 46023, 46054, 46082],
    ["Rate", 0.8, 0.92, 0.95],
  ]);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1:E1").numberFormat = [["mmm yyyy", "mmm yyyy", "mmm yyyy", "mmm yyyy"]];
    sheet.getRange("B2:E2").numberFormat = [["0.0%", "0.0%", "0.0%", "0.0%"]];
    await context.sync();
  });
  return workbook;
}

const shrinks = (workbook: OpenedWorkbook, address: string): Promise<boolean | null> =>
  workbook.run(async (context) => {
    const { format } = context.workbook.worksheets
      .getItem("Sheet1")
      .getRange(address)
      .load("format/shrinkToFit");
    await context.sync();
    return format.shrinkToFit;
  });

test("along a row, where columns are as wide as the figures, what is wider is drawn smaller; sentences are cut", async () => {
  const workbook = await opened();
  good(await workbook.kpis.apply([rate]));
  expect(await workbook.values("Sheet1", "A3:A5")).toEqual([["Status"], ["Variance"], ["Explanation"]]);
  expect(await shrinks(workbook, "B3:D4")).toBe(true);
  expect(await shrinks(workbook, "B5:D5")).toBe(false);
  expect(await shrinks(workbook, "A3:A5")).toBe(false);
});

test("a new period at its end is drawn so too, and removing leaves the cells as they were", async () => {
  const workbook = await opened();
  await workbook.write("Sheet1", "E1:E2", [[46113], [0.7]]);
  await workbook.excel.settled();
  const before = (comparable(workbook) as { sheets: unknown[] }).sheets[0];
  await workbook.write("Sheet1", "E1:E2", [[""], [""]]);
  const applied = good(await workbook.kpis.apply([rate]));
  await workbook.write("Sheet1", "E1:E2", [[46113], [0.7]]);
  good(await workbook.kpis.refresh());
  expect(await shrinks(workbook, "B3:E4")).toBe(true);
  good(await workbook.kpis.remove(applied.kpis.map(({ id }) => id)));
  await workbook.excel.settled();
  expect((comparable(workbook) as { sheets: unknown[] }).sheets[0]).toEqual(before);
});

test("undo takes it back, and down a column nothing is drawn smaller", async () => {
  const workbook = await opened();
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([rate]));
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
  await workbook.write("Sheet1", "G1:G3", [["Visits"], [10], [12]]);
  good(
    await workbook.kpis.apply([
      {
        name: "Visits",
        sheet: "Sheet1",
        actual: "G2:G3",
        target: 11,
        polarity: "higher",
        columns: ["status"],
      },
    ]),
  );
  expect(await shrinks(workbook, "H1:H3")).toBe(false);
});
