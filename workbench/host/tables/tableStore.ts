import type { CellPosition, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { Area } from "../book/area";
import { RETRANSLATE } from "../book/excelCellPlugin";
import type { HostCoreGetters } from "../book/excelGetters";
import type { VisibleTable } from "../formulas/formulaSteps";
import { adaptedColumns } from "./adaptedColumns";
import type { ExcelTable, PlacedTable } from "./excelTable";
import { placedTable, visibleTable } from "./excelTable";
import { tablePicture } from "./tablePicture";
import type { RewrittenFormula } from "./tableRenames";
import { plainFormulas, renamedFormulas, tableRenames } from "./tableRenames";
import { numberedName } from "./uniqueName";

export interface LoadedTables {
  readonly excelTables?: readonly PlacedTable[];
}

export const contains = ({ top, left, bottom, right }: Area, { row, col }: CellPosition): boolean =>
  row >= top && row <= bottom && col >= left && col <= right;

/**
 * The tables of a workbook and what follows from a change of one: its picture, which is the grid's own table of the
 * same place, and the formulas that mention it.
 */
export abstract class TableStore extends CorePlugin {
  static override readonly getters = ["getExcelTables", "findExcelTable", "findExcelTableAround"];

  readonly tables: readonly ExcelTable[] = [];

  protected get host(): HostCoreGetters {
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

  protected keep(tables: readonly ExcelTable[]): void {
    this.history.update("tables", tables);
  }

  private ranged({ sheetId, area, ...table }: PlacedTable): ExcelTable {
    return { ...table, range: this.getters.getRangeFromZone(sheetId, area) };
  }

  protected put(table: PlacedTable): void {
    const before = this.tables.find((one) => one.id === table.id);
    const ranged = this.ranged(table);
    this.keep(before ? this.tables.map((one) => (one === before ? ranged : one)) : [...this.tables, ranged]);
    if (before) this.erase(before);
    this.draw(table);
    if (before) this.renameInFormulas(before, ranged);
    this.retranslate();
  }

  protected replace(before: ExcelTable, after: ExcelTable): void {
    this.keep(this.tables.map((one) => (one === before ? after : one)));
    this.renameInFormulas(before, after);
    this.retranslate();
  }

  protected delete(id: number): void {
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

  private renameInFormulas(before: ExcelTable, after: ExcelTable): void {
    this.rewrite(renamedFormulas(this.host, tableRenames(before, after)));
  }

  private rewrite(formulas: readonly RewrittenFormula[]): void {
    for (const formula of formulas) {
      if ("name" in formula) this.dispatch("EXCEL_PUT_NAME" as never, formula.name as never);
      else this.dispatch("UPDATE_CELL", { ...formula.position, content: formula.content });
    }
  }

  protected redraw(sheetId: string): void {
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

  protected duplicate(sheetId: string, sheetIdTo: string): void {
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
}
