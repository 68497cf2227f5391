import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Area } from "../book/area";
import type { Book } from "../book/book";
import type { CellUpdate } from "../book/excelCellPlugin";
import {
  fromGrid,
  hyperlinkOf,
  toGrid,
  toGridBorder,
  withHyperlink,
  type HostStyle,
} from "../book/gridStyle";
import type { CellStyle } from "../bookData";

const plain: HostStyle = {};

/** A cell's style in Excel's terms: its own, else its row's, else its column's. */
export function styleAt(book: Book, position: CellPosition): CellStyle {
  const cell = book.getters.getCell(position);
  if (cell !== undefined) return fromGrid((cell.style ?? plain) as HostStyle, cell.format);
  const { rows, columns } = book.getters.getSheetExtras(position.sheetId);
  return rows?.[position.row]?.style ?? columns?.[position.col]?.style ?? {};
}

/** Gives each cell of an area the style that `change` makes of the one it has. Cells outside the grid have none. */
export function restyle(
  book: Book,
  sheetId: string,
  area: Area,
  change: (style: CellStyle, position: CellPosition) => CellStyle,
): void {
  const part = book.gridPart(sheetId, area);
  if (part === undefined || part.bottom < area.bottom || part.right < area.right) growTo(book, sheetId, area);
  const updates: CellUpdate[] = [];
  const bordered: { position: CellPosition; style: CellStyle }[] = [];
  const reach = book.gridPart(sheetId, area);
  for (let row = reach?.top ?? 0; row <= (reach?.bottom ?? -1); row += 1) {
    for (let col = reach?.left ?? 0; col <= (reach?.right ?? -1); col += 1) {
      const position = { sheetId, row, col };
      const before = styleAt(book, position);
      const after = change(before, position);
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      const { style, format } = toGrid(after);
      const cell = book.getters.getCell(position);
      const grid = { row, col, style: withHyperlink(style, hyperlinkOf(cell?.style)) };
      const sameFormat = (cell?.format ?? "") === format;
      updates.push(sameFormat ? grid : { ...grid, format });
      if (JSON.stringify(before.borders) !== JSON.stringify(after.borders))
        bordered.push({ position, style: after });
    }
  }
  book.updateCells(sheetId, updates);
  for (const { position, style } of bordered) {
    book.dispatch("SET_BORDER", { ...position, border: toGridBorder(style.borders) });
  }
}

/** Cells that an area reaches beyond the grid come into being, unless it is whole rows or columns. */
const MOST_NEW_ROWS = 100_000;

function growTo(book: Book, sheetId: string, area: Area): void {
  const rows = book.getters.getNumberRows(sheetId);
  const columns = book.getters.getNumberCols(sheetId);
  const row = area.bottom - rows < MOST_NEW_ROWS ? area.bottom : rows - 1;
  const column = area.right < 1000 ? area.right : columns - 1;
  book.ensureSize(sheetId, row, column);
}

/** The answer that all cells of an area share; null when they differ, as Excel says of mixed formats. */
export function shared<T>(book: Book, sheetId: string, area: Area, pick: (style: CellStyle) => T): T | null {
  const part = book.gridPart(sheetId, area);
  if (part === undefined) return pick({});
  const first = pick(styleAt(book, { sheetId, row: part.top, col: part.left }));
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let col = part.left; col <= part.right; col += 1) {
      if (pick(styleAt(book, { sheetId, row, col })) !== first) return null;
    }
  }
  return first;
}
