import type { CellContent } from "../../../src/workbook/cells";
import { openWorkbook, type OpenedWorkbook } from "./openWorkbook";

export const layouts = ["column", "row", "table"] as const;
export type Layout = (typeof layouts)[number];

/** A sheet `Data` with dates and figures from A1 on, headed `Month` and `Sales`. */
export interface OpenedSeries extends OpenedWorkbook {
  readonly layout: Layout;
  /** Addresses of figures and periods. */
  readonly actual: string;
  readonly periods: string;
  /** The written columns of the sheet by header, whichever way they run, header left out. */
  columns(): Promise<Readonly<Record<string, readonly CellContent[]>>>;
  /** Their formulas. */
  formulasOf(): Promise<Readonly<Record<string, readonly CellContent[]>>>;
  /** Types a figure, counted from 0. */
  type(step: number, figure: CellContent): Promise<void>;
}

const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));

/** Serial number of a day; months count from 1. */
export const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** First days of successive months from January 2022 on. */
export const monthStarts = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => day(2022, 1 + i, 1));

/** Last days of the same months. */
export const monthEnds = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => day(2022, 2 + i, 0));

export async function openSeries(
  layout: Layout,
  dates: readonly CellContent[],
  figures: readonly CellContent[],
): Promise<OpenedSeries> {
  const workbook = await openWorkbook();
  const rows: CellContent[][] = [["Month", "Sales"], ...dates.map((date, i) => [date, figures[i] ?? ""])];
  const last = rows.length;
  const across = layout === "row";
  const lastColumn = across ? lettersOf(last) : "";
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Data";
    sheet.getRange(across ? `A1:${lastColumn}2` : `A1:B${last}`).formulas = across ? turned(rows) : rows;
    if (layout === "table") sheet.tables.add(`A1:B${last}`, true).name = "Sales";
    await context.sync();
  });
  const read = async (part: "values" | "formulas"): Promise<Record<string, CellContent[]>> => {
    const block = await workbook[part]("Data", across ? `A1:${lastColumn}20` : `A1:T${last}`);
    const lines = across ? block : turned(block);
    const headed = lines.filter(([header]) => header !== "");
    return Object.fromEntries(headed.map(([header, ...cells]) => [String(header), cells]));
  };
  return {
    ...workbook,
    layout,
    actual: across ? `B2:${lastColumn}2` : `B2:B${last}`,
    periods: across ? `B1:${lastColumn}1` : `A2:A${last}`,
    columns: () => read("values"),
    formulasOf: () => read("formulas"),
    type: (step, figure) =>
      workbook.write("Data", across ? `${lettersOf(step + 2)}2` : `B${step + 2}`, [[figure]]),
  };
}

/** Letters of a column counted from 1. */
function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
