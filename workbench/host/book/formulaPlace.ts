import type { CellPosition } from "@odoo/o-spreadsheet";
import type { FormulaPlace } from "../formulas/formulaSteps";
import type { HostCoreGetters } from "./excelGetters";

/** What a formula of this cell may mention. */
export function formulaPlace(position: CellPosition, getters: HostCoreGetters): FormulaPlace {
  const { sheetId, col, row } = position;
  return {
    sheetId,
    row,
    column: col,
    findName: (text) => {
      const name = getters.findExcelName(text, sheetId);
      return name === undefined ? undefined : { formula: getters.getExcelNameFormula(name) };
    },
    findTable: (name) => getters.findExcelTable(name),
    tableAround: () => getters.findExcelTableAround(position),
  };
}
