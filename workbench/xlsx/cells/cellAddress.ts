/** Zero-based place of a cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Zero-based, both ends included. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, in either case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Reads `B7` or `$B$7`; undefined for anything else. */
export function parseCell(text: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (match === null) return undefined;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
}

/** Reads `B2:D7`, `B2`, `B:D` (whole columns) or `2:7` (whole rows), with or without `$`. */
export function parseBlock(text: string): CellBlock | undefined {
  const [first = "", second = first] = text.split(":");
  const start = parseCell(first);
  const end = parseCell(second);
  if (start !== undefined && end !== undefined) return blockBetween(start, end);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns !== null) {
    const [left, right] = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")];
    return { top: 0, bottom: LAST_ROW, left: Math.min(left, right), right: Math.max(left, right) };
  }
  const rows = /^\$?([1-9][0-9]*):\$?([1-9][0-9]*)$/.exec(text);
  if (rows === null) return undefined;
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 0, right: LAST_COLUMN };
}

function blockBetween(a: CellPlace, b: CellPlace): CellBlock {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function blockName(block: CellBlock): string {
  const start = cellName({ row: block.top, column: block.left });
  const end = cellName({ row: block.bottom, column: block.right });
  return start === end ? start : `${start}:${end}`;
}

export function holds(block: CellBlock, { row, column }: CellPlace): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}
