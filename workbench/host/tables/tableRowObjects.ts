import { type Area, columnCount, rowCount } from "../book/area";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject } from "../dispatch/hostObject";
import { callMember, setMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import type { RangeObject } from "../objects/range/rangeObject";
import { columnFormulas } from "./columnFormulas";
import type { TablePlace } from "./tablePlace";

/** One data row of a table, told by its place. */
export class TableRowObject extends HostObject {
  readonly typeName = "TableRow";

  constructor(
    readonly place: TablePlace,
    readonly index: number,
  ) {
    super(place.host);
  }

  private get area(): Area {
    const { dataArea } = this.place;
    const row = dataArea.top + this.index;
    if (row > dataArea.bottom) throw new ExcelError("ItemNotFound");
    return { ...dataArea, top: row, bottom: row };
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown[][] {
    return this.place.values(this.area);
  }

  set Values(value: unknown) {
    setMember(this.GetRange(), "Values", value);
  }

  GetRange(): RangeObject {
    return this.place.range(this.area);
  }

  Delete(): void {
    deleteRows(this.place, this.index, 1);
  }
}

/** What stands below moves up; the last data row is emptied instead. */
function deleteRows(place: TablePlace, index: number, count: number): void {
  const { dataArea, area } = place;
  const rows = rowCount(dataArea);
  if (index < 0 || count < 1 || index + count > rows) throw new ExcelError("InvalidArgument");
  const cells = { ...dataArea, top: dataArea.top + index, bottom: dataArea.top + index + count - 1 };
  if (count === rows) {
    callMember(place.range({ ...cells, bottom: cells.top }), "Clear", ["Contents"]);
    if (count > 1) deleteRows(place, 1, count - 1);
    return;
  }
  callMember(place.range(cells), "Delete", ["Up"]);
  place.put({ area: { ...area, bottom: area.bottom - count } });
}

/** The data rows of a table. */
export class TableRowCollection extends HostCollection<TableRowObject> {
  readonly typeName = "TableRowCollection";

  constructor(private readonly place: TablePlace) {
    super(place.host);
  }

  items(): readonly TableRowObject[] {
    const rows = rowCount(this.place.dataArea);
    return Array.from({ length: rows }, (_, index) => new TableRowObject(this.place, index));
  }

  find(key: unknown): TableRowObject | undefined {
    return typeof key === "number" ? this.items()[key] : undefined;
  }

  /** Rows go in before `index`, at the end without one. Columns of one formula give it to the new rows. */
  Add(index?: unknown, values?: unknown): TableRowObject {
    const { dataArea, area } = this.place;
    const width = columnCount(area);
    const rows = this.rowsOf(values, width);
    const count = rows?.length ?? 1;
    const last = rowCount(dataArea);
    const at = typeof index === "number" && index >= 0 && index <= last ? index : last;
    const top = dataArea.top + at;
    const cells = { ...area, top, bottom: top + count - 1 };
    const formulas = columnFormulas(this.host.book.getters, this.place.sheetId, dataArea);
    if (top > area.bottom) this.place.makeRoom(cells, "Down");
    else callMember(this.place.range(cells), "Insert", ["Down"]);
    this.place.put({ area: { ...area, bottom: area.bottom + count } });
    const blank = Array.from({ length: count }, () => Array.from({ length: width }, (): unknown => null));
    const filled = (rows ?? blank).map((row) =>
      row.map((value, column) => value ?? formulas[column] ?? null),
    );
    this.place.write(cells, filled);
    return new TableRowObject(this.place, at);
  }

  DeleteRowsAt(index: unknown, count: unknown = 1): void {
    if (typeof index !== "number" || typeof count !== "number") throw new ExcelError("InvalidArgument");
    deleteRows(this.place, index, count);
  }

  private rowsOf(values: unknown, width: number): unknown[][] | undefined {
    if (values === undefined || values === null) return undefined;
    if (!Array.isArray(values)) return [Array.from({ length: width }, () => values)];
    const matrix = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
    if (matrix.some((row) => row.length !== width)) throw new ExcelError("InvalidArgument");
    return matrix;
  }
}
