import type { EvaluatedCell } from "@odoo/o-spreadsheet";
import { excelError } from "../book/cellContent";

/** A cell's value as rules compare it; `undefined` stands for an empty cell. */
export type Reading = number | string | boolean | { readonly error: string } | undefined;

export function readingOf(cell: Pick<EvaluatedCell, "type" | "value">): Reading {
  if (cell.type === "empty" || cell.value === null) return undefined;
  return cell.type === "error" ? { error: excelError(String(cell.value)) } : cell.value;
}

const order = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/**
 * Compares as Excel does: numbers before texts before TRUE and FALSE, texts without regard to case, an empty cell as
 * 0 or "" by what it is compared with. Undefined where an error is in play.
 */
export function compareReadings(a: Reading, b: Reading): number | undefined {
  if (typeof a === "object" || typeof b === "object") return undefined;
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === "string" && typeof right === "string")
    return left.localeCompare(right, "en", { sensitivity: "accent" });
  return order(left) - order(right) || Number(left) - Number(right);
}

function emptyLike(other: Reading): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** A cell's value as text, for rules about text. */
export function readingText(value: Reading): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
