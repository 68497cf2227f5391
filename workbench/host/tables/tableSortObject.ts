import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { sortArea } from "../objects/range/sorting";
import { TableObject } from "./tableObject";

interface TableSorting {
  readonly fields: unknown;
  readonly matchCase: boolean;
  readonly method: string;
}

/** How each table was sorted last, by the workbook's state it belongs to. */
const sortings = new WeakMap<object, Map<number, TableSorting>>();

/** `table.sort`: its data rows. */
export class TableSortObject extends HostObject {
  readonly typeName = "TableSort";

  constructor(private readonly table: TableObject) {
    super(table.host);
  }

  private get known(): Map<number, TableSorting> {
    const known = sortings.get(this.host.book) ?? new Map<number, TableSorting>();
    sortings.set(this.host.book, known);
    return known;
  }

  private get sorting(): TableSorting | undefined {
    return this.known.get(this.table.place.id);
  }

  get Fields(): unknown {
    return this.sorting?.fields ?? [];
  }

  get MatchCase(): boolean {
    return this.sorting?.matchCase ?? false;
  }

  get Method(): string {
    return this.sorting?.method ?? "PinYin";
  }

  Apply(fields: unknown, matchCase?: unknown, method?: unknown): void {
    this.sort(fields, matchCase === true);
    this.known.set(this.table.place.id, {
      fields,
      matchCase: matchCase === true,
      method: typeof method === "string" ? method : "PinYin",
    });
  }

  /** The order of the rows stays; the table only forgets that it was sorted. */
  Clear(): void {
    this.known.delete(this.table.place.id);
  }

  Reapply(): void {
    const { sorting } = this;
    if (sorting === undefined) throw new ExcelError("InvalidOperation");
    this.sort(sorting.fields, sorting.matchCase);
  }

  private sort(fields: unknown, matchCase: boolean): void {
    const { place } = this.table;
    const range = place.range(place.dataArea);
    sortArea(range, range.here, { fields, matchCase, moves: "ROW" });
  }
}

addMember(TableObject, "Sort", { get: (table) => new TableSortObject(table) });
