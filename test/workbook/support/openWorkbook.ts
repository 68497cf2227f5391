import type { KpiDefinition } from "../../../src/kpi/definition";
import type { Outcome } from "../../../src/kpi/outcome";
import { createKpiWorkbook, type KpiWorkbook } from "../../../src/workbook";
import type { SessionOptions } from "../../../src/workbook/excel/session";
import { bookData, type BookData } from "../../../workbench/host";
import { loadKpiFunctions } from "../../../workbench/host/functions/kpiFunctions";
import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";
import type { CellContent } from "../../../src/workbook/cells";

/** A workbook behind Microsoft's client, with our functions loaded and our engine on top. */
export interface OpenedWorkbook {
  readonly excel: OpenedExcel;
  readonly kpis: KpiWorkbook;
  /** Runs a batch as a person or another add-in would. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Values of a range when all functions have answered. */
  values(sheet: string, address: string): Promise<CellContent[][]>;
  formulas(sheet: string, address: string): Promise<CellContent[][]>;
  /** Writes as a person does. */
  write(sheet: string, address: string, formulas: readonly (readonly CellContent[])[]): Promise<void>;
}

export async function openWorkbook(options?: SessionOptions): Promise<OpenedWorkbook> {
  const excel = await openExcel();
  await loadKpiFunctions(excel);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(batch);
  const read = (part: "values" | "formulas") => async (sheet: string, address: string) => {
    await excel.settled();
    return run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load("values,formulas");
      await context.sync();
      return range[part] as CellContent[][];
    });
  };
  return {
    excel,
    kpis: createKpiWorkbook(excel.Excel.run.bind(excel.Excel) as typeof Excel.run, () => "2026-11-23", {
      pause: () => Promise.resolve(),
      ...options,
    }),
    run,
    values: read("values"),
    formulas: read("formulas"),
    write: (sheet, address, formulas) =>
      run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas.map((row) => [
          ...row,
        ]);
        await context.sync();
      }),
  };
}

/** The value of an outcome that must be good. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The codes of an outcome that must be a refusal. */
export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

const months = [46023, 46054, 46082, 46113, 46143, 46174];
/** Fictional waiting times: six months, one still to come. */
export const performances = [0.951, 0.94, 0.93, 0.929, 0.96, ""];
const breaches = [12, 18, 22, 25, 9, ""];

/** A sheet `England`: months, breaches, performance and its goal, from A1, formatted. */
export async function openEngland(options?: SessionOptions): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook(options);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "England";
    sheet.getRange("A1:D7").formulas = [
      ["Month", "Breaches", "Performance", "Goal"],
      ...months.map((month, i) => [month, breaches[i] ?? "", performances[i] ?? "", 0.95]),
    ];
    sheet.getRange("A2:A7").numberFormat = months.map(() => ["mmm yyyy"]);
    sheet.getRange("C2:D7").numberFormat = months.map(() => ["0.0%", "0.0%"]);
    sheet.getRange("A1:D1").format.fill.color = "#1F3864";
    sheet.getRange("A1:D1").format.font.color = "#FFFFFF";
    sheet.getRange("A1:D1").format.font.bold = true;
    await context.sync();
  });
  return workbook;
}

export const performance: KpiDefinition = {
  name: "4-hour performance",
  sheet: "England",
  actual: "C2:C7",
  periods: "A2:A7",
  target: 0.95,
  polarity: "higher",
  tolerance: 0.02,
  toleranceMode: "absolute",
  columns: ["target", "status", "attainment", "variance"],
};

/** Everything of a workbook that a file keeps. */
export function pictureOf({ excel }: Pick<OpenedWorkbook, "excel">): BookData {
  return bookData(excel.book);
}
