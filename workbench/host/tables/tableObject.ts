import { type Area, columnCount, intersectionOf } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { HostObject } from "../dispatch/hostObject";
import { addMember, callMember, getMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import { requireSheetArea } from "../objects/sheetAddress";
import { WorksheetObject } from "../objects/worksheetObject";
import { filledColumns } from "./adaptedColumns";
import type { PlacedTable } from "./excelTable";
import { hideHeaders, showHeaders, showTotals, hideTotals } from "./edgeRows";
import { writeHeaders } from "./makeTable";
import { TableColumnCollection } from "./tableColumnObjects";
import { checkTableName } from "./tableNames";
import { tableKey } from "./tableKey";
import { TablePlace } from "./tablePlace";
import { TableRowCollection } from "./tableRowObjects";
import { columnNames } from "./uniqueName";

/** A table. */
export class TableObject extends HostObject {
  readonly typeName = "Table";
  readonly place: TablePlace;

  constructor(host: HostContext, id: number) {
    super(host);
    this.place = new TablePlace(host, id);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  get Id(): string {
    return tableKey(this.place.table.id);
  }

  get LegacyId(): string {
    return String(this.place.table.id);
  }

  get Name(): string {
    return this.place.table.name;
  }

  set Name(value: unknown) {
    this.place.put({ name: checkTableName(value, this.host, this.place.id) });
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.place.sheetId);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.place);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.place);
  }

  get Style(): string {
    return this.place.table.style ?? "";
  }

  set Style(value: unknown) {
    if (typeof value !== "string") throw new ExcelError("InvalidArgument");
    this.place.put({ style: value });
  }

  get ShowHeaders(): boolean {
    return this.place.table.hasHeaders;
  }

  set ShowHeaders(value: unknown) {
    if ((value === true) === this.ShowHeaders) return;
    if (value === true) showHeaders(this.place);
    else hideHeaders(this.place);
  }

  get ShowTotals(): boolean {
    return this.place.table.hasTotals;
  }

  set ShowTotals(value: unknown) {
    if ((value === true) === this.ShowTotals) return;
    if (value === true) showTotals(this.place);
    else hideTotals(this.place);
  }

  GetRange(): RangeObject {
    return this.place.range(this.place.area);
  }

  GetDataBodyRange(): RangeObject {
    return this.place.range(this.place.dataArea);
  }

  /** ItemNotFound where the table shows no header row. */
  GetHeaderRowRange(): RangeObject {
    if (!this.ShowHeaders) throw new ExcelError("ItemNotFound");
    return this.place.range({ ...this.place.area, bottom: this.place.area.top });
  }

  /** ItemNotFound where the table shows no totals row. */
  GetTotalRowRange(): RangeObject {
    if (!this.ShowTotals) throw new ExcelError("ItemNotFound");
    return this.place.range({ ...this.place.area, top: this.place.area.bottom });
  }

  /** The new range must keep the header row in place and share cells with the old one. */
  Resize(range: unknown): void {
    const { sheetId, area } = this.place;
    const to = range instanceof RangeObject ? range.here : requireSheetArea(this.host.book, sheetId, range);
    if (to.sheetId !== sheetId || to.area.top !== area.top || !intersectionOf(to.area, area))
      throw new ExcelError("InvalidArgument");
    const others = this.host.book.getters.getExcelTables().filter(({ id }) => id !== this.place.id);
    if (others.some((table) => table.range.sheetId === sheetId && intersectionOf(table.range.zone, to.area)))
      throw new ExcelError("InvalidArgument");
    this.place.put({ area: to.area, columns: this.columnsOf(to.area) });
    const names = this.place.table.columns.map(({ name }) => name);
    if (this.ShowHeaders) writeHeaders(this.host, sheetId, to.area.top, to.area.left, names);
  }

  private columnsOf(area: Area): PlacedTable["columns"] {
    const { columns, hasHeaders, range } = this.place.table;
    const kept = new Map(columns.map((column, index) => [range.zone.left + index - area.left, column]));
    const filled = filledColumns(kept, columnCount(area), columns);
    if (!hasHeaders) return filled;
    const header = this.place.range({ ...area, bottom: area.top });
    const [texts = []] = getMember(header, "Text") as string[][];
    const names = columnNames(
      filled.map(({ name }, index) => (kept.has(index) ? name : (texts[index] ?? ""))),
    );
    return filled.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
  }

  /** Makes it plain cells, which keep what they hold; formulas mention the cells from then on. */
  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    this.host.book.dispatch("EXCEL_DELETE_TABLE", { id: this.place.id });
    return range;
  }

  /** Deletes it with what its cells hold. */
  Delete(): void {
    const range = this.ConvertToRange();
    callMember(range, "Clear", []);
  }
}

addMember(TableObject, "_RegisterDataChangedEvent", {
  call: (table) => table.host.events.register("tableChanged", table.Id),
});
addMember(TableObject, "_UnregisterDataChangedEvent", {
  call: (table) => table.host.events.unregister("tableChanged", table.Id),
});

/** Settings that only change how the table is drawn. */
const switches = {
  ShowBandedRows: "showBandedRows",
  ShowBandedColumns: "showBandedColumns",
  HighlightFirstColumn: "highlightFirstColumn",
  HighlightLastColumn: "highlightLastColumn",
  ShowFilterButton: "showFilterButton",
} as const;

for (const [name, key] of Object.entries(switches)) {
  Object.defineProperty(TableObject.prototype, name, {
    get(this: TableObject) {
      return this.place.table[key];
    },
    set(this: TableObject, value: unknown) {
      this.place.put({ [key]: value === true });
    },
    configurable: true,
  });
}
