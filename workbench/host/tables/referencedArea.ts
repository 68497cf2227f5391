import type { Area } from "../book/area";
import type { VisibleTable } from "../formulas/formulaSteps";
import type { StructuredReference, TablePart } from "./structuredReference";

/** What a structured reference means: cells, or the error that the formula shows. */
export type Referenced = { readonly area: Area } | { readonly error: "#REF!" | "#VALUE!" };

/** The table's data rows. */
export function dataArea({ area, hasHeaders, hasTotals }: Omit<VisibleTable, "columns">): Area {
  return { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

function rowsOf(
  table: VisibleTable,
  part: TablePart,
  row: number,
): readonly [number, number] | "#REF!" | "#VALUE!" {
  const data = dataArea(table);
  switch (part) {
    case "#All":
      return [table.area.top, table.area.bottom];
    case "#Data":
      return [data.top, data.bottom];
    case "#Headers":
      return table.hasHeaders ? [table.area.top, table.area.top] : "#REF!";
    case "#Totals":
      return table.hasTotals ? [table.area.bottom, table.area.bottom] : "#REF!";
    case "#This Row":
      return row >= data.top && row <= data.bottom ? [row, row] : "#VALUE!";
  }
}

/** Position of a column by its name, whatever its case; undefined when the table has none of this name. */
export function columnPosition(table: VisibleTable, name: string): number | undefined {
  const index = table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index;
}

/**
 * The cells that a reference to `table` means in a formula on row `row` (counted from 0): `#REF!` for a column or
 * part that is not there, `#VALUE!` for this row outside the data rows.
 */
export function referencedArea(reference: StructuredReference, table: VisibleTable, row: number): Referenced {
  const [first, last] = reference.columns ?? [];
  const from = first === undefined ? 0 : columnPosition(table, first);
  const to = last === undefined ? table.columns.length - 1 : columnPosition(table, last);
  if (from === undefined || to === undefined) return { error: "#REF!" };
  const wanted = reference.parts.length === 0 ? (["#Data"] as const) : reference.parts;
  let top = Infinity;
  let bottom = -Infinity;
  for (const part of wanted) {
    const rows = rowsOf(table, part, row);
    if (typeof rows === "string") return { error: rows };
    top = Math.min(top, rows[0]);
    bottom = Math.max(bottom, rows[1]);
  }
  const left = table.area.left + Math.min(from, to);
  const right = table.area.left + Math.max(from, to);
  return { area: { top, bottom, left, right } };
}
