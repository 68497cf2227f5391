import type { KpiDefinition } from "../../src/kpi/definition";
import { breaches, codesOf, findings, onSheet } from "./health/brokenBook";
import { good, openEngland, performance, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

const ways: readonly { readonly way: string; readonly wish: Partial<KpiDefinition> }[] = [
  { way: "one formula that spills", wish: {} },
  { way: "a formula in each cell", wish: { formulas: "perCell" } },
  { way: "native formulas", wish: { mode: "portable" } },
  { way: "values", wish: { mode: "frozen" } },
];

async function opened(wish: Partial<KpiDefinition>): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance, breaches].map((one) => ({ ...one, ...wish }))));
  await workbook.excel.settled();
  return workbook;
}

/** Deletes names of the workbook, as add-ins that clean up do. */
const deleteNames = ({ run }: OpenedWorkbook, which: RegExp): Promise<void> =>
  run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    for (const one of names.items) if (which.test(one.name)) one.delete();
    await context.sync();
  });

const namesOf = (workbook: OpenedWorkbook): string[] =>
  pictureOf(workbook)
    .names.map(({ name, formula }) => (name.endsWith("_memo") ? name : `${name} ${formula}`))
    .sort();

describe.each(ways)("names that were deleted, of columns with $way", ({ wish }) => {
  test.each<[string, RegExp]>([
    ["all of them", /^KPI_/],
    ["all but the memos", /^KPI_.*_(?!memo)[a-zA-Z]+$/],
    ["those of the status columns", /_status$/],
    ["those of the first columns", /_target$/],
    ["those of the figures", /_actual$/],
  ])("%s: a check finds them by the register, and one repair writes them again", async (_, which) => {
    const workbook = await opened(wish);
    const before = namesOf(workbook);
    const cells = await workbook.formulas("England", "A1:K7");
    await deleteNames(workbook, which);
    const found = await findings(workbook);
    expect(new Set(codesOf(found))).toEqual(new Set(["namesLost"]));
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect(namesOf(workbook)).toEqual(before);
    expect(await workbook.formulas("England", "A1:K7")).toEqual(cells);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("nothing is written a second time beside the columns when the workbook is opened or applied to", async () => {
    const workbook = await opened(wish);
    const cells = await workbook.formulas("England", "A1:R7");
    await deleteNames(workbook, /^KPI_/);
    const stop = await workbook.kpis.watch(() => undefined);
    await stop();
    expect(await workbook.formulas("England", "A1:R7")).toEqual(cells);
    await deleteNames(workbook, /^KPI_/);
    good(
      await workbook.kpis.apply([{ ...performance, ...wish, id: await idOf(workbook, performance.name) }]),
    );
    expect(await workbook.formulas("England", "A1:R7")).toEqual(cells);
  });
});

const idOf = async ({ kpis }: OpenedWorkbook, name: string): Promise<string> =>
  good(await kpis.list()).find(({ definition }) => definition.name === name)?.definition.id ?? "";

test("a KPI whose names were deleted takes its columns along when it goes", async () => {
  const workbook = await openEngland();
  const before = await workbook.formulas("England", "A1:K7");
  good(await workbook.kpis.apply([performance]));
  await deleteNames(workbook, /^KPI_/);
  good(await workbook.kpis.remove([await idOf(workbook, performance.name)]));
  expect(await workbook.formulas("England", "A1:K7")).toEqual(before);
});

test("a person's own column of the same name is not taken for the KPI's", async () => {
  const workbook = await openEngland();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("D1").values = [["Target"]];
  });
  good(await workbook.kpis.apply([{ ...performance, target: "D2:D7" }]));
  const cells = await workbook.formulas("England", "A1:K7");
  await deleteNames(workbook, /^KPI_/);
  good(await workbook.kpis.repair(await findings(workbook)));
  expect(await workbook.formulas("England", "A1:K7")).toEqual(cells);
  good(await workbook.kpis.remove([await idOf(workbook, performance.name)]));
  expect(await workbook.formulas("England", "D1:H2")).toEqual([
    ["Target", "", "", "", ""],
    [0.95, "", "", "", ""],
  ]);
});
