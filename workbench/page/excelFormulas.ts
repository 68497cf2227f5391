import type { Cell } from "@odoo/o-spreadsheet";
import { stores } from "@odoo/o-spreadsheet";
import type { HostGetters } from "../host/book/excelGetters";

interface Composer {
  readonly getters: HostGetters;
  getPrettifiedFormula(cell: Cell): string;
}

let shown = false;

/** Lets a cell that is edited, and the bar above the grid, show Excel's formula instead of what the engine makes of it. */
export function showExcelFormulas(): void {
  if (shown) return;
  shown = true;
  const composer = stores.CellComposerStore.prototype as unknown as Composer;
  const { getPrettifiedFormula } = composer;
  composer.getPrettifiedFormula = function (this: Composer, cell) {
    const excel = this.getters.getExcelFormula(this.getters.getCellPosition(cell.id));
    return excel ?? getPrettifiedFormula.call(this, cell);
  };
}
