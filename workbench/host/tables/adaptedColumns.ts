import type { Range, RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import type { CoreGetters } from "../book/excelGetters";
import type { TableColumnData } from "../bookData";
import type { ExcelTable } from "./excelTable";
import { numberedName } from "./uniqueName";

/** The columns of a table after its range became `range`: deleted ones are gone, inserted ones are named. */
export function adaptedColumns(
  table: ExcelTable,
  range: Range,
  applyChange: RangeAdapterFunctions["applyChange"],
  getters: CoreGetters,
): readonly TableColumnData[] {
  const { sheetId, zone } = table.range;
  const at = new Map<number, TableColumnData>();
  for (const [index, column] of table.columns.entries()) {
    const left = zone.left + index;
    const change = applyChange(getters.getRangeFromZone(sheetId, { ...zone, left, right: left }));
    if (change.changeType !== "REMOVE") at.set(change.range.zone.left - range.zone.left, column);
  }
  return filledColumns(at, range.zone.right - range.zone.left + 1, table.columns);
}

/** As many columns as the table is wide; those without a name so far get `Column1`, `Column2`… */
export function filledColumns(
  at: ReadonlyMap<number, TableColumnData>,
  width: number,
  before: readonly TableColumnData[],
): readonly TableColumnData[] {
  const columns: TableColumnData[] = [];
  const names = before.map((column) => column.name);
  let id = Math.max(0, ...before.map((column) => column.id));
  for (let index = 0; index < width; index++) {
    const known = at.get(index);
    if (!known) names.push(numberedName("Column", names));
    columns.push(known ?? { id: ++id, name: names.at(-1) ?? "" });
  }
  return columns;
}
