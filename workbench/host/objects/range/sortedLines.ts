import type { CellPosition } from "@odoo/o-spreadsheet";
import { intersectionOf } from "../../book/area";
import type { Book } from "../../book/book";
import type { CellUpdate } from "../../book/excelCellPlugin";
import { ExcelError } from "../../excelError";
import { shiftedFormula } from "../../formulas/shiftedFormula";
import type { SheetArea } from "../sheetAddress";
import { formulaOf, valueAt, valueTypeAt, type RangeValue } from "./cellReading";

/** One condition of a sort: its column (or row) counted from the first, and the way. */
export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  /** What changes places: whole rows of the area, or whole columns. */
  readonly moves: "ROW" | "COL";
}

interface SortedValue {
  readonly rank: number;
  readonly value: RangeValue;
}

/** Numbers, texts, FALSE and TRUE, errors: Excel's order of what is no blank. */
const ranks: Readonly<Record<string, number>> = { Double: 0, String: 1, Boolean: 2, Error: 3 };

function readKey(book: Book, position: CellPosition): SortedValue | undefined {
  const rank = ranks[valueTypeAt(book, position)];
  return rank === undefined ? undefined : { rank, value: valueAt(book, position) };
}

function compareValues(a: SortedValue, b: SortedValue, matchCase: boolean): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (typeof a.value === "string" && typeof b.value === "string") {
    const collator = new Intl.Collator("en", { sensitivity: matchCase ? "variant" : "accent" });
    return a.rank === 3 ? 0 : collator.compare(a.value, b.value);
  }
  return Number(a.value) - Number(b.value);
}

/** Blanks come last whichever way; what is equal keeps its order. */
function compareKeys(a: SortedValue | undefined, b: SortedValue | undefined, order: CompareBy): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareValues(a, b, order.matchCase) * (order.ascending ? 1 : -1);
}

interface CompareBy {
  readonly ascending: boolean;
  readonly matchCase: boolean;
}

function refuseUnmovable(book: Book, { sheetId, area }: SheetArea): void {
  const { getters } = book;
  if (getters.getMerges(sheetId).some((merge) => intersectionOf(merge, area))) {
    throw new ExcelError("InvalidOperation", "To do this, all the merged cells need to be the same size.");
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const anchor = getters.getArrayFormulaSpreadingOn({ sheetId, row, col });
      if (anchor !== undefined)
        throw new ExcelError("InvalidOperation", "You can't change part of an array.");
    }
  }
}

/**
 * Sorts the rows or columns of an area in place, contents and formats, as Excel does: hidden lines stay, relative
 * references of formulas go along as in a copy, references to the cells stay as they are.
 */
export function sortLines(book: Book, at: SheetArea, { keys, matchCase, moves }: SortOrder): void {
  const { sheetId } = at;
  const area = book.gridPart(sheetId, at.area);
  if (area === undefined) return;
  book.settle();
  refuseUnmovable(book, { sheetId, area });
  const byRows = moves === "ROW";
  const [first, last] = byRows ? [area.top, area.bottom] : [area.left, area.right];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lines = all.filter((line) => !book.getters.isHeaderHidden(sheetId, moves, line));
  const cell = (line: number, across: number): CellPosition =>
    byRows ? { sheetId, row: line, col: area.left + across } : { sheetId, row: area.top + across, col: line };
  const keyed = lines.map((line) => ({
    line,
    values: keys.map(({ key }) => readKey(book, cell(line, key))),
  }));
  const sorted = [...keyed].sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const compared = compareKeys(a.values[index], b.values[index], { ascending, matchCase });
      if (compared !== 0) return compared;
    }
    return 0;
  });
  const width = byRows ? area.right - area.left + 1 : area.bottom - area.top + 1;
  const updates = sorted.flatMap(({ line: from }, index): CellUpdate[] => {
    const to = lines[index] ?? from;
    if (to === from) return [];
    return Array.from({ length: width }, (_, across) =>
      movedCell(book, cell(from, across), cell(to, across)),
    );
  });
  book.updateCells(sheetId, updates);
}

function movedCell(book: Book, from: CellPosition, to: CellPosition): CellUpdate {
  const cell = book.getters.getCell(from);
  const formula = formulaOf(book, from);
  const content =
    formula === undefined
      ? cell?.isFormula === false
        ? cell.content
        : ""
      : shiftedFormula(formula, to.row - from.row, to.col - from.col);
  return { row: to.row, col: to.col, content, style: cell?.style ?? null, format: cell?.format ?? "" };
}
