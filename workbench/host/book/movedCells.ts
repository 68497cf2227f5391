import type { Range } from "@odoo/o-spreadsheet";
import { type Area, without } from "./area";
import type { Book } from "./book";
import type { CellUpdate } from "./excelCellPlugin";
import { formulaParts, formulaText, withExcelErrors } from "./excelFormulaText";

/** An upper left corner on a sheet. */
export interface Corner {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** Makes references to the cells of an area #REF!. */
export function loseReferences(book: Book, sheetId: string, area: Area): void {
  book.dispatch("EXCEL_LOSE_REFERENCES", { sheetId, area });
}

/**
 * Moves the cells of an area, with what they look like, to another place. References to them go along, as do those in
 * them; what stood at the new place is overwritten, and references to it are lost.
 */
export function moveCells(book: Book, sheetId: string, from: Area, to: Corner): void {
  const part = book.gridPart(sheetId, from);
  if (part === undefined) return;
  const [down, across] = [to.row - from.top, to.col - from.left];
  const target = shifted(part, down, across);
  book.ensureSize(to.sheetId, target.bottom, target.right);
  const overwritten = to.sheetId === sheetId ? without(target, part) : [target];
  for (const area of overwritten) loseReferences(book, to.sheetId, area);
  book.dispatch("MOVE_RANGES", {
    sheetId,
    sheetName: book.getters.getSheetName(sheetId),
    targetSheetId: to.sheetId,
    target: [part],
    row: target.top,
    col: target.left,
  });
  moveContents(book, { sheetId, area: part }, { ...to, row: target.top, col: target.left });
}

function shifted(area: Area, down: number, across: number): Area {
  const { top, left, bottom, right } = area;
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}

/** Cells are inserted at an area, or deleted there: those behind it move, and references follow as in Excel. */
export function shiftCells(
  book: Book,
  sheetId: string,
  area: Area,
  dimension: "ROW" | "COL",
  inserted: boolean,
): void {
  const { getters } = book;
  const rows = dimension === "ROW";
  const count = rows ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const grid = { bottom: getters.getNumberRows(sheetId) - 1, right: getters.getNumberCols(sheetId) - 1 };
  const start = (rows ? area.top : area.left) + (inserted ? 0 : count);
  const behind = rows
    ? { ...area, top: start, bottom: grid.bottom }
    : { ...area, left: start, right: grid.right };
  const part = book.gridPart(sheetId, behind);
  if (inserted && part !== undefined)
    book.ensureSize(sheetId, part.bottom + (rows ? count : 0), part.right + (rows ? 0 : count));
  book.dispatch("EXCEL_SHIFT_REFERENCES", { sheetId, area, dimension, inserted });
  const gone = inserted ? undefined : book.gridPart(sheetId, area);
  const by = inserted ? count : -count;
  const to = {
    sheetId,
    row: (part ?? area).top + (rows ? by : 0),
    col: (part ?? area).left + (rows ? 0 : by),
  };
  moveContents(book, part && { sheetId, area: part }, to, gone);
}

/** Filled and formatted cells of an area. */
function cellsOf(book: Book, sheetId: string, area: Area | undefined): Corner[] {
  const cells: Corner[] = [];
  for (let row = area?.top ?? 0; row <= (area?.bottom ?? -1); row += 1) {
    for (let col = area?.left ?? 0; col <= (area?.right ?? -1); col += 1) {
      if (book.getters.getCell({ sheetId, row, col })) cells.push({ sheetId, row, col });
    }
  }
  return cells;
}

const emptied = { content: "", style: null, format: "" } as const;
const key = ({ sheetId, row, col }: Corner): string => `${sheetId} ${row} ${col}`;

/**
 * Moves what the cells hold and look like, once references have followed, and empties the cells of `gone`. No cell is
 * emptied that is filled again: that would be an edit of its own.
 */
function moveContents(
  book: Book,
  from: { readonly sheetId: string; readonly area: Area } | undefined,
  to: Corner,
  gone?: Area,
): void {
  const { getters } = book;
  const filled = new Map<string, CellUpdate>();
  const empties = new Map<string, CellUpdate>();
  for (const { row, col } of cellsOf(book, to.sheetId, gone))
    empties.set(key({ sheetId: to.sheetId, row, col }), { row, col, ...emptied });
  if (from !== undefined) {
    const { sheetId, area } = from;
    const target = shifted(area, to.row - area.top, to.col - area.left);
    for (const at of cellsOf(book, to.sheetId, target)) filled.set(key(at), { ...place(at), ...emptied });
    for (const at of cellsOf(book, sheetId, area)) {
      const cell = getters.getCell(at);
      const content = cell?.isFormula === true ? movedFormula(book, at, to.sheetId) : (cell?.content ?? "");
      const style = cell?.style ?? null;
      const there = { row: at.row + to.row - area.top, col: at.col + to.col - area.left };
      filled.set(key({ sheetId: to.sheetId, ...there }), {
        ...there,
        content,
        style,
        format: cell?.format ?? "",
      });
    }
    for (const at of cellsOf(book, sheetId, area)) {
      if (!filled.has(key(at))) empties.set(key(at), { ...place(at), ...emptied });
    }
    const left = [...empties].filter(([at]) => !filled.has(at)).map(([, update]) => update);
    book.updateCells(sheetId, left);
    book.updateCells(to.sheetId, [...filled.values()]);
  } else book.updateCells(to.sheetId, [...empties.values()]);
}

const place = ({ row, col }: Corner): { row: number; col: number } => ({ row, col });

/** The formula as it reads on the sheet that its cell moves to. */
function movedFormula(book: Book, position: Corner, sheetId: string): string {
  const { getters } = book;
  const cell = getters.getCell(position);
  if (cell?.isFormula !== true) return cell?.content ?? "";
  const text =
    getters.getExcelFormula(position) ?? withExcelErrors(cell.compiledFormula.toFormulaString(getters));
  if (position.sheetId === sheetId) return text;
  const parts = formulaParts(text, position.sheetId, getters).map((part): string | Range =>
    typeof part === "string" ? part : { ...part, prefixSheet: part.sheetId !== sheetId },
  );
  return formulaText(parts, sheetId, getters);
}
