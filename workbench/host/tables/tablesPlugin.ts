import type { CellPosition, CoreCommand, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { Area } from "../book/area";
import { addHostPlugin } from "../book/corePlugins";
import { RETRANSLATE, UPDATE_CELLS } from "../book/excelCellPlugin";
import type { HostCoreGetters } from "../book/excelGetters";
import { addFormulaStep } from "../formulas/formulaSteps";
import type { VisibleTable } from "../formulas/formulaSteps";
import type { ExcelTable, PlacedTable } from "./excelTable";
import { placedTable, visibleTable } from "./excelTable";
import { adaptedColumns, filledColumns } from "./adaptedColumns";
import { columnsAfterHeaderEdit } from "./editedColumns";
import { tablePicture } from "./tablePicture";
import { tableReferences } from "./tableReferences";
import type { RewrittenFormula } from "./tableRenames";
import { plainFormulas, renamedFormulas, tableRenames } from "./tableRenames";
import { numberedName } from "./uniqueName";

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

export interface LoadedTables {
  readonly excelTables?: readonly PlacedTable[];
}

type CellEdit = CellPosition & { readonly content?: string };

type Change =
  | PutTable
  | DeleteTable
  | (CellEdit & { readonly type: "UPDATE_CELL" })
  | { readonly type: "DELETE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetId: string; readonly sheetIdTo: string }
  | { readonly type: "DELETE_CONTENT" | "ADD_COLUMNS_ROWS"; readonly sheetId: string };

const contains = ({ top, left, bottom, right }: Area, { row, col }: CellPosition): boolean =>
  row >= top && row <= bottom && col >= left && col <= right;

const isAddInEdit = (command: { readonly type: string }): boolean => command.type === UPDATE_CELLS;

/** Excel's tables. The grid's own table of the same place is only their picture. */
export class TablesPlugin extends CorePlugin {
  static override readonly getters = ["getExcelTables", "findExcelTable", "findExcelTableAround"];

  readonly tables: readonly ExcelTable[] = [];
  /** Tables grow by what a person types, not by what an add-in writes. */
  private addInEdits = false;

  private get host(): HostCoreGetters {
    return this.getters as HostCoreGetters;
  }

  override import(data: WorkbookData & LoadedTables): void {
    for (const table of data.excelTables ?? []) {
      this.keep([...this.tables, this.ranged(table)]);
      this.draw(table);
    }
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const tables = this.tables.flatMap((table) => {
      const change = applyChange(table.range);
      if (change.changeType === "NONE") return [table];
      if (change.changeType === "REMOVE") return [];
      const columns = adaptedColumns(table, change.range, applyChange, this.getters);
      return [{ ...table, range: change.range, columns }];
    });
    if (tables.length !== this.tables.length || tables.some((table, index) => table !== this.tables[index]))
      this.keep(tables);
  }

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

  getExcelTables(): readonly ExcelTable[] {
    return this.tables;
  }

  findExcelTable(name: string): VisibleTable | undefined {
    const table = this.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return table && visibleTable(table, this.getters);
  }

  findExcelTableAround(position: CellPosition): VisibleTable | undefined {
    const table = this.around(position);
    return table && visibleTable(table, this.getters);
  }

  private around(position: CellPosition): ExcelTable | undefined {
    return this.tables.find(
      ({ range }) => range.sheetId === position.sheetId && contains(range.zone, position),
    );
  }

  private keep(tables: readonly ExcelTable[]): void {
    this.history.update("tables", tables);
  }

  private ranged({ sheetId, area, ...table }: PlacedTable): ExcelTable {
    return { ...table, range: this.getters.getRangeFromZone(sheetId, area) };
  }

  private put(table: PlacedTable): void {
    const before = this.tables.find((one) => one.id === table.id);
    const ranged = this.ranged(table);
    this.keep(before ? this.tables.map((one) => (one === before ? ranged : one)) : [...this.tables, ranged]);
    if (before) this.erase(before);
    this.draw(table);
    if (before) this.renameInFormulas(before, ranged);
    this.retranslate();
  }

  private replace(before: ExcelTable, after: ExcelTable): void {
    this.keep(this.tables.map((one) => (one === before ? after : one)));
    this.renameInFormulas(before, after);
    this.retranslate();
  }

  private delete(id: number): void {
    const table = this.tables.find((one) => one.id === id);
    if (!table) return;
    this.rewrite(plainFormulas(this.host, visibleTable(table, this.getters)));
    this.erase(table);
    this.keep(this.tables.filter((one) => one !== table));
    this.retranslate();
  }

  private erase({ range }: ExcelTable): void {
    this.dispatch("REMOVE_TABLE", { sheetId: range.sheetId, target: [range.zone] });
  }

  private draw(table: PlacedTable): void {
    const { sheetId } = table;
    const ranges = [{ _sheetId: sheetId, _zone: table.area }];
    this.dispatch("CREATE_TABLE", { sheetId, ranges, config: tablePicture(table), tableType: "forceStatic" });
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
  }

  private headerEdited(table: ExcelTable, { sheetId, col, row }: CellEdit, content: string): void {
    const index = col - table.range.zone.left;
    const columns = columnsAfterHeaderEdit(table, index, content);
    if (columns === table.columns) return;
    this.replace(table, { ...table, columns });
    const name = columns[index]?.name ?? "";
    if (name !== content) this.dispatch("UPDATE_CELL", { sheetId, col, row, content: name });
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

  private duplicate(sheetId: string, sheetIdTo: string): void {
    for (const table of this.tables.filter((one) => one.range.sheetId === sheetId)) {
      const id = Math.max(...this.tables.map((one) => one.id)) + 1;
      const name = numberedName(
        table.name,
        this.tables.map((one) => one.name),
      );
      this.keep([...this.tables, this.ranged({ ...placedTable(table), id, name, sheetId: sheetIdTo })]);
    }
    this.retranslate();
  }

  private renameInFormulas(before: ExcelTable, after: ExcelTable): void {
    this.rewrite(renamedFormulas(this.host, tableRenames(before, after)));
  }

  private rewrite(formulas: readonly RewrittenFormula[]): void {
    for (const formula of formulas) {
      if ("name" in formula) this.dispatch("EXCEL_PUT_NAME" as never, formula.name as never);
      else this.dispatch("UPDATE_CELL", { ...formula.position, content: formula.content });
    }
  }

  private redraw(sheetId: string): void {
    for (const table of this.tables) {
      const { zone } = table.range;
      if (table.range.sheetId !== sheetId || this.getters.getCoreTableMatchingTopLeft(sheetId, zone))
        continue;
      this.draw(placedTable(table));
    }
  }

  private retranslate(): void {
    this.dispatch(RETRANSLATE as "EVALUATE_CELLS" as never);
  }
}

addHostPlugin("excelTables", TablesPlugin as unknown as Parameters<typeof addHostPlugin>[1], [
  "EXCEL_PUT_TABLE",
  "EXCEL_DELETE_TABLE",
]);
addFormulaStep(tableReferences);
