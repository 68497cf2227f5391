import type { CellPosition, CoreCommand } from "@odoo/o-spreadsheet";
import { addHostPlugin } from "../book/corePlugins";
import { UPDATE_CELLS } from "../book/excelCellPlugin";
import { addFormulaStep } from "../formulas/formulaSteps";
import { filledColumns } from "./adaptedColumns";
import { columnFormulas } from "./columnFormulas";
import { columnsAfterHeaderEdit } from "./editedColumns";
import type { ExcelTable, PlacedTable } from "./excelTable";
import { tableReferences } from "./tableReferences";
import { contains, TableStore } from "./tableStore";

/** Adds a table or replaces the one of the same id; formulas follow its new name, columns and size. */
export interface PutTable {
  readonly type: "EXCEL_PUT_TABLE";
  readonly table: PlacedTable;
}

/** Makes a table plain cells. Formulas that mention it keep the cells they mean. */
export interface DeleteTable {
  readonly type: "EXCEL_DELETE_TABLE";
  readonly id: number;
}

type CellEdit = CellPosition & { readonly content?: string };

type Change =
  | PutTable
  | DeleteTable
  | (CellEdit & { readonly type: "UPDATE_CELL" })
  | { readonly type: "DELETE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetId: string; readonly sheetIdTo: string }
  | { readonly type: "DELETE_CONTENT" | "ADD_COLUMNS_ROWS"; readonly sheetId: string };

const isAddInEdit = (command: { readonly type: string }): boolean => command.type === UPDATE_CELLS;

/** Excel's tables, and how they follow what happens to their cells. */
export class TablesPlugin extends TableStore {
  /** Tables grow by what a person types, not by what an add-in writes. */
  private addInEdits = false;

  override beforeHandle(command: CoreCommand): void {
    if (isAddInEdit(command)) this.addInEdits = true;
  }

  override handle(command: CoreCommand): void {
    if (isAddInEdit(command)) this.addInEdits = false;
    const change = command as unknown as Change;
    switch (change.type) {
      case "EXCEL_PUT_TABLE":
        return this.put(change.table);
      case "EXCEL_DELETE_TABLE":
        return this.delete(change.id);
      case "UPDATE_CELL":
        return this.edited(change);
      case "DELETE_SHEET":
        return this.keep(this.tables.filter((table) => table.range.sheetId !== change.sheetId));
      case "DUPLICATE_SHEET":
        return this.duplicate(change.sheetId, change.sheetIdTo);
      case "DELETE_CONTENT":
        return this.redraw(change.sheetId);
      case "ADD_COLUMNS_ROWS":
        return this.writeHeaders(change.sheetId);
    }
  }

  private edited(edit: CellEdit): void {
    if (edit.content === undefined) return;
    for (const table of this.tables) {
      if (table.range.sheetId !== edit.sheetId) continue;
      this.followPicture(table, edit);
      if (table.hasHeaders && edit.row === table.range.zone.top && contains(table.range.zone, edit))
        this.headerEdited(table, edit, edit.content);
    }
  }

  /** The grid extends its table when something is typed right below or beside it; a totals row stays the last. */
  private followPicture(table: ExcelTable, edit: CellEdit): void {
    const { sheetId, zone } = table.range;
    const picture = this.getters.getCoreTableMatchingTopLeft(sheetId, zone)?.range;
    if (!picture) return;
    const { bottom, right } = picture.zone;
    if (bottom === zone.bottom && right === zone.right) return;
    if (this.addInEdits || (bottom > zone.bottom && table.hasTotals)) {
      const newTableRange = { _sheetId: sheetId, _zone: zone };
      this.dispatch("UPDATE_TABLE", { sheetId, zone: picture.zone, newTableRange });
      return;
    }
    const known = new Map(table.columns.entries());
    const columns = filledColumns(known, right - zone.left + 1, table.columns);
    const after = { ...table, range: picture, columns };
    this.replace(table, after);
    if (table.hasHeaders && edit.row === zone.top) this.headerEdited(after, edit, edit.content ?? "");
    else this.writeHeaders(sheetId);
    if (bottom > zone.bottom) this.fillRow(table, bottom);
  }

  /** Gives a row that a person began the formulas of the calculated columns. */
  private fillRow(before: ExcelTable, row: number): void {
    const { sheetId, zone } = before.range;
    const data = { ...zone, top: zone.top + (before.hasHeaders ? 1 : 0) };
    for (const [index, content] of columnFormulas(this.host, sheetId, data).entries()) {
      const position = { sheetId, col: zone.left + index, row };
      if (content !== undefined && this.isEmpty(position))
        this.dispatch("UPDATE_CELL", { ...position, content });
    }
  }

  private headerEdited(table: ExcelTable, { sheetId, col, row }: CellEdit, content: string): void {
    const index = col - table.range.zone.left;
    const text = content.replace(/^'/, "");
    const columns = columnsAfterHeaderEdit(table, index, text);
    if (columns === table.columns) return;
    this.replace(table, { ...table, columns });
    const name = columns[index]?.name ?? "";
    if (name !== text) this.dispatch("UPDATE_CELL", { sheetId, col, row, content: name });
  }

  /** Puts the names of columns that came with inserted cells into their headers. */
  private writeHeaders(sheetId: string): void {
    for (const { range, hasHeaders, columns } of this.tables) {
      if (range.sheetId !== sheetId || !hasHeaders) continue;
      for (const [index, { name }] of columns.entries()) {
        const position = { sheetId, col: range.zone.left + index, row: range.zone.top };
        if (this.isEmpty(position)) this.dispatch("UPDATE_CELL", { ...position, content: name });
      }
    }
  }

  private isEmpty(position: CellPosition): boolean {
    const cell = this.getters.getCell(position);
    return cell === undefined || (!cell.isFormula && cell.content === "");
  }
}

addHostPlugin("excelTables", TablesPlugin as unknown as Parameters<typeof addHostPlugin>[1], [
  "EXCEL_PUT_TABLE",
  "EXCEL_DELETE_TABLE",
]);
addFormulaStep(tableReferences);
