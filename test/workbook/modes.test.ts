import type { KpiDefinition } from "../../src/kpi/definition";
import { good, openEngland, performance, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

const live: KpiDefinition = performance;
const portable: KpiDefinition = { ...performance, mode: "portable" };

async function shown(workbook: OpenedWorkbook): Promise<unknown[][]> {
  return workbook.values("England", "E1:H7");
}

describe("portable", () => {
  test("the columns are native formulas, one a cell, that show what the functions showed", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([live]));
    const before = await shown(workbook);
    good(await workbook.kpis.apply([portable]));
    expect(await shown(workbook)).toEqual(before);
    const formulas = (await workbook.formulas("England", "F2:H7")).flat();
    expect(formulas.every((formula) => String(formula).startsWith("=IF("))).toBe(true);
    expect(formulas.some((formula) => String(formula).includes("KPI."))).toBe(false);
  });

  test("back to live, everything that the file keeps is as it was", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([live]));
    await workbook.excel.settled();
    const before = pictureOf(workbook);
    good(await workbook.kpis.apply([portable]));
    good(await workbook.kpis.apply([{ ...live, mode: "live" }]));
    await workbook.excel.settled();
    expect(pictureOf(workbook)).toEqual(before);
  });
});
