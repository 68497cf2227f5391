import { createKpiWorkbook } from "../../src/workbook";
import { loadKpiFunctions } from "../../workbench/host/functions/kpiFunctions";
import { openExcel } from "../../workbench/host/openExcel";
import { codesOf, findings, onSheet, openHealthy } from "./health/brokenBook";
import { good, openEngland, performance, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

/** Copies a sheet as Excel does: names of the workbook that lead to it become names of the copy. */
async function copySheet({ run }: OpenedWorkbook): Promise<void> {
  await run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name,items/formula,items/visible");
    const copy = worksheets.getItem("England").copy("End").load("name");
    copy.names.load("items/name");
    await context.sync();
    const there = new Set(copy.names.items.map(({ name }) => name));
    for (const { name, formula } of names.items) {
      if (there.has(name) || !String(formula).startsWith("=England!")) continue;
      const own = copy.names.addFormulaLocal(name, String(formula).replace("England!", `'${copy.name}'!`));
      own.visible = false;
    }
    await context.sync();
  });
}

const ofWorkbook = (workbook: OpenedWorkbook) =>
  pictureOf(workbook)
    .names.filter(({ sheet }) => sheet === undefined)
    .map(({ name, formula }) => `${name} ${formula}`)
    .sort();

describe("a copied sheet, with the names that Excel gives it", () => {
  test("is a copy: list, check, refresh and removal deal with the first one only", async () => {
    const { workbook } = await openHealthy();
    const before = ofWorkbook(workbook);
    await copySheet(workbook);
    expect(pictureOf(workbook).names.length).toBeGreaterThan(before.length);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.sheet)).toEqual([
      "England",
      "England",
    ]);
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(ofWorkbook(workbook)).toEqual(before);
    const copied = await workbook.formulas("England (2)", "E1:I7");
    const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
    good(await workbook.kpis.remove(ids));
    expect(await workbook.formulas("England (2)", "E1:I7")).toEqual(copied);
  });

  test("can be marked as KPIs of its own, beside the columns that came with it", async () => {
    const { workbook } = await openHealthy();
    await copySheet(workbook);
    good(await workbook.kpis.apply([{ ...performance, sheet: "England (2)" }]));
    const all = good(await workbook.kpis.list()).map(({ definition }) => definition);
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    expect(all.filter(({ sheet }) => sheet === "England (2)")).toHaveLength(1);
    expect(await findings(workbook)).toEqual([]);
  });

  test("stays when the first sheet is deleted, and its KPIs say that their figures are gone", async () => {
    const { workbook } = await openHealthy();
    await workbook.excel.settled();
    await copySheet(workbook);
    await onSheet(workbook, (sheet) => sheet.delete());
    expect(codesOf(await findings(workbook))).toEqual(["figuresGone", "figuresGone"]);
    good(await workbook.kpis.repair(await findings(workbook)));
    expect(await findings(workbook)).toEqual([]);
    expect((await workbook.values("England (2)", "F1")).flat()).toEqual(["Status"]);
  });
});

/** The workbook as a file that was copied and opened. */
async function copyOf(workbook: OpenedWorkbook): Promise<OpenedWorkbook> {
  await workbook.excel.settled();
  const excel = await openExcel(pictureOf(workbook));
  await loadKpiFunctions(excel);
  await excel.settled();
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(batch);
  const kpis = createKpiWorkbook(excel.Excel.run.bind(excel.Excel) as typeof Excel.run, () => "2026-11-23");
  const formulas = (sheet: string, address: string): ReturnType<OpenedWorkbook["formulas"]> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
      await context.sync();
      return range.formulas as string[][];
    });
  return { ...workbook, excel, run, kpis, formulas };
}

describe("a copied workbook", () => {
  test("has the same KPIs, and each goes its own way", async () => {
    const { workbook } = await openHealthy();
    const copy = await copyOf(workbook);
    const listed = async ({ kpis }: OpenedWorkbook) =>
      good(await kpis.list()).map(({ definition, latest }) => ({ ...definition, latest }));
    expect(await listed(copy)).toEqual(await listed(workbook));
    expect(await findings(copy)).toEqual([]);
    expect(good(await copy.kpis.refresh()).unchanged).toBe(true);
    good(await copy.kpis.apply([{ ...performance, target: 0.5 }]));
    good(await copy.kpis.remove([(await listed(copy))[1]?.id ?? ""]));
    expect((await listed(workbook)).map(({ target }) => target)).toEqual([0.95, 20]);
    expect((await listed(copy)).map(({ target }) => target)).toEqual([0.5]);
    expect(await findings(workbook)).toEqual([]);
  });

  test("of one sheet, without the register, gets its register back with the KPIs of that sheet", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const copy = await copyOf(workbook);
    await onSheet(copy, (sheet) => sheet.delete(), "KPI register");
    const found = await findings(copy);
    expect(codesOf(found)).toEqual(["registerGone"]);
    const cells = await copy.formulas("England", "A1:K7");
    good(await copy.kpis.repair(found));
    expect(await findings(copy)).toEqual([]);
    expect(await copy.formulas("England", "A1:K7")).toEqual(cells);
  });
});
