import type { CellContent } from "./cells";

/**
 * Whether cells of a table hold the same: inside a table Excel may say its name before a column or leave it out
 * (`Sales[Actual]`, `[Actual]`), whatever was written.
 */
export function sameInTable(one: CellContent, other: CellContent, table: string | undefined): boolean {
  if (one === other) return true;
  if (table === undefined || typeof one !== "string" || typeof other !== "string") return false;
  return one.startsWith("=") && withoutTable(one, table) === withoutTable(other, table);
}

/** A formula without the table's name before brackets; texts in quotes stay as they are. */
function withoutTable(formula: string, table: string): string {
  const name = table.replace(/[\\.?]/g, "\\$&");
  const parts = new RegExp(`("(?:[^"]|"")*")|(?<![\\p{L}\\p{N}_.\\\\])${name}(?=\\[)`, "giu");
  return formula.replace(parts, (_, text: string | undefined) => text ?? "");
}
