import { type Area } from "./area";
import type { CellData, CellValue } from "../bookData";

/** What a formula of a file showed when it was saved: one value, or the rows of an array. */
export type LastResult = CellValue | readonly (readonly (CellValue | undefined)[])[];

/** The last result of a cell of a file; `at` gives the value of any cell of its sheet. */
export function lastResultOf(
  cell: CellData,
  array: Area | undefined,
  at: (row: number, column: number) => CellValue | undefined,
): LastResult | undefined {
  if (array === undefined || (array.top === array.bottom && array.left === array.right)) return cell.value;
  return Array.from({ length: array.bottom - array.top + 1 }, (_, row) =>
    Array.from({ length: array.right - array.left + 1 }, (_unused, column) =>
      at(array.top + row, array.left + column),
    ),
  );
}

/**
 * A formula in Excel's grammar that gives a last result, for the grid to show where it cannot calculate; undefined when
 * the result is an error, which the grid's own says as well.
 */
export function formulaOfResult(result: LastResult | undefined): string | undefined {
  if (result === undefined) return undefined;
  if (!isRows(result)) return typeof result === "object" ? undefined : `=${literal(result)}`;
  return `={${result.map((row) => row.map(literal).join(",")).join(";")}}`;
}

const isRows = (result: LastResult): result is readonly (readonly (CellValue | undefined)[])[] =>
  Array.isArray(result);

function literal(value: CellValue | undefined): string {
  if (value === undefined) return '""';
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : `"${value.replaceAll('"', '""')}"`;
}
