import type { CellContent } from "../../src/workbook/cells";
import { registerFields } from "../../src/workbook/registerFields";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const breaches = {
  ...performance,
  name: "Breaches",
  actual: "B2:B7",
  target: 20,
  polarity: "lower" as const,
  columns: ["status" as const],
};

/** Rows of the register as records by English header. */
async function rowsOf({ run }: OpenedWorkbook): Promise<Record<string, CellContent>[]> {
  return run(async (context) => {
    const range = context.workbook.tables.getItem("KpiRegister").getRange();
    range.load("values");
    await context.sync();
    const [headers = [], ...rows] = range.values as CellContent[][];
    return rows.map((cells) =>
      Object.fromEntries(headers.map((header, i) => [String(header), cells[i] ?? ""])),
    );
  });
}

async function edit(
  { run }: OpenedWorkbook,
  header: string,
  row: number,
  content: CellContent,
): Promise<void> {
  await run(async (context) => {
    const body = context.workbook.tables.getItem("KpiRegister").columns.getItem(header).getDataBodyRange();
    body.getCell(row, 0).formulas = [[content]];
    await context.sync();
  });
}

/** Adds a row as a person pastes one: cells by English header. */
async function paste({ run }: OpenedWorkbook, cells: Readonly<Record<string, CellContent>>): Promise<void> {
  await run(async (context) => {
    const row = registerFields.map(({ en }) => cells[en] ?? "");
    context.workbook.tables.getItem("KpiRegister").rows.add(undefined, [row]);
    await context.sync();
  });
}

describe("a row of the register that cannot take effect", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
    good(await workbook.kpis.apply([performance, breaches]));
  });

  const problems = async (): Promise<unknown[]> => (await rowsOf(workbook)).map(({ Problem }) => Problem);

  test("says why in its row, hinders no other, and is emptied when it is mended", async () => {
    await edit(workbook, "Polarity", 0, "sideways");
    await edit(workbook, "Target", 1, 21);
    good(await workbook.kpis.refresh());
    expect(await problems()).toEqual([
      "'KPI register'!G2: “sideways” cannot be understood as Polarity. Correct the cell; nothing changes until then.",
      "",
    ]);
    expect((await workbook.formulas("England", "I2"))[0]?.[0]).toContain(",21,");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    await edit(workbook, "Polarity", 0, "higher");
    good(await workbook.kpis.refresh());
    expect(await problems()).toEqual(["", ""]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test.each([
    ["Sheet", "Wales", "There is no sheet “Wales” in this workbook. Its sheets are: England, KPI register."],
    ["Actual", "C2:D7", "England!C2:D7: this is a block of several rows and columns."],
    ["Target", "nowhere!", "“nowhere!” is not an address"],
    ["Columns", "", "“4-hour performance” has no column to write."],
    ["Actual", "B2:B7", "“4-hour performance” and “Breaches” are on the same figures"],
  ])("%s “%s” is told in the row", async (header, text, told) => {
    const before = await workbook.formulas("England", "A1:J7");
    await edit(workbook, header, 0, text);
    good(await workbook.kpis.refresh());
    const [first, second] = await problems();
    expect(first).toContain(told);
    expect(second).toBe("");
    expect(await workbook.formulas("England", "A1:J7")).toEqual(before);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("gets a problem column when a register of an earlier time has none", async () => {
    await workbook.run(async (context) => {
      context.workbook.tables.getItem("KpiRegister").columns.getItem("Problem").delete();
      await context.sync();
    });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    await edit(workbook, "Weight", 1, "heavy");
    good(await workbook.kpis.refresh());
    expect(await problems()).toEqual(["", expect.stringContaining("“heavy” cannot be understood as Weight")]);
  });

  test("is told in French in a French register", async () => {
    const french = await openEngland();
    good(await french.kpis.apply([{ ...performance, language: "fr" }]));
    await edit(french, "Sens", 0, "de travers");
    good(await french.kpis.refresh());
    const [row] = await rowsOf(french);
    expect(row?.["Problème"]).toMatch(/^'Registre KPI'!G2 : « de travers » n’est pas compris/);
  });

  test("figures that were deleted from their sheet do not become their neighbors", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange("C:C").delete("Left");
      await context.sync();
    });
    good(await workbook.kpis.refresh());
    expect(await problems()).toEqual([
      "The figures of “4-hour performance” were deleted. Choose its figures anew, or remove the KPI.",
      "",
    ]);
    await edit(workbook, "Actual", 0, "England!C2:C7");
    good(await workbook.kpis.refresh());
    expect(await problems()).toEqual(["", ""]);
  });

  test("target cells that were deleted do not become their neighbors", async () => {
    good(await workbook.kpis.apply([{ ...performance, target: "D2:D7" }]));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange("D:D").delete("Left");
      await context.sync();
    });
    good(await workbook.kpis.refresh());
    expect((await problems())[0]).toMatch(/^The cells of the target of “4-hour performance” were deleted/);
  });
});

describe("rows that a person adds to the register", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
  });

  test("a row without an ID is a new KPI: it gets one, and its columns are written", async () => {
    await paste(workbook, {
      Name: "Breaches",
      Polarity: "lower",
      Target: 20,
      Sheet: "England",
      Actual: "B2:B7",
    });
    good(await workbook.kpis.refresh());
    const [, row] = await rowsOf(workbook);
    expect(row).toMatchObject({ Name: "Breaches", Columns: "target, status", Problem: "" });
    expect(row?.ID).toMatch(/^k[a-z0-9]{4}$/);
    const [first, second] = good(await workbook.kpis.list());
    expect(second?.definition).toMatchObject({ id: row?.ID, name: "Breaches", actual: "B2:B7" });
    expect(second?.definition.id).not.toBe(first?.definition.id);
    // Breaches of 9 in the last month with figures, at most 20 wanted.
    expect(second?.status).toBe("onTarget");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("the sheet may stand in the address of the figures", async () => {
    await paste(workbook, { Name: "Breaches", Polarity: "lower", Target: 20, Actual: "England!B2:B7" });
    good(await workbook.kpis.refresh());
    expect((await rowsOf(workbook))[1]).toMatchObject({ Sheet: "England", Actual: "B2:B7", Problem: "" });
  });

  test("an unfinished row is told what it lacks and gets no ID until it is finished", async () => {
    await paste(workbook, { Name: "Breaches" });
    good(await workbook.kpis.refresh());
    const [, row] = await rowsOf(workbook);
    expect(row?.ID).toBe("");
    expect(row?.Problem).toContain("'KPI register'!R3: this cell of the register (Sheet) must not be empty.");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a copied row is told; with other figures it becomes a KPI of its own, beside the first", async () => {
    const [original = {}] = await rowsOf(workbook);
    await paste(workbook, original);
    good(await workbook.kpis.refresh());
    const id = String(original.ID);
    expect((await rowsOf(workbook)).map(({ Problem }) => Problem)).toEqual([
      "",
      expect.stringContaining(`the ID ${id} stands in two rows`),
    ]);
    await edit(workbook, "Actual", 1, "B2:B7");
    await edit(workbook, "Name", 1, "Breaches");
    good(await workbook.kpis.refresh());
    const rows = await rowsOf(workbook);
    expect(rows.map(({ Problem }) => Problem)).toEqual(["", ""]);
    expect(rows[0]?.ID).toBe(id);
    expect(rows[1]?.ID).not.toBe(id);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual([
      "4-hour performance",
      "Breaches",
    ]);
  });

  test("a copied row that was sorted before the first is the copy all the same", async () => {
    const [original = {}] = await rowsOf(workbook);
    await paste(workbook, original);
    await edit(workbook, "Actual", 0, "B2:B7");
    good(await workbook.kpis.refresh());
    const rows = await rowsOf(workbook);
    expect(rows.map(({ Problem }) => Problem)).toEqual(["", ""]);
    expect(rows[1]?.ID).toBe(original.ID);
    expect(rows[0]?.ID).not.toBe(original.ID);
  });

  test("a row whose ID was emptied by hand is the same KPI, and gets its ID back", async () => {
    const [before = {}] = await rowsOf(workbook);
    const cells = await workbook.formulas("England", "A1:L7");
    await edit(workbook, "ID", 0, "");
    await edit(workbook, "Target", 0, 0.9);
    good(await workbook.kpis.refresh());
    const rows = await rowsOf(workbook);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ ID: before.ID, Target: 0.9, Problem: "" });
    // The same columns, with the new target.
    const after = await workbook.formulas("England", "A1:L7");
    expect(after[0]).toEqual(cells[0]);
    expect(after[1]?.[4]).toBe(0.9);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });
});
