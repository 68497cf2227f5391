import { type Area, rowCount } from "../book/area";
import { contentOf } from "../book/cellContent";
import type { TableColumnData } from "../bookData";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject } from "../dispatch/hostObject";
import { callMember, setMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import type { RangeObject } from "../objects/range/rangeObject";
import { writeHeaders } from "./makeTable";
import type { TablePlace } from "./tablePlace";
import { numberedName, uniqueName } from "./uniqueName";

/** One column of a table, told by its id. */
export class TableColumnObject extends HostObject {
  readonly typeName = "TableColumn";

  constructor(
    readonly place: TablePlace,
    readonly id: number,
  ) {
    super(place.host);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  private get column(): TableColumnData {
    const column = this.place.table.columns.find(({ id }) => id === this.id);
    if (!column) throw new ExcelError("ItemNotFound");
    return column;
  }

  private within(area: Area): Area {
    const left = area.left + this.Index;
    return { ...area, left, right: left };
  }

  get Id(): number {
    return this.column.id;
  }

  get Index(): number {
    return this.place.table.columns.indexOf(this.column);
  }

  get Name(): string {
    return this.column.name;
  }

  /** Written into the header cell; formulas that mention the column follow. */
  set Name(value: unknown) {
    if (typeof value !== "string" || value === "") throw new ExcelError("InvalidArgument");
    const { table, area, sheetId, host } = this.place;
    const taken = table.columns.some(
      ({ id, name }) => id !== this.id && name.toLowerCase() === value.toLowerCase(),
    );
    if (taken) throw new ExcelError("InvalidArgument");
    if (table.hasHeaders) {
      const cell = { row: area.top, col: this.within(area).left, content: contentOf(value) };
      host.book.updateCells(sheetId, [cell]);
    } else {
      const columns = table.columns.map((one) => (one.id === this.id ? { ...one, name: value } : one));
      this.place.put({ columns });
    }
  }

  get Values(): unknown[][] {
    return this.place.values(this.within(this.place.area));
  }

  set Values(value: unknown) {
    setMember(this.GetRange(), "Values", value);
  }

  GetRange(): RangeObject {
    return this.place.range(this.within(this.place.area));
  }

  GetDataBodyRange(): RangeObject {
    return this.place.range(this.within(this.place.dataArea));
  }

  GetHeaderRowRange(): RangeObject {
    const { area, table } = this.place;
    if (!table.hasHeaders) throw new ExcelError("ItemNotFound");
    return this.place.range(this.within({ ...area, bottom: area.top }));
  }

  GetTotalRowRange(): RangeObject {
    const { area, table } = this.place;
    if (!table.hasTotals) throw new ExcelError("ItemNotFound");
    return this.place.range(this.within({ ...area, top: area.bottom }));
  }

  /** What stands right of the table moves left; a table's only column cannot go. */
  Delete(): void {
    const { table, area } = this.place;
    if (table.columns.length === 1) throw new ExcelError("InvalidOperation");
    const columns = table.columns.filter(({ id }) => id !== this.id);
    const range = this.GetRange();
    callMember(range, "Delete", ["Left"]);
    this.place.put({ area: { ...area, right: area.right - 1 }, columns });
  }
}

/** The columns of a table, from left to right. */
export class TableColumnCollection extends HostCollection<TableColumnObject> {
  readonly typeName = "TableColumnCollection";

  constructor(private readonly place: TablePlace) {
    super(place.host);
  }

  items(): readonly TableColumnObject[] {
    return this.place.table.columns.map(({ id }) => new TableColumnObject(this.place, id));
  }

  /** By name in any case, or by id. */
  find(key: unknown): TableColumnObject | undefined {
    const column = this.place.table.columns.find(({ id, name }) =>
      typeof key === "number" ? id === key : name.toLowerCase() === String(key).toLowerCase(),
    );
    return column && new TableColumnObject(this.place, column.id);
  }

  /** `values` are those of the whole column, header included; one value fills it. */
  Add(index?: unknown, values?: unknown, name?: unknown): TableColumnObject {
    const { table, area } = this.place;
    const count = table.columns.length;
    const at = typeof index === "number" && index >= 0 && index < count ? index : count;
    const rows = this.rowsOf(values, rowCount(area));
    const names = table.columns.map((column) => column.name);
    const given = name ?? (table.hasHeaders ? rows?.[0]?.[0] : undefined);
    const wanted = given === undefined || given === null || given === "" ? undefined : String(given);
    const column: TableColumnData = {
      id: Math.max(...table.columns.map(({ id }) => id)) + 1,
      name: wanted === undefined ? numberedName("Column", names) : uniqueName(wanted, names),
    };
    this.insert(column, at);
    if (rows) {
      const cells = { ...this.place.area, left: area.left + at, right: area.left + at };
      const body = table.hasHeaders ? [[column.name], ...rows.slice(1)] : rows;
      this.place.write(cells, body);
    }
    return new TableColumnObject(this.place, column.id);
  }

  private insert(column: TableColumnData, at: number): void {
    const { table, area, sheetId } = this.place;
    const left = area.left + at;
    const cells = { ...area, left, right: left };
    if (at === table.columns.length) this.place.makeRoom(cells, "Right");
    else callMember(this.place.range(cells), "Insert", ["Right"]);
    const columns = [...table.columns.slice(0, at), column, ...table.columns.slice(at)];
    this.place.put({ area: { ...area, right: area.right + 1 }, columns });
    const names = columns.map(({ name }) => name);
    if (table.hasHeaders) writeHeaders(this.host, sheetId, area.top, area.left, names);
  }

  private rowsOf(values: unknown, rows: number): unknown[][] | undefined {
    if (values === undefined || values === null) return undefined;
    if (!Array.isArray(values)) return Array.from({ length: rows }, () => [values]);
    const matrix = values.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    if (matrix.length !== rows || matrix.some((row) => row.length !== 1))
      throw new ExcelError("InvalidArgument");
    return matrix;
  }
}
