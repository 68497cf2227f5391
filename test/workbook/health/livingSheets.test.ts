import type { KpiDefinition } from "../../../src/kpi/definition";
import { good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";
import { codesOf, findings, onSheet } from "./brokenBook";

const ways: readonly { readonly way: string; readonly wish: Partial<KpiDefinition> }[] = [
  { way: "one formula that spills", wish: {} },
  { way: "a formula in each cell", wish: { formulas: "perCell" } },
  { way: "native formulas", wish: { mode: "portable" } },
];

async function opened(wish: Partial<KpiDefinition>): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, ...wish }]));
  await workbook.excel.settled();
  return workbook;
}

describe.each(ways)("lines of the sheet that come and go, in columns of $way", ({ wish }) => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["rows above", (sheet) => sheet.getRange("1:2").insert("Down")],
    ["a row inside", (sheet) => sheet.getRange("4:4").insert("Down")],
    ["the last row", (sheet) => sheet.getRange("7:7").insert("Down")],
    ["the first row", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["a row inside gone", (sheet) => sheet.getRange("4:4").delete("Up")],
    ["the last row gone", (sheet) => sheet.getRange("7:7").delete("Up")],
    ["the first row gone", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["a column amid the written ones", (sheet) => sheet.getRange("G:G").insert("Right")],
    ["a column before", (sheet) => sheet.getRange("B:B").insert("Right")],
    ["the figures cut and pasted elsewhere", (sheet) => sheet.getRange("C1:C7").moveTo("M11")],
    ["the columns cut and pasted elsewhere", (sheet) => sheet.getRange("E1:H7").moveTo("M1")],
  ])("%s: nobody is told to have edited a formula", async (_, change) => {
    const workbook = await opened(wish);
    await onSheet(workbook, change);
    // Cells without a formula yet are named as what they are.
    const codes = codesOf(await findings(workbook));
    expect(codes.filter((code) => code !== "figuresResized")).toEqual([]);
    good(await workbook.kpis.refresh());
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a row inside: the cells that wait for their formula are named, and filled by one repair", async () => {
    const workbook = await opened(wish);
    await onSheet(workbook, (sheet) => sheet.getRange("4:4").insert("Down"));
    const found = await findings(workbook);
    expect(found).toEqual([expect.objectContaining({ code: "figuresResized", repair: "rewrite" })]);
    expect(found[0]?.at).toMatch(/^England!E4/);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect((await workbook.formulas("England", "E4")).flat()).toEqual([0.95]);
  });
});
