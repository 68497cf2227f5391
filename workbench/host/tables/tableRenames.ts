import type { CellPosition } from "@odoo/o-spreadsheet";
import type { HostCoreGetters } from "../book/excelGetters";
import type { PutName } from "../book/namesPlugin";
import type { ExcelTable } from "./excelTable";
import { renamedFormula } from "./tableReferences";
import type { TableRename } from "./tableReferences";

/** What has another name now, columns told by their ids. Column renames speak of the table's new name. */
export function tableRenames(before: ExcelTable, after: ExcelTable): TableRename[] {
  const renames: TableRename[] = [];
  if (before.name !== after.name) renames.push({ table: before.name, to: after.name });
  for (const column of after.columns) {
    const old = before.columns.find((one) => one.id === column.id);
    if (old && old.name !== column.name)
      renames.push({ table: after.name, column: old.name, to: column.name });
  }
  return renames;
}

/** A formula of the workbook as it must read after the renames. */
export type RenamedFormula =
  { readonly position: CellPosition; readonly content: string } | { readonly name: Omit<PutName, "type"> };

/** Every formula, in cells and names, that mentions what was renamed, in its new words. */
export function renamedFormulas(getters: HostCoreGetters, renames: readonly TableRename[]): RenamedFormula[] {
  if (renames.length === 0) return [];
  const rename = (formula: string, around: string | undefined): string =>
    renames.reduce((text, one) => renamedFormula(text, one, around), formula);
  const found: RenamedFormula[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      const formula = getters.getExcelFormula(position);
      if (formula === undefined) continue;
      const content = rename(formula, getters.findExcelTableAround(position)?.name);
      if (content !== formula) found.push({ position, content });
    }
  }
  for (const { parts: _parts, ...name } of getters.getExcelNames()) {
    const before = getters.getExcelNameFormula({ ...name, parts: _parts });
    const formula = rename(before, undefined);
    if (formula !== before) found.push({ name: { ...name, formula } });
  }
  return found;
}
