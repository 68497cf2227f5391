import type { CellInput, KpiProblem } from "../../kpi";

/** Rows of cells. */
export type Cells = readonly (readonly unknown[])[];

/**
 * One value that Excel handed over, as a cell's content. Errors arrive as CustomFunctions.Error; data types (a number
 * that shows a card, a formatted number, an entity) as objects whose `basicValue` is what the cell counts as.
 */
export function toCell(value: unknown): CellInput {
  if (typeof value !== "object" || value === null) return value as CellInput;
  const { basicValue, code, type } = value as { basicValue?: unknown; code?: unknown; type?: unknown };
  if (type === "Error") return { error: String(code ?? basicValue) };
  if (typeof basicValue === "string" && basicValue.startsWith("#")) return { error: basicValue };
  return basicValue as CellInput;
}

/**
 * An argument as rows of cells: Excel hands a single value to a parameter that takes ranges as `[[value]]`, the value
 * itself is taken too. Undefined when the argument was left out.
 */
export function toCells(argument: unknown): Cells | undefined {
  if (argument === null || argument === undefined) return undefined;
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

/** An error cell as the problem that hands it through; undefined for any other cell. */
export function errorIn(cell: CellInput): KpiProblem | undefined {
  return typeof cell === "object" && cell !== null
    ? { code: "excelError", detail: { error: cell.error } }
    : undefined;
}

/** Whether an argument was left out, or is a single empty cell: for arguments that must not be blank both are the same. */
export function isLeftOut(argument: unknown): boolean {
  const cells = toCells(argument);
  if (cells === undefined) return true;
  return rowsOf(cells) === 1 && columnsOf(cells) === 1 && isEmpty(toCell(cells[0]?.[0]));
}

const isEmpty = (cell: CellInput): boolean => cell === null || cell === undefined || cell === "";

export const rowsOf = (cells: Cells): number => cells.length;

export const columnsOf = (cells: Cells): number => cells[0]?.length ?? 0;
