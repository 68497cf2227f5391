import type { CellPosition } from "@odoo/o-spreadsheet";
import type { HostCoreGetters } from "../book/excelGetters";
import type { PutName } from "../book/namesPlugin";
import type { ExcelTable } from "./excelTable";
import type { VisibleTable } from "../formulas/formulaSteps";
import { plainFormula, renamedFormula } from "./tableReferences";
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
export type RewrittenFormula =
  { readonly position: CellPosition; readonly content: string } | { readonly name: Omit<PutName, "type"> };

/** Every formula, in cells and names, that mentions what was renamed, in its new words. */
export function renamedFormulas(
  getters: HostCoreGetters,
  renames: readonly TableRename[],
): RewrittenFormula[] {
  if (renames.length === 0) return [];
  return rewrittenFormulas(getters, (formula, position) => {
    const around = position && getters.findExcelTableAround(position)?.name;
    return renames.reduce((text, one) => renamedFormula(text, one, around), formula);
  });
}

/** Every formula that mentions a table which is about to become plain cells, as it reads then. */
export function plainFormulas(getters: HostCoreGetters, table: VisibleTable): RewrittenFormula[] {
  return rewrittenFormulas(getters, (formula, position) => {
    const within = position !== undefined && getters.findExcelTableAround(position)?.name === table.name;
    return plainFormula(formula, table, position?.row ?? -1, within);
  });
}

/** The formulas of cells and names that `rewrite` changes; a name has no position. */
function rewrittenFormulas(
  getters: HostCoreGetters,
  rewrite: (formula: string, position: CellPosition | undefined) => string,
): RewrittenFormula[] {
  const found: RewrittenFormula[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      const formula = getters.getExcelFormula(position);
      if (formula === undefined) continue;
      const content = rewrite(formula, position);
      if (content !== formula) found.push({ position, content });
    }
  }
  for (const { parts, ...name } of getters.getExcelNames()) {
    const before = getters.getExcelNameFormula({ ...name, parts });
    const formula = rewrite(before, undefined);
    if (formula !== before) found.push({ name: { ...name, formula } });
  }
  return found;
}
