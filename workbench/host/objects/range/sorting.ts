import { columnCount, rowCount } from "../../book/area";
import { HostObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { guardSheet, guardSheetOption } from "../sheetGuard";
import type { SheetArea } from "../sheetAddress";
import { RangeObject } from "./rangeObject";
import { sortLines, type SortKey } from "./sortedLines";

/** Excel.SortField, as far as the workbench sorts: by values. */
export function sortKeys(given: unknown, count: number): readonly SortKey[] {
  if (!Array.isArray(given) || given.length === 0) throw new ExcelError("InvalidArgument");
  return given.map((one: unknown) => {
    const { key, ascending, sortOn } = one as { key?: unknown; ascending?: unknown; sortOn?: unknown };
    if (sortOn !== undefined && sortOn !== "Value") {
      throw new ExcelError("NotImplemented", `The workbench does not sort on ${String(sortOn)}.`);
    }
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= count)
      throw new ExcelError("InvalidArgument");
    return { key, ascending: ascending !== false };
  });
}

/** Sorts cells that a client asks to sort, and tells of it. */
export function sortArea(
  range: RangeObject,
  at: SheetArea,
  order: { readonly fields: unknown; readonly matchCase: unknown; readonly moves: "ROW" | "COL" },
): void {
  const { book, host } = range;
  const { fields, matchCase, moves } = order;
  const keys = sortKeys(fields, moves === "ROW" ? columnCount(at.area) : rowCount(at.area));
  guardSheetOption(book, at.sheetId, "allowSort");
  guardSheet(book, at.sheetId, at.area, "edit");
  sortLines(book, at, { keys, matchCase: matchCase === true, moves });
  host.changes.edited(at.sheetId, at.area);
}

/** `range.sort`. */
export class RangeSortObject extends HostObject {
  readonly typeName = "RangeSort";

  constructor(private readonly range: RangeObject) {
    super(range.host);
  }

  /** `orientation` "Rows" sorts rows, "Columns" columns; the phonetic method makes no difference here. */
  Apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    const { sheetId, area } = this.range.here;
    const moves = (orientation ?? "Rows") === "Columns" ? "COL" : "ROW";
    const skipped = hasHeaders === true ? 1 : 0;
    const data =
      moves === "ROW" ? { ...area, top: area.top + skipped } : { ...area, left: area.left + skipped };
    if (data.top > data.bottom || data.left > data.right) return;
    sortArea(this.range, { sheetId, area: data }, { fields, matchCase, moves });
  }
}

addMember(RangeObject, "Sort", { get: (range) => new RangeSortObject(range) });
