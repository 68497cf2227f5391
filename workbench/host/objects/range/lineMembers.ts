import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { linesOf, sizeOf, type Dimension } from "../lineSizes";
import { guardSheet } from "../sheetGuard";
import { RangeObject } from "./rangeObject";

/** Hidden rows and columns, and where a range lies on the sheet in points. */

function hidden(range: RangeObject, dimension: Dimension): boolean | null {
  const { book, sheetId } = range;
  const states = new Set(
    linesOf(book, sheetId, range.area, dimension).map((index) =>
      book.getters.isHeaderHidden(sheetId, dimension, index),
    ),
  );
  const [first] = states;
  return states.size > 1 ? null : (first ?? false);
}

function hide(range: RangeObject, dimension: Dimension, given: unknown): void {
  if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
  const { book, sheetId, area } = range;
  guardSheet(book, sheetId, area, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const elements = linesOf(book, sheetId, area, dimension);
  book.dispatch(given ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
  if (dimension === "ROW") {
    range.host.events.fire("worksheetRowHiddenChanged", sheetId, {
      worksheetId: sheetId,
      address: range.Address.replace(/^.*!/, ""),
      changeType: given ? "Hidden" : "Unhidden",
      source: "Local",
    });
  }
}

addMember(RangeObject, "RowHidden", {
  get: (range) => hidden(range, "ROW"),
  set: (range, given) => hide(range, "ROW", given),
});
addMember(RangeObject, "ColumnHidden", {
  get: (range) => hidden(range, "COL"),
  set: (range, given) => hide(range, "COL", given),
});
/** True when nothing of the range shows, false when all of it does, null between. */
addMember(RangeObject, "Hidden", {
  get: (range) => {
    const states = [hidden(range, "ROW"), hidden(range, "COL")];
    return states.includes(true) ? true : states.includes(null) ? null : false;
  },
});

function before(range: RangeObject, dimension: Dimension, end: number): number {
  const last = range.book.getters.getNumberHeaders(range.sheetId, dimension);
  let points = 0;
  for (let index = 0; index < Math.min(end, last); index += 1) {
    points += sizeOf(range.book, range.sheetId, dimension, index);
  }
  return points;
}

addMember(RangeObject, "Top", { get: (range) => before(range, "ROW", range.area.top) });
addMember(RangeObject, "Left", { get: (range) => before(range, "COL", range.area.left) });
addMember(RangeObject, "Height", {
  get: (range) => before(range, "ROW", range.area.bottom + 1) - before(range, "ROW", range.area.top),
});
addMember(RangeObject, "Width", {
  get: (range) => before(range, "COL", range.area.right + 1) - before(range, "COL", range.area.left),
});
