import fc from "fast-check";
import type { CellContent } from "../../src/workbook/cells";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const act = ({ run }: OpenedWorkbook, what: (sheet: Excel.Worksheet) => void) =>
  run(async (context) => {
    what(context.workbook.worksheets.getItem("England"));
    await context.sync();
  });

async function opened(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance]));
  return workbook;
}

const definitionOf = async ({ kpis }: OpenedWorkbook) => good(await kpis.list())[0]?.definition;

describe("a KPI follows its cells", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void, string, string]>([
    ["rows above", (sheet) => sheet.getRange("1:3").insert("Down"), "C5:C10", "F5"],
    ["columns before", (sheet) => sheet.getRange("A:B").insert("Right"), "E2:E7", "H2"],
    ["a column before the written ones", (sheet) => sheet.getRange("E:E").insert("Right"), "C2:C7", "G2"],
    ["a row below", (sheet) => sheet.getRange("9:9").insert("Down"), "C2:C7", "F2"],
    ["a column before gone", (sheet) => sheet.getRange("B:B").delete("Left"), "B2:B7", "E2"],
  ])("%s", async (_, change, actual, status) => {
    const workbook = await opened();
    await act(workbook, change);
    expect((await definitionOf(workbook))?.actual).toBe(actual);
    expect((await workbook.values("England", status)).flat()).toEqual(["On target"]);
    good(await workbook.kpis.refresh());
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    expect((await workbook.values("England", status)).flat()).toEqual(["On target"]);
  });

  test("rows inserted and deleted inside the figures lengthen and shorten them, and the columns follow", async () => {
    const workbook = await opened();
    await act(workbook, (sheet) => sheet.getRange("4:5").insert("Down"));
    await workbook.write("England", "C4:C5", [[0.99], [0.5]]);
    good(await workbook.kpis.refresh());
    expect((await definitionOf(workbook))?.actual).toBe("C2:C9");
    expect((await workbook.values("England", "F2:F6")).flat()).toEqual([
      "On target",
      "At risk",
      "On target",
      "Off target",
      "At risk",
    ]);
    await act(workbook, (sheet) => sheet.getRange("3:4").delete("Up"));
    good(await workbook.kpis.refresh());
    expect((await definitionOf(workbook))?.actual).toBe("C2:C7");
    expect((await workbook.values("England", "F2:F4")).flat()).toEqual([
      "On target",
      "Off target",
      "At risk",
    ]);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });

  test("figures that are cut and pasted elsewhere", async () => {
    const workbook = await opened();
    await act(workbook, (sheet) => sheet.getRange("C1:C7").moveTo("M11"));
    expect((await definitionOf(workbook))?.actual).toBe("M12:M17");
    expect(good(await workbook.kpis.list())[0]?.latest).toBe(0.96);
    good(await workbook.kpis.refresh());
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });

  test("a renamed sheet, also in the register", async () => {
    const workbook = await opened();
    await act(workbook, (sheet) => (sheet.name = "It's 2026"));
    good(await workbook.kpis.refresh());
    expect((await definitionOf(workbook))?.sheet).toBe("It's 2026");
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });

  test("a copied sheet is a copy: its KPI stays the first one's", async () => {
    const workbook = await opened();
    await act(workbook, (sheet) => void sheet.copy("End"));
    const [kpi, ...others] = good(await workbook.kpis.list());
    expect(kpi?.definition.sheet).toBe("England");
    expect(others).toEqual([]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    expect((await workbook.values("England (2)", "F2:F3")).flat()).toEqual(["On target", "At risk"]);
    good(await workbook.kpis.remove([kpi?.definition.id ?? ""]));
    expect((await workbook.values("England (2)", "F2:F3")).flat()).toEqual(["On target", "At risk"]);
  });

  test("a deleted sheet is found, and its KPI can be removed", async () => {
    const workbook = await opened();
    await workbook.excel.settled();
    await act(workbook, (sheet) => sheet.delete());
    const found = good(await workbook.kpis.checkHealth());
    expect(found).toEqual([expect.objectContaining({ code: "figuresGone", repair: "removeKpi" })]);
    good(await workbook.kpis.repair(found));
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    expect(good(await workbook.kpis.list())).toEqual([]);
  });
});

interface Edit {
  readonly kind: "rows" | "columns";
  readonly insert: boolean;
  readonly at: number;
  readonly count: number;
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("rows" as const, "columns" as const),
    insert: fc.boolean(),
    at: fc.integer({ min: 0, max: 9 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const letter = (column: number): string => String.fromCharCode(65 + column);

function carryOut(sheet: Excel.Worksheet, { kind, insert, at, count }: Edit): void {
  const rows = kind === "rows";
  const address = rows ? `${at + 1}:${at + count}` : `${letter(at)}:${letter(at + count - 1)}`;
  const range = sheet.getRange(address);
  if (insert) range.insert(rows ? "Down" : "Right");
  else range.delete(rows ? "Up" : "Left");
}

test("whatever rows and columns come and go, the KPI stands where a formula of the sheet says its figures are", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const workbook = await opened();
      // The witness: a formula of somebody else on the same figures.
      await workbook.run(async (context) => {
        context.workbook.worksheets.add("Witness").getRange("A1").formulas = [["=SUM(England!$C$2:$C$7)"]];
        await context.sync();
      });
      for (const edit of list) await act(workbook, (sheet) => carryOut(sheet, edit));
      const [[witness = ""] = []] = await workbook.formulas("Witness", "A1");
      const seen = /England!([$A-Z0-9:]+)\)/.exec(String(witness))?.[1]?.replaceAll("$", "");
      const [kpi] = good(await workbook.kpis.list());
      if (seen === undefined) {
        expect(kpi?.problems.map(({ code }) => code)).toEqual(["figuresGone"]);
        expect(good(await workbook.kpis.checkHealth()).map(({ code }) => code)).toContain("figuresGone");
        return;
      }
      expect(kpi?.definition.actual).toBe(seen);
      good(await workbook.kpis.refresh());
      expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
      const problems = (await problemCells(workbook)).filter((text) => text !== "");
      // Columns and headers that went are written when a person asks for it.
      const all = good(await workbook.kpis.checkHealth());
      const gone = all.filter(({ code }) => ["columnGone", "headerGone", "namesLost"].includes(code));
      good(await workbook.kpis.repair(gone));
      const found = good(await workbook.kpis.checkHealth());
      // Whoever cannot be followed is told in the row; all others are sound.
      expect(found.length > 0).toBe(problems.length > 0);
    }),
    { numRuns: 25, seed: 20260301 },
  );
});

async function problemCells({ run }: OpenedWorkbook): Promise<CellContent[]> {
  return run(async (context) => {
    const column = context.workbook.tables.getItem("KpiRegister").columns.getItem("Problem");
    const body = column.getDataBodyRange().load("values");
    await context.sync();
    return (body.values as CellContent[][]).flat();
  });
}
