import { intersectionOf, type Area } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { ExcelError } from "../excelError";
import { guardSheetOption } from "../objects/sheetGuard";
import type { SheetArea } from "../objects/sheetAddress";
import { letsThrough } from "./criteria";
import type { ColumnCriteria } from "./filtersPlugin";

/** The filter of a sheet or of a table, and the ways to change it. */
export class FilterPlace {
  constructor(
    readonly host: HostContext,
    readonly owner: string,
    /** The cells that a table's filter has; a sheet's has those it was given. */
    private readonly tableArea?: () => SheetArea,
  ) {}

  /** Header row included; undefined where there is no filter. */
  get place(): SheetArea | undefined {
    if (this.tableArea !== undefined) return this.tableArea();
    const range = this.host.book.getters.getExcelFilter(this.owner)?.range;
    return range && { sheetId: range.sheetId, area: range.zone };
  }

  get columns(): readonly ColumnCriteria[] {
    const filter = this.host.book.getters.getExcelFilter(this.owner);
    const left = this.place?.area.left ?? 0;
    return (filter?.columns ?? []).map(({ range, criteria }) => ({
      column: range.zone.left - left,
      criteria,
    }));
  }

  /** Gives a column other criteria, or none. */
  setColumn(column: number, criteria: ColumnCriteria["criteria"] | undefined): void {
    const others = this.columns.filter((one) => one.column !== column);
    this.set(criteria === undefined ? others : [...others, { column, criteria }]);
  }

  set(columns: readonly ColumnCriteria[], place: SheetArea | undefined = this.place): void {
    if (place === undefined) throw new ExcelError("InvalidOperation");
    const { sheetId, area } = place;
    guardSheetOption(this.host.book, sheetId, "allowAutoFilter");
    if (columns.some(({ column }) => column < 0 || column > area.right - area.left))
      throw new ExcelError("InvalidArgument");
    const before = this.place;
    if (before !== undefined && (before.sheetId !== sheetId || !sameArea(before.area, area)))
      this.hide(before, []);
    this.hide(place, columns);
    this.host.book.dispatch("EXCEL_PUT_FILTER", { owner: this.owner, sheetId, area, columns });
  }

  remove(): void {
    const { place } = this;
    if (place === undefined) return;
    guardSheetOption(this.host.book, place.sheetId, "allowAutoFilter");
    this.hide(place, []);
    this.host.book.dispatch("EXCEL_DELETE_FILTER", { owner: this.owner });
  }

  /** Shows the data rows that all columns let through and hides the others. */
  private hide({ sheetId, area }: SheetArea, columns: readonly ColumnCriteria[]): void {
    const { book } = this.host;
    book.settle();
    const data = book.gridPart(sheetId, { ...area, top: area.top + 1 });
    if (data === undefined) return;
    const tests = columns.map(({ column, criteria }) => {
      const passes = letsThrough(book, criteria);
      return (row: number) => passes({ sheetId, row, col: area.left + column });
    });
    const rows = Array.from({ length: data.bottom - data.top + 1 }, (_, index) => data.top + index);
    const hidden = rows.filter((row) => tests.some((passes) => !passes(row)));
    const isHidden = (row: number): boolean => book.getters.isHeaderHidden(sheetId, "ROW", row);
    const toShow = rows.filter((row) => isHidden(row) && !hidden.includes(row));
    const toHide = hidden.filter((row) => !isHidden(row));
    const dimension = "ROW";
    if (toShow.length > 0) book.dispatch("UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements: toShow });
    if (toHide.length > 0) book.dispatch("HIDE_COLUMNS_ROWS", { sheetId, dimension, elements: toHide });
  }
}

function sameArea(a: Area, b: Area): boolean {
  const common = intersectionOf(a, b);
  return common !== undefined && [a, b].every((one) => JSON.stringify(one) === JSON.stringify(common));
}
