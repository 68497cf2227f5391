import type { KpiProblem } from "./outcome";

/** A spreadsheet error as data, e.g. `{ error: "#N/A" }`. */
export interface ErrorCell {
  readonly error: string;
}

/** What a cell can hold when it reaches us; null and undefined are the empty cell. */
export type CellInput = number | string | boolean | null | undefined | ErrorCell;

/** A number, undefined when missing, or the reason why the cell is neither. */
export type Figure = number | undefined | KpiProblem;

/** Written where a figure is missing on purpose; any case, blanks around it ignored. */
const missingOnPurpose = new Set(["", "n/a", "n.d.", "nd", "-", "–"]);

export function isProblem(value: unknown): value is KpiProblem {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Text that stands for a missing figure: "", "n/a", "n.d.", "nd", "-", "–". */
export function isMissingText(text: string): boolean {
  return missingOnPurpose.has(text.trim().toLowerCase());
}

/**
 * Cleans one cell. An empty cell is missing, never 0. Text that is not a figure is a problem that names the text and
 * is never converted, not even "12": a number typed as text is a slip to show, not to hide. TRUE and FALSE are
 * problems too: they belong to yes/no KPIs only. An Excel error stays that error. NaN and infinities cannot come
 * from a cell and are refused as such.
 */
export function toFigure(cell: CellInput): Figure {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? cell : { code: "notFinite" };
  }
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "string") {
    return isMissingText(cell) ? undefined : { code: "textForNumber", detail: { text: cell } };
  }
  if (typeof cell === "boolean") {
    return { code: "booleanForNumber", detail: { text: cell ? "TRUE" : "FALSE" } };
  }
  return { code: "excelError", detail: { error: cell.error } };
}
