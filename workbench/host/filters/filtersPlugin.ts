import type { CoreCommand, Range, RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { Area } from "../book/area";
import { addHostPlugin } from "../book/corePlugins";

/** What a column of a filter lets through; Excel.FilterCriteria as the client gave it. */
export interface ColumnCriteria {
  /** Counted from the filter's first column. */
  readonly column: number;
  readonly criteria: Readonly<Record<string, unknown>>;
}

/** Sets the filter of an owner; without `columns` it filters nothing. */
export interface PutFilter {
  readonly type: "EXCEL_PUT_FILTER";
  /** The sheet's id, or the key of a table. */
  readonly owner: string;
  readonly sheetId: string;
  /** Header row included. */
  readonly area: Area;
  readonly columns: readonly ColumnCriteria[];
}

export interface DeleteFilter {
  readonly type: "EXCEL_DELETE_FILTER";
  readonly owner: string;
}

/** A filter as the workbook's state holds it: its range and columns move with their cells. */
export interface ExcelFilter {
  readonly owner: string;
  readonly range: Range;
  readonly columns: readonly { readonly range: Range; readonly criteria: ColumnCriteria["criteria"] }[];
}

type Change =
  | PutFilter
  | DeleteFilter
  | { readonly type: "DELETE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetId: string; readonly sheetIdTo: string };

function adaptedFilter(
  filter: ExcelFilter,
  applyChange: RangeAdapterFunctions["applyChange"],
): ExcelFilter | undefined {
  const change = applyChange(filter.range);
  if (change.changeType === "REMOVE") return undefined;
  const columns = filter.columns.flatMap((column) => {
    const { changeType, range } = applyChange(column.range);
    if (changeType === "REMOVE") return [];
    return [changeType === "NONE" ? column : { ...column, range }];
  });
  const same =
    change.changeType === "NONE" &&
    columns.length === filter.columns.length &&
    columns.every((column, index) => column === filter.columns[index]);
  return same ? filter : { ...filter, range: change.range, columns };
}

/** The filters of sheets and tables; the rows they hide are hidden rows of the grid. */
export class FiltersPlugin extends CorePlugin {
  static override readonly getters = ["getExcelFilter"];

  readonly filters: readonly ExcelFilter[] = [];

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const adapted = this.filters.flatMap((filter) => adaptedFilter(filter, applyChange) ?? []);
    if (adapted.length !== this.filters.length || adapted.some((one, index) => one !== this.filters[index]))
      this.history.update("filters", adapted);
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as Change;
    switch (change.type) {
      case "EXCEL_PUT_FILTER":
        return this.put(change);
      case "EXCEL_DELETE_FILTER":
        return this.keepOthers(change.owner);
      case "DELETE_SHEET":
        return this.keepOthers(change.sheetId);
      case "DUPLICATE_SHEET": {
        const filter = this.getExcelFilter(change.sheetId);
        if (filter === undefined) return;
        const { sheetIdTo } = change;
        const there = <T extends { readonly range: Range }>(one: T): T => ({
          ...one,
          range: { ...one.range, sheetId: sheetIdTo },
        });
        const copy = { ...there(filter), owner: sheetIdTo, columns: filter.columns.map(there) };
        this.history.update("filters", [...this.filters, copy]);
      }
    }
  }

  getExcelFilter(owner: string): ExcelFilter | undefined {
    return this.filters.find((filter) => filter.owner === owner);
  }

  private put({ owner, sheetId, area, columns }: PutFilter): void {
    const rangeOf = (zone: Area): Range => this.getters.getRangeFromZone(sheetId, { ...zone });
    const filter: ExcelFilter = {
      owner,
      range: rangeOf(area),
      columns: columns.map(({ column, criteria }) => ({
        range: rangeOf({ ...area, left: area.left + column, right: area.left + column }),
        criteria,
      })),
    };
    this.history.update("filters", [...this.filters.filter((one) => one.owner !== owner), filter]);
  }

  private keepOthers(owner: string): void {
    const others = this.filters.filter((filter) => filter.owner !== owner);
    if (others.length < this.filters.length) this.history.update("filters", others);
  }
}

addHostPlugin("excelFilters", FiltersPlugin as unknown as Parameters<typeof addHostPlugin>[1], [
  "EXCEL_PUT_FILTER",
  "EXCEL_DELETE_FILTER",
]);
