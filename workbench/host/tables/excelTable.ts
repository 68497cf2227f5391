import type { Range } from "@odoo/o-spreadsheet";
import type { CoreGetters } from "../book/excelGetters";
import type { TableColumnData, TableData } from "../bookData";
import type { Area } from "../book/area";
import type { VisibleTable } from "../formulas/formulaSteps";

/** A table as the workbook's state holds it; the range moves with its cells. */
export interface ExcelTable {
  readonly id: number;
  readonly name: string;
  /** Header and totals rows included. */
  readonly range: Range;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumnData[];
  /** Left out for none. */
  readonly style?: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
}

/** A table as a command or a file gives it: with its place in words, not yet moving. */
export interface PlacedTable extends Omit<ExcelTable, "range"> {
  readonly sheetId: string;
  readonly area: Area;
}

export function placedTable({ range, ...table }: ExcelTable): PlacedTable {
  return { ...table, sheetId: range.sheetId, area: range.zone };
}

/** A table of a file, on the sheet with this id. */
export function tableFromData(data: TableData, sheetId: string, area: Area): PlacedTable {
  return {
    id: data.id,
    name: data.name,
    sheetId,
    area,
    hasHeaders: data.hasHeaders,
    hasTotals: data.hasTotals,
    columns: data.columns,
    ...(data.style === undefined ? {} : { style: data.style }),
    showBandedRows: data.showBandedRows ?? false,
    showBandedColumns: data.showBandedColumns ?? false,
    highlightFirstColumn: data.highlightFirstColumn ?? false,
    highlightLastColumn: data.highlightLastColumn ?? false,
    showFilterButton: data.showFilterButton ?? false,
  };
}

/** The table as formulas see it. */
export function visibleTable(table: ExcelTable, getters: CoreGetters): VisibleTable {
  return {
    name: table.name,
    sheetId: table.range.sheetId,
    sheetName: getters.getSheetName(table.range.sheetId),
    area: table.range.zone,
    hasHeaders: table.hasHeaders,
    hasTotals: table.hasTotals,
    columns: table.columns.map((column) => column.name),
  };
}
