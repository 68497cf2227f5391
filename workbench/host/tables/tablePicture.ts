import type { TableConfig } from "@odoo/o-spreadsheet";
import { constants } from "@odoo/o-spreadsheet";
import type { PlacedTable } from "./excelTable";

/** Styles that the grid can draw are Excel's own by name; a custom one is drawn as none. */
const builtIn = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

/** How the grid draws an Excel table. */
export function tablePicture(table: PlacedTable): TableConfig {
  return {
    ...constants.PIVOT_STATIC_TABLE_CONFIG,
    numberOfHeaders: table.hasHeaders ? 1 : 0,
    hasFilters: table.hasHeaders && table.showFilterButton,
    totalRow: table.hasTotals,
    firstColumn: table.highlightFirstColumn,
    lastColumn: table.highlightLastColumn,
    bandedRows: table.showBandedRows,
    bandedColumns: table.showBandedColumns,
    automaticAutofill: false,
    styleId: table.style !== undefined && builtIn.test(table.style) ? table.style : "None",
  };
}
