import { createKpiWorkbook } from "../../../src/workbook";
import { openExcel } from "../../../workbench/host/openExcel";
import { loadKpiFunctions } from "../../../workbench/host/functions/kpiFunctions";
import { good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";
import { findings, onSheet, openHealthy } from "./brokenBook";

/** A workbook whose formulas were written while the add-in's functions were not loaded yet. */
async function openLate(): Promise<OpenedWorkbook> {
  const excel = await openExcel();
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(batch);
  const kpis = createKpiWorkbook(excel.Excel.run.bind(excel.Excel) as typeof Excel.run);
  const read = (part: "values" | "formulas") => async (sheet: string, address: string) => {
    await excel.settled();
    return run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
      await context.sync();
      return range[part] as string[][];
    });
  };
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "England";
    sheet.getRange("C1:C4").values = [["Performance"], [0.95], [0.9], [0.97]];
    const notes = context.workbook.worksheets.add("Notes");
    notes.getRange("B3").formulas = [['=KPI.STATUS(0.9,0.95,"higher",0)']];
    notes.getRange("B4").formulas = [["=NOSUCHFUNCTION(1)"]];
    await context.sync();
  });
  good(await kpis.apply([{ ...performance, actual: "C2:C4", periods: "" }]));
  await loadKpiFunctions(excel);
  return {
    excel,
    kpis,
    run,
    values: read("values"),
    formulas: read("formulas"),
    write: () => Promise.resolve(),
  };
}

describe("formulas that Excel did not find the functions of", () => {
  test("stay #NAME? until they are repaired, the KPI's own and those that a person typed", async () => {
    const workbook = await openLate();
    expect((await workbook.values("England", "E2")).flat()).toEqual(["#NAME?"]);
    const found = await findings(workbook);
    expect(found).toEqual([
      expect.objectContaining({ code: "formulaUnknown", at: "England!E2", name: performance.name }),
      expect.objectContaining({ code: "formulaUnknown", at: "England!F2" }),
      expect.objectContaining({ code: "formulaUnknown", at: "England!G2" }),
      expect.objectContaining({ code: "formulaUnknown", at: "Notes!B3", repair: "reenter" }),
    ]);
    good(await workbook.kpis.repair(found));
    // 95 % wanted, 2 points of tolerance: 0.95 reaches it, 0.9 is 5 points below.
    expect((await workbook.values("England", "E2:E4")).flat()).toEqual([
      "On target",
      "Off target",
      "On target",
    ]);
    expect((await workbook.values("Notes", "B3:B4")).flat()).toEqual(["Off target", "#NAME?"]);
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.repair(found)).unchanged).toBe(true);
  });

  test("a call as files store it is entered as people write it", async () => {
    const { workbook } = await openHealthy();
    await workbook.write("England", "L2", [['=IF(TRUE,_xldudf_KPI_STATUS(0.9,0.95,"higher",0),1)']]);
    const found = await findings(workbook);
    expect(found).toEqual([expect.objectContaining({ code: "formulaUnknown", at: "England!L2" })]);
    good(await workbook.kpis.repair(found));
    expect((await workbook.formulas("England", "L2")).flat()).toEqual([
      '=IF(TRUE,KPI.STATUS(0.9,0.95,"higher",0),1)',
    ]);
    expect((await workbook.values("England", "L2")).flat()).toEqual(["Off target"]);
  });

  test("errors of a person's own formulas are their own", async () => {
    const { workbook } = await openHealthy();
    await workbook.write("England", "L2", [["=1/0"]]);
    await workbook.write("England", "L3", [["=NOBODY(1)"]]);
    expect(await findings(workbook)).toEqual([]);
  });
});

describe("results that have no room", () => {
  test("merged cells in the way are named, and left to the person", async () => {
    const { workbook } = await openHealthy();
    await onSheet(workbook, (sheet) => sheet.getRange("F4:F5").merge());
    const found = await findings(workbook);
    for (const finding of found) expect(finding).not.toMatchObject({ code: "valueTyped" });
    good(await workbook.kpis.repair(found));
  });
});

describe("reading", () => {
  test("a check takes three round trips", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const { counters } = workbook.excel.host;
    await workbook.excel.settled();
    counters.reset();
    good(await workbook.kpis.checkHealth());
    expect(counters.syncs).toBeLessThanOrEqual(3);
  });
});
