import type { KpiDefinition } from "../../src/kpi/definition";
import { codesOf, findings, onRegister, onSheet } from "./health/brokenBook";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

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

/** What a person edits in the row of the register, by English header. */
const edit = (workbook: OpenedWorkbook, header: string, content: string | number): Promise<void> =>
  onRegister(workbook, (table) => {
    table.columns.getItem(header).getDataBodyRange().getCell(0, 0).values = [[content]];
  });

describe.each(ways)("in columns of $way", ({ wish }) => {
  test("what was typed over a status stays, is named by a check, and goes by one repair", async () => {
    const workbook = await opened(wish);
    const before = await workbook.formulas("England", "E2:H7");
    await workbook.write("England", "F3", [["agreed with the board"]]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    const stop = await workbook.kpis.watch(() => undefined);
    await stop();
    expect((await workbook.formulas("England", "F3")).flat()).toEqual(["agreed with the board"]);
    const found = await findings(workbook);
    expect(found).toEqual([
      expect.objectContaining({ code: "valueTyped", at: "England!F3", repair: "rewrite" }),
    ]);
    good(await workbook.kpis.repair(found));
    expect(await workbook.formulas("England", "E2:H7")).toEqual(before);
    expect(await findings(workbook)).toEqual([]);
  });

  test("it stays when the row is edited, and all else follows", async () => {
    const workbook = await opened(wish);
    await workbook.write("England", "F3", [["agreed with the board"]]);
    await edit(workbook, "Target", 0.9);
    await edit(workbook, "Tolerance", 0.01);
    good(await workbook.kpis.refresh());
    expect((await workbook.formulas("England", "F3")).flat()).toEqual(["agreed with the board"]);
    expect((await workbook.values("England", "E2:E7")).flat()).toEqual([0.9, 0.9, 0.9, 0.9, 0.9, 0.9]);
    // 0.951 − 0.9 and 0.94 − 0.9, by hand.
    const [first, second] = (await workbook.values("England", "H2:H3")).flat().map(Number);
    expect(first).toBeCloseTo(0.051, 12);
    expect(second).toBeCloseTo(0.04, 12);
    const found = await findings(workbook);
    expect(found).toEqual([expect.objectContaining({ code: "valueTyped", at: "England!F3" })]);
    good(await workbook.kpis.repair(found));
    expect((await workbook.values("England", "F2:F6")).flat()).toEqual(Array(5).fill("On target"));
    expect(await findings(workbook)).toEqual([]);
  });

  test("a formula of a person's own, an emptied cell, a deleted column or color stay as they are", async () => {
    const workbook = await opened(wish);
    await workbook.write("England", "F2", [['=IF(C2>0.9,"fine","see me")']]);
    await onSheet(workbook, (sheet) => {
      sheet.getRange("H1").clear("Contents");
      sheet.getRange("F2:F7").conditionalFormats.clearAll();
      sheet.getRange("G:G").delete("Left");
    });
    const left = await workbook.formulas("England", "A1:J7");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(await workbook.formulas("England", "A1:J7")).toEqual(left);
    const found = await findings(workbook);
    expect(codesOf(found).sort()).toEqual(["columnGone", "formulaEdited", "headerGone", "ruleLost"]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
  });
});

test("a KPI that is frozen in its row keeps what was typed among its values", async () => {
  const workbook = await opened({ formulas: "perCell" });
  await workbook.write("England", "F3", [["agreed"]]);
  await edit(workbook, "Mode", "frozen");
  good(await workbook.kpis.refresh());
  // At least 0.95, within 0.02: 0.951 and 0.96 reach it, 0.93 is at the edge, 0.929 beyond.
  expect((await workbook.formulas("England", "F2:F6")).flat()).toEqual([
    "On target",
    "agreed",
    "At risk",
    "Off target",
    "On target",
  ]);
});
