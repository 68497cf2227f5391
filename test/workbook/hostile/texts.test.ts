import type { KpiDefinition } from "../../../src/kpi/definition";
import { describe as inWords } from "../../../src/workbook";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";
import {
  savedByLibreOffice,
  seenByOpenpyxl,
  withLibreOffice,
  withOpenpyxl,
} from "../../workbench/xlsx/support/readers";
import {
  good,
  openEngland,
  openWorkbook,
  performance,
  pictureOf,
  type OpenedWorkbook,
} from "../support/openWorkbook";
import { hostileHeaders, hostileSheets, hostileTexts } from "./corpus";

/** A KPI all of whose texts are hostile. */
const kpiOf = (text: string): KpiDefinition => ({
  ...performance,
  name: text,
  objective: text,
  owner: text,
  unit: text,
  frequency: text,
  columns: ["target", "status", "attainment", "variance", "explanation"],
});

/** Formulas of the workbook that are none of ours. */
function foreignFormulas(workbook: OpenedWorkbook): unknown[] {
  return pictureOf(workbook).sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) =>
      formula === undefined || /^=(?:KPI\.|IF\()/.test(formula) ? [] : [{ name, row, column, formula }],
    ),
  );
}

/** The register's first row by English header. */
async function firstRow(workbook: OpenedWorkbook): Promise<Record<string, unknown>> {
  return workbook.run(async (context) => {
    const range = context.workbook.tables.getItem("KpiRegister").getRange().load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual(range.values);
    const [headers = [], row = []] = range.values as unknown[][];
    return Object.fromEntries(headers.map((header, i) => [String(header), row[i]]));
  });
}

describe("a person's text is never executed, converted or lost", () => {
  test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))("%s", async (_, text) => {
    const workbook = await openEngland();
    const [applied] = good(await workbook.kpis.apply([kpiOf(text)])).kpis;
    await workbook.excel.settled();
    expect(foreignFormulas(workbook)).toEqual([]);
    const row = await firstRow(workbook);
    // The grid keeps one kind of line break.
    const kept = text.replaceAll("\r", "\n");
    for (const header of ["Name", "Objective", "Owner", "Unit", "Frequency"]) expect(row[header]).toBe(kept);
    const [kpi] = good(await workbook.kpis.list());
    expect(kpi?.definition).toMatchObject({ name: text.trim(), objective: text.trim(), owner: text.trim() });
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    for (const problem of kpi?.problems ?? []) expect(inWords(problem, "en")).toBeTruthy();

    // A register that is lost comes back from what was remembered of it.
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("KPI register").delete();
      await context.sync();
    });
    good(await workbook.kpis.repair(good(await workbook.kpis.checkHealth())));
    expect(good(await workbook.kpis.list())[0]?.definition).toEqual(kpi?.definition);
    expect(foreignFormulas(workbook)).toEqual([]);
    good(await workbook.kpis.remove([applied?.id ?? ""]));
    expect(pictureOf(workbook).names).toEqual([]);
  });

  test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    "two KPIs called %s get headers that are texts",
    async (_, text) => {
      const workbook = await openEngland();
      const other = { ...kpiOf(text), actual: "B2:B7", polarity: "lower" as const, target: 20 };
      good(await workbook.kpis.apply([kpiOf(text), other]));
      await workbook.excel.settled();
      expect(foreignFormulas(workbook)).toEqual([]);
      const headers = (await workbook.formulas("England", "A1:Z1")).flat().filter((header) => header !== "");
      for (const header of headers) expect(typeof header).toBe("string");
      expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    },
  );
});

describe("sheets may be called anything that Excel takes", () => {
  test.each(hostileSheets)("%s", async (name) => {
    const workbook = await openEngland();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").name = name;
      const plan = context.workbook.worksheets.add(`${name.slice(0, 24)} plan`);
      plan.getRange("B2:B7").values = [[0.95], [0.95], [0.95], [0.95], [0.95], [0.95]];
      await context.sync();
    });
    const quoted = `'${`${name.slice(0, 24)} plan`.replaceAll("'", "''")}'!B2:B7`;
    good(await workbook.kpis.apply([{ ...performance, sheet: name, target: quoted }]));
    expect((await workbook.values(name, "F2:F4")).flat()).toEqual(["On target", "At risk", "At risk"]);
    const [kpi] = good(await workbook.kpis.list());
    expect(kpi?.definition).toMatchObject({ sheet: name, actual: "C2:C7" });
    expect(kpi?.status).toBe("onTarget");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem(name).name = "Plain";
      await context.sync();
    });
    good(await workbook.kpis.refresh());
    expect(good(await workbook.kpis.list())[0]?.definition.sheet).toBe("Plain");
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });
});

describe("columns of tables may be called anything that Excel takes", () => {
  test.each(hostileHeaders)("%s", async (header) => {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Data";
      sheet.getRange("A1:B4").formulas = [
        [`'${header}`, "Month"],
        [0.95, 1],
        [0.9, 2],
        [0.97, 3],
      ];
      sheet.tables.add("A1:B4", true);
      await context.sync();
    });
    good(await workbook.kpis.apply([{ ...performance, sheet: "Data", actual: "A2:A4", periods: "" }]));
    const statuses = await workbook.values("Data", "D2:D4");
    expect(statuses.flat()).toEqual(["On target", "Off target", "On target"]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  });
});

describe("other programs read the saved file as text", () => {
  // The workbench's grid keeps words of errors as errors, where Excel keeps them as texts behind an apostrophe.
  const savedTexts = hostileTexts.filter((text) => !text.startsWith("#"));

  /** A file with every hostile text in a register, one KPI each on a column of its own. */
  async function savedFile(): Promise<Uint8Array> {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Data";
      await context.sync();
    });
    for (const [i] of savedTexts.entries()) {
      await workbook.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRangeByIndexes(0, i, 4, 1).values = [[`Figure ${i}`], [1], [2], [3]];
        await context.sync();
      });
    }
    good(
      await workbook.kpis.apply(
        savedTexts.map((text, i) => ({
          ...kpiOf(text),
          sheet: "Data",
          actual: addressOf(i),
          periods: "",
          columns: ["status"],
        })),
      ),
    );
    await workbook.excel.settled();
    return newXlsx(pictureOf(workbook));
  }

  const addressOf = (column: number): string => {
    const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
    const letter = `${letters}${String.fromCharCode(65 + (column % 26))}`;
    return `${letter}2:${letter}4`;
  };

  withOpenpyxl("openpyxl finds no formula in the register, and texts in its cells", async () => {
    const seen = seenByOpenpyxl(await savedFile());
    const register = seen.byName["KPI register"]?.cells ?? {};
    const names = Object.entries(register).filter(([address]) => /^B(?!1$)\d+$/.test(address));
    expect(names).toHaveLength(savedTexts.length);
    for (const [, cell] of names) expect(cell.type).toBe("s");
  });

  withLibreOffice("LibreOffice opens it and keeps every text", async () => {
    const saved = openXlsx(savedByLibreOffice(await savedFile()));
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    const register = saved.value.book.sheets.find(({ name }) => name === "KPI register");
    const cells = register?.cells.filter(({ column, row }) => column === 1 && row > 0) ?? [];
    expect(cells).toHaveLength(savedTexts.length);
    for (const cell of cells) {
      expect(cell.formula).toBeUndefined();
      expect(typeof cell.value).toBe("string");
    }
  });
});
