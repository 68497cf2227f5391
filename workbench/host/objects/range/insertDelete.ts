import { columnCount, isEntireColumn, isEntireRow, rowCount, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import { shiftCells } from "../../book/movedCells";
import { addMember } from "../../dispatch/members";
import type { ChangeType } from "../../events/changes";
import { ExcelError } from "../../excelError";
import { guardSheet } from "../sheetGuard";
import { RangeObject } from "./rangeObject";

/** `range.insert` and `range.delete`: whole rows and columns, or cells that push their neighbors. */

function insertLines(
  book: Book,
  sheetId: string,
  dimension: "ROW" | "COL",
  start: number,
  quantity: number,
): void {
  const last = book.getters.getNumberHeaders(sheetId, dimension) - 1;
  if (start > last) return;
  book.dispatch("ADD_COLUMNS_ROWS", {
    sheetId,
    sheetName: book.getters.getSheetName(sheetId),
    dimension,
    base: start === 0 ? 0 : start - 1,
    position: start === 0 ? "before" : "after",
    quantity,
  });
}

function deleteLines(
  book: Book,
  sheetId: string,
  dimension: "ROW" | "COL",
  start: number,
  quantity: number,
): void {
  const last = book.getters.getNumberHeaders(sheetId, dimension) - 1;
  const count = Math.min(quantity, last - start + 1);
  if (count <= 0) return;
  // The grid keeps a line at least; to let it grow each time would make it larger with each deletion.
  if (count > last)
    book.ensureSize(sheetId, dimension === "ROW" ? last + 1 : 0, dimension === "COL" ? last + 1 : 0);
  book.dispatch("REMOVE_COLUMNS_ROWS", {
    sheetId,
    sheetName: book.getters.getSheetName(sheetId),
    dimension,
    elements: Array.from({ length: count }, (_, index) => start + index),
  });
}

interface Shift {
  readonly dimension: "ROW" | "COL";
  readonly whole: boolean;
}

/** Which way the cells go: whole lines go as lines, whatever was said. */
function shiftOf(area: Area, wanted: unknown, rowWord: string, columnWord: string): Shift {
  if (isEntireRow(area)) return { dimension: "ROW", whole: true };
  if (isEntireColumn(area)) return { dimension: "COL", whole: true };
  if (wanted === rowWord) return { dimension: "ROW", whole: false };
  if (wanted === columnWord) return { dimension: "COL", whole: false };
  throw new ExcelError("InvalidArgument");
}

function announce(
  range: RangeObject,
  area: Area,
  { dimension, whole }: Shift,
  verb: "Inserted" | "Deleted",
): void {
  const subject = !whole ? "Cell" : dimension === "ROW" ? "Row" : "Column";
  range.host.changes.edited(range.sheetId, area, `${subject}${verb}` as ChangeType);
}

addMember(RangeObject, "Insert", {
  call: (range, wanted) => {
    const { book, host } = range;
    const { sheetId, area } = range.here;
    const shift = shiftOf(area, wanted, "Down", "Right");
    const { dimension, whole } = shift;
    guardSheet(book, sheetId, area, dimension === "ROW" ? "allowInsertRows" : "allowInsertColumns");
    const [start, count] = dimension === "ROW" ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
    if (whole) insertLines(book, sheetId, dimension, start, count);
    else shiftCells(book, sheetId, area, dimension, true);
    announce(range, area, shift, "Inserted");
    return new RangeObject(host, sheetId, area);
  },
});

addMember(RangeObject, "Delete", {
  call: (range, wanted) => {
    const { book } = range;
    const { sheetId, area } = range.here;
    const shift = shiftOf(area, wanted, "Up", "Left");
    const { dimension, whole } = shift;
    guardSheet(book, sheetId, area, dimension === "ROW" ? "allowDeleteRows" : "allowDeleteColumns");
    const [start, count] = dimension === "ROW" ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
    announce(range, area, shift, "Deleted");
    if (whole) deleteLines(book, sheetId, dimension, start, count);
    else shiftCells(book, sheetId, area, dimension, false);
  },
});
