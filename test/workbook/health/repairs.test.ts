import { describeFinding } from "../../../src/workbook";
import type { FindingCode, RepairCode } from "../../../src/workbook/port";
import { good, type OpenedWorkbook } from "../support/openWorkbook";
import { codesOf, findings, onRegister, onSheet, openHealthy, soundness } from "./brokenBook";

/** One way to break the workbook, what is found of it, and what the repair of it does. */
interface Breakage {
  readonly title: string;
  readonly act: (workbook: OpenedWorkbook, ids: readonly string[]) => Promise<unknown>;
  readonly found: readonly {
    readonly code: FindingCode;
    readonly at?: string;
    readonly repair?: RepairCode;
  }[];
}

const breakages: readonly Breakage[] = [
  {
    title: "a formula edited by hand",
    act: (book) => book.write("England", "F2", [['=KPI.STATUS(C2:C7,0.5,"higher")']]),
    found: [{ code: "formulaEdited", at: "England!F2", repair: "rewrite" }],
  },
  {
    title: "a formula deleted",
    act: (book) => onSheet(book, (sheet) => sheet.getRange("G2").clear("Contents")),
    found: [{ code: "formulaEdited", at: "England!G2", repair: "rewrite" }],
  },
  {
    title: "a value typed over a formula",
    act: (book) => book.write("England", "F2", [["fine"]]),
    found: [{ code: "valueTyped", at: "England!F2", repair: "rewrite" }],
  },
  {
    title: "values typed into a formula's results, so that they have no room",
    act: (book) => book.write("England", "F4:F5", [["fine"], ["fine"]]),
    found: [{ code: "valueTyped", at: "England!F4, F5", repair: "rewrite" }],
  },
  {
    title: "a header emptied",
    act: (book) => onSheet(book, (sheet) => sheet.getRange("G1").clear("Contents")),
    found: [{ code: "headerGone", at: "England!G1", repair: "rewrite" }],
  },
  {
    title: "a number over a header",
    act: (book) => book.write("England", "F1", [[7]]),
    found: [{ code: "headerOverwritten", at: "England!F1", repair: "rewrite" }],
  },
  {
    title: "colors deleted",
    act: (book) => onSheet(book, (sheet) => sheet.getRange("F2:F7").conditionalFormats.clearAll()),
    found: [{ code: "ruleLost", at: "England!F2:F7", repair: "rewrite" }],
  },
  {
    title: "one color twice",
    act: (book) =>
      onSheet(book, (sheet) => {
        const format = sheet.getRange("F2:F7").conditionalFormats.add("CellValue");
        format.cellValue.rule = { formula1: '="At risk"', operator: "EqualTo" };
        format.cellValue.format.numberFormat = '"▲ "@';
      }),
    found: [{ code: "ruleTwice", at: "England!F2:F7", repair: "rewrite" }],
  },
  {
    title: "hidden names deleted",
    act: (book, [id]) =>
      book.run(async (context) => {
        context.workbook.names.getItem(`KPI_${id ?? ""}_periods`).delete();
        await context.sync();
      }),
    found: [{ code: "namesLost", repair: "rewrite" }],
  },
  {
    title: "a cell of the register that cannot be read",
    act: (book) =>
      onRegister(book, (table) => (table.rows.getItemAt(0).getRange().getCell(0, 6).values = [["sideways"]])),
    found: [{ code: "rowDamaged", at: "'KPI register'!G2", repair: "restoreRow" }],
  },
  {
    title: "a row of the register that takes no effect",
    act: (book) =>
      onRegister(
        book,
        (table) => (table.columns.getItem("Sheet").getDataBodyRange().getCell(0, 0).values = [["Wales"]]),
      ),
    found: [{ code: "rowRefused", repair: "restoreRow" }],
  },
  {
    title: "the same row twice",
    act: (book) =>
      book.run(async (context) => {
        const table = context.workbook.tables.getItem("KpiRegister");
        const row = table.rows.getItemAt(0).load("values");
        await context.sync();
        table.rows.add(undefined, row.values as string[][]);
        await context.sync();
      }),
    found: [{ code: "duplicateId", repair: "removeRow" }],
  },
  {
    title: "a register that is no table any more",
    act: (book) => onRegister(book, (table) => table.convertToRange()),
    found: [{ code: "registerTableGone", at: "'KPI register'", repair: "restoreRegister" }],
  },
];

describe("every breakage is found, said, repaired, and the workbook is as it was", () => {
  test("nothing is found in a sound workbook", async () => {
    const { workbook } = await openHealthy();
    expect(await findings(workbook)).toEqual([]);
  });

  test.each(breakages)("$title", async ({ act, found }) => {
    const { workbook, sound } = await openHealthy();
    const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
    await act(workbook, ids);
    const seen = await findings(workbook);
    expect(seen).toEqual(found.map((one) => expect.objectContaining(one)));
    for (const finding of seen) {
      expect(describeFinding(finding, "en")).toMatch(/\.$/);
      expect(describeFinding(finding, "fr")).toMatch(/\.$/);
    }
    expect(good(await workbook.kpis.repair(seen)).unchanged).toBe(false);
    expect(await findings(workbook)).toEqual([]);
    expect(await soundness(workbook)).toBe(sound);
    expect(good(await workbook.kpis.repair(seen)).unchanged).toBe(true);
    expect(await soundness(workbook)).toBe(sound);
  });

  test.each(breakages)("$title: the repair is undone in one step", async ({ act }) => {
    const { workbook } = await openHealthy();
    const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
    await act(workbook, ids);
    const seen = await findings(workbook);
    good(await workbook.kpis.repair(seen));
    expect(workbook.kpis.lastDone()?.what).toBe("repair");
    good(await workbook.kpis.undoLast());
    expect(codesOf(await findings(workbook))).toEqual(codesOf(seen));
  });
});

describe("what a person must choose", () => {
  test("a deleted register comes back with every KPI as it was last applied", async () => {
    const { workbook } = await openHealthy();
    const definitions = async (): Promise<unknown[]> =>
      good(await workbook.kpis.list())
        .map(({ definition }) => definition)
        .sort((one, other) => one.name.localeCompare(other.name));
    const before = await definitions();
    await onSheet(workbook, (sheet) => sheet.delete(), "KPI register");
    const found = await findings(workbook);
    expect(found).toEqual([
      expect.objectContaining({ code: "registerGone", repair: "restoreRegister", detail: { count: 2 } }),
    ]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect(await definitions()).toEqual(before);
    good(await workbook.kpis.undoLast());
    expect(codesOf(await findings(workbook))).toEqual(["registerGone"]);
  });

  test("a row that was deleted: its KPI goes, or the row comes back", async () => {
    const { workbook, sound } = await openHealthy();
    await onRegister(workbook, (table) => table.rows.getItemAt(1).delete());
    const [gone] = await findings(workbook);
    expect(gone).toMatchObject({
      code: "rowGone",
      name: "Breaches",
      repair: "removeKpi",
      otherRepairs: ["restoreRow"],
    });
    good(await workbook.kpis.refresh());
    expect(codesOf(await findings(workbook))).toEqual(["rowGone"]);
    good(await workbook.kpis.repair([{ ...gone!, repair: "restoreRow" }]));
    expect(await findings(workbook)).toEqual([]);
    expect(await soundness(workbook)).toBe(sound);
    await onRegister(workbook, (table) => table.rows.getItemAt(1).delete());
    good(await workbook.kpis.repair(await findings(workbook)));
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual([
      "4-hour performance",
    ]);
    expect((await workbook.values("England", "I1:I2")).flat()).toEqual(["", ""]);
  });

  test("figures that were deleted: the KPI is removed, and nothing of the other", async () => {
    const { workbook } = await openHealthy();
    await onSheet(workbook, (sheet) => sheet.getRange("C:C").delete("Left"));
    const found = await findings(workbook);
    expect(found).toEqual([expect.objectContaining({ code: "figuresGone", name: "4-hour performance" })]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual(["Breaches"]);
  });

  test("a written column that was deleted is written again", async () => {
    const { workbook } = await openHealthy();
    await onSheet(workbook, (sheet) => sheet.getRange("G:G").delete("Left"));
    const found = await findings(workbook);
    expect(codesOf(found)).toContain("columnGone");
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect((await workbook.values("England", "A1:J1")).flat()).toContain("Attainment");
  });

  test("two rows on the same figures: the later one goes, or gets its own back", async () => {
    const { workbook, sound } = await openHealthy();
    const edit = (): Promise<void> =>
      onRegister(
        workbook,
        (table) => (table.columns.getItem("Actual").getDataBodyRange().getCell(1, 0).values = [["C2:C7"]]),
      );
    await edit();
    const found = await findings(workbook);
    expect(found).toEqual([
      expect.objectContaining({ code: "figuresTwice", repair: "removeKpi", otherRepairs: ["restoreRow"] }),
    ]);
    good(await workbook.kpis.repair(found.map((one) => ({ ...one, repair: "restoreRow" as const }))));
    expect(await soundness(workbook)).toBe(sound);
    await edit();
    good(await workbook.kpis.repair(await findings(workbook)));
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual([
      "4-hour performance",
    ]);
  });

  test("names that are left of a KPI whose row and columns are gone", async () => {
    const { workbook } = await openHealthy();
    await onRegister(workbook, (table) => table.rows.getItemAt(1).delete());
    await onSheet(workbook, (sheet) => sheet.getRange("I:I").delete("Left"));
    const found = await findings(workbook);
    expect(codesOf(found)).toEqual(["namesOrphaned"]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
  });

  test("a row that was edited while nobody listened is told, and followed", async () => {
    const { workbook } = await openHealthy();
    await onRegister(
      workbook,
      (table) => (table.columns.getItem("Target").getDataBodyRange().getCell(0, 0).values = [[0.9]]),
    );
    const found = await findings(workbook);
    expect(codesOf(found)).toEqual(["rowNotFollowed"]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect((await workbook.values("England", "E2")).flat()).toEqual([0.9]);
  });

  test("columns of the register that it needs come back with what they held", async () => {
    const { workbook } = await openHealthy();
    const before = good(await workbook.kpis.list()).map(({ definition }) => definition);
    await onRegister(workbook, (table) => {
      table.columns.getItem("ID").delete();
      table.columns.getItem("Polarity").delete();
    });
    const found = await findings(workbook);
    expect(codesOf(found)).toEqual(["registerColumnsGone"]);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition)).toEqual(before);
  });

  test("several at once, and one by one", async () => {
    const { workbook, sound } = await openHealthy();
    await workbook.write("England", "F2", [["fine"]]);
    await onSheet(workbook, (sheet) => sheet.getRange("I2:I7").conditionalFormats.clearAll());
    await onSheet(workbook, (sheet) => sheet.getRange("G1").clear("Contents"));
    const found = await findings(workbook);
    expect(codesOf(found).sort()).toEqual(["headerGone", "ruleLost", "valueTyped"]);
    good(await workbook.kpis.repair(found.filter(({ code }) => code === "ruleLost")));
    expect(codesOf(await findings(workbook)).sort()).toEqual(["headerGone", "valueTyped"]);
    good(await workbook.kpis.repair(found));
    expect(await soundness(workbook)).toBe(sound);
  });
});
