import { areaText, columnCount, intersectionOf, rowCount } from "../book/area";
import { HostObject, NullObject } from "../dispatch/hostObject";
import { addMember, callMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import { requireSheetArea, type SheetArea } from "../objects/sheetAddress";
import { WorksheetObject } from "../objects/worksheetObject";
import { TableObject } from "../tables/tableObject";
import { FilterPlace } from "./filterPlace";
import type { ColumnCriteria } from "./filtersPlugin";

/** `worksheet.autoFilter` and `table.autoFilter`. */
export class AutoFilterObject extends HostObject {
  readonly typeName = "AutoFilter";

  constructor(
    private readonly filter: FilterPlace,
    private readonly sheetId: string,
  ) {
    super(filter.host);
  }

  get Enabled(): boolean {
    return this.filter.place !== undefined;
  }

  get IsDataFiltered(): boolean {
    return this.filter.columns.length > 0;
  }

  /** One entry a column of the filter, null for a column that lets everything through. */
  get Criteria(): (ColumnCriteria["criteria"] | null)[] {
    const { place, columns } = this.filter;
    if (place === undefined) return [];
    return Array.from(
      { length: columnCount(place.area) },
      (_, index) => columns.find(({ column }) => column === index)?.criteria ?? null,
    );
  }

  /** A single cell stands for the block of cells around it. Without criteria all rows show. */
  Apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    const place = this.placeOf(range);
    const before = this.filter.place;
    const same = before !== undefined && areaText(before.area) === areaText(place.area);
    const others = same ? this.filter.columns.filter(({ column }) => column !== columnIndex) : [];
    const one =
      typeof columnIndex === "number" && typeof criteria === "object" && criteria !== null
        ? [{ column: columnIndex, criteria: criteria as ColumnCriteria["criteria"] }]
        : [];
    this.filter.set([...others, ...one], place);
  }

  ClearCriteria(): void {
    this.filter.set([]);
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    if (typeof columnIndex !== "number") throw new ExcelError("InvalidArgument");
    this.filter.setColumn(columnIndex, undefined);
  }

  Reapply(): void {
    this.filter.set(this.filter.columns);
  }

  Remove(): void {
    this.filter.remove();
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range instanceof RangeObject) return range;
    throw new ExcelError("ItemNotFound");
  }

  GetRangeOrNullObject(): HostObject {
    const { place } = this.filter;
    return place === undefined
      ? new NullObject(this.host)
      : new RangeObject(this.host, place.sheetId, place.area);
  }

  private placeOf(given: unknown): SheetArea {
    const { book } = this.host;
    const found = given instanceof RangeObject ? given.here : requireSheetArea(book, this.sheetId, given);
    if (found.sheetId !== this.sheetId) throw new ExcelError("InvalidArgument");
    const own = this.filter.place;
    if (own !== undefined && intersectionOf(own.area, found.area) && rowCount(found.area) === 1) return own;
    if (rowCount(found.area) * columnCount(found.area) > 1) return found;
    const range = new RangeObject(this.host, found.sheetId, found.area);
    return (callMember(range, "GetSurroundingRegion", []) as RangeObject).here;
  }
}

/** Header and data rows of a table: a totals row is never filtered. */
export function tableFilter(table: TableObject): FilterPlace {
  const { place, host } = table;
  return new FilterPlace(host, table.Id, () => ({
    sheetId: place.sheetId,
    area: { ...place.area, bottom: place.area.bottom - (place.table.hasTotals ? 1 : 0) },
  }));
}

addMember(WorksheetObject, "AutoFilter", {
  get: ({ host, sheetId }) => new AutoFilterObject(new FilterPlace(host, sheetId), sheetId),
});
addMember(TableObject, "AutoFilter", {
  get: (table) => new AutoFilterObject(tableFilter(table), table.place.sheetId),
});
addMember(TableObject, "ClearFilters", { call: (table) => tableFilter(table).set([]) });
addMember(TableObject, "ReapplyFilters", {
  call: (table) => {
    const filter = tableFilter(table);
    filter.set(filter.columns);
  },
});
