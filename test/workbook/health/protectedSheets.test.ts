import { describe as inWords } from "../../../src/workbook";
import { codes, good, type OpenedWorkbook } from "../support/openWorkbook";
import { codesOf, findings, onRegister, onSheet, openHealthy, soundness } from "./brokenBook";

test("what broke on a protected sheet is found, refused with the cell and the cure, and repaired once it is open", async () => {
  const { workbook, sound } = await openHealthy();
  await workbook.write("England", "F2", [["fine"]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("I2:I7").conditionalFormats.clearAll();
    sheet.protection.protect();
  });
  const found = await findings(workbook);
  expect(codesOf(found).sort()).toEqual(["ruleLost", "valueTyped"]);
  const broken = await soundness(workbook);
  const refused = await workbook.kpis.repair(found);
  expect(codes(refused)).toEqual(["repairProtected", "repairProtected"]);
  const words = refused.ok ? [] : refused.problems.map((problem) => inWords(problem, "en"));
  expect(words.join(" ")).toContain(
    "England!F2: this cannot be repaired while the sheet England is protected",
  );
  expect(words.join(" ")).toContain("Unprotect it");
  expect(await soundness(workbook)).toBe(broken);
  await onSheet(workbook, (sheet) => sheet.protection.unprotect());
  good(await workbook.kpis.repair(found));
  expect(await findings(workbook)).toEqual([]);
  expect(await soundness(workbook)).toBe(sound);
});

test("opening and refreshing leave a protected sheet alone, and follow the row once it is open", async () => {
  const { workbook } = await openHealthy();
  await onSheet(workbook, (sheet) => sheet.protection.protect());
  await onRegister(workbook, (table) => {
    table.columns.getItem("Target").getDataBodyRange().getCell(0, 0).values = [[0.9]];
  });
  good(await workbook.kpis.refresh());
  expect((await workbook.values("England", "E2")).flat()).toEqual([0.95]);
  expect(await problemOf(workbook)).toMatch(/^The sheet England is protected\. Unprotect it/);
  expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  const found = await findings(workbook);
  expect(codesOf(found)).toEqual(["rowNotFollowed"]);
  expect(codes(await workbook.kpis.repair(found))).toEqual(["repairProtected"]);
  await onSheet(workbook, (sheet) => sheet.protection.unprotect());
  good(await workbook.kpis.refresh());
  expect((await workbook.values("England", "E2")).flat()).toEqual([0.9]);
  expect(await problemOf(workbook)).toBe("");
  expect(await findings(workbook)).toEqual([]);
});

test("a row of a protected register is not half repaired", async () => {
  const { workbook } = await openHealthy();
  await onRegister(workbook, (table) => {
    table.rows.getItemAt(0).getRange().getCell(0, 6).values = [["sideways"]];
    table.worksheet.protection.protect();
  });
  await workbook.write("England", "I2", [["fine"]]);
  const found = await findings(workbook);
  expect(codesOf(found).sort()).toEqual(["rowDamaged", "valueTyped"]);
  const broken = await soundness(workbook);
  const refused = await workbook.kpis.repair(found);
  expect(refused.ok ? [] : refused.problems).toEqual([
    { code: "repairProtected", at: "'KPI register'!G2", detail: { sheet: "'KPI register'" } },
  ]);
  expect(await soundness(workbook)).toBe(broken);
  good(await workbook.kpis.repair(found.filter(({ code }) => code === "valueTyped")));
  expect(codesOf(await findings(workbook))).toEqual(["rowDamaged"]);
});

/** What the first row of the register is told. */
async function problemOf({ run }: OpenedWorkbook): Promise<unknown> {
  return run(async (context) => {
    const column = context.workbook.tables.getItem("KpiRegister").columns.getItem("Problem");
    const cell = column.getDataBodyRange().getCell(0, 0).load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
}
