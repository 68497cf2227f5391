import type { Area } from "../book/area";
import { isEntireColumn, isEntireRow } from "../book/area";
import type { Book } from "../book/book";
import { textAt } from "./range/cellReading";
import { styleAt } from "./cellStyles";

export type Dimension = "ROW" | "COL";

const POINTS_PER_PIXEL = 0.75;
const DEFAULT_ROW_POINTS = 15;

/** First and last row or column of an area inside the grid. */
export function linesOf(book: Book, sheetId: string, area: Area, dimension: Dimension): number[] {
  const last = book.getters.getNumberHeaders(sheetId, dimension) - 1;
  const [start, end] = dimension === "ROW" ? [area.top, area.bottom] : [area.left, area.right];
  const whole = dimension === "ROW" ? isEntireColumn(area) : isEntireRow(area);
  if (!whole && end > last && end < last + 100_000) {
    if (dimension === "ROW") book.ensureSize(sheetId, end, 0);
    else book.ensureSize(sheetId, 0, end);
  }
  const reach = Math.min(end, book.getters.getNumberHeaders(sheetId, dimension) - 1);
  return Array.from({ length: Math.max(reach - start + 1, 0) }, (_, index) => start + index);
}

/** Width or height in points. */
export function sizeOf(book: Book, sheetId: string, dimension: Dimension, index: number): number {
  const { getters } = book;
  const extras = getters.getSheetExtras(sheetId);
  if (getters.isHeaderHidden(sheetId, dimension, index)) return 0;
  if (dimension === "ROW") {
    const pixels = getters.getUserRowSize(sheetId, index);
    return pixels === undefined ? (extras.defaultRowHeight ?? DEFAULT_ROW_POINTS) : pixels * POINTS_PER_PIXEL;
  }
  return getters.getColSize(sheetId, index) * POINTS_PER_PIXEL;
}

export function resize(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  elements: readonly number[],
  points: number | null,
): void {
  if (elements.length === 0) return;
  const size = points === null ? null : Math.round(points / POINTS_PER_PIXEL);
  book.dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size });
}

const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 12;

/** The width that shows a column's texts in full, estimated from their lengths and font sizes, in points. */
export function widthOfTexts(book: Book, sheetId: string, column: number, area: Area): number | undefined {
  book.settle();
  let widest = 0;
  const last = Math.min(area.bottom, book.getters.getNumberRows(sheetId) - 1);
  for (let row = area.top; row <= last; row += 1) {
    const position = { sheetId, row, col: column };
    const length = Math.max(
      0,
      ...textAt(book, position)
        .split("\n")
        .map((line) => line.length),
    );
    if (length === 0) continue;
    const { font } = styleAt(book, position);
    const scale = ((font?.size ?? 11) / 11) * (font?.bold === true ? 1.08 : 1);
    widest = Math.max(widest, length * PIXELS_PER_CHARACTER * scale + PADDING_PIXELS);
  }
  return widest === 0 ? undefined : widest * POINTS_PER_PIXEL;
}
