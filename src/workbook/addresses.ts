/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle on a named sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** Excel's limits: the last row is 1048576, the last column XFD. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** Column letters of a column counted from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of letters: A → 0, AB → 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

/** One side of an A1 address: a cell, a column (D) or a row (7). */
function parseCorner(text: string): Corner | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text);
  const [, letters, digits] = match ?? [];
  if (letters === undefined && digits === undefined) return undefined;
  const corner: { row?: number; column?: number } = {};
  if (letters !== undefined) corner.column = columnOf(letters);
  if (digits !== undefined) corner.row = Number(digits) - 1;
  const inside = (corner.column ?? 0) < sheetColumns && (corner.row ?? 0) < sheetRows;
  return inside ? corner : undefined;
}

/** The area of A1 text without a sheet (`D2`, `$D$2:D37`, `D:D`, `2:2`); undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const sides = text.trim().split(":");
  const first = parseCorner(sides[0] ?? "");
  const last = sides.length === 1 ? first : parseCorner(sides[1] ?? "");
  if (!first || !last || sides.length > 2) return undefined;
  const partial = (corner: Corner): boolean => corner.row === undefined || corner.column === undefined;
  if (sides.length === 1 && partial(first)) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const span = (from: number | undefined, to: number | undefined, size: number): [number, number] =>
    from === undefined || to === undefined ? [0, size] : [Math.min(from, to), Math.abs(to - from) + 1];
  const [row, rows] = span(first.row, last.row, sheetRows);
  const [column, columns] = span(first.column, last.column, sheetColumns);
  return { row, column, rows, columns };
}

/** Sheet and area of A1 text that may name a sheet (`'Plan 2026'!B4`); `sheet` is used when it names none. */
export function parsePlace(text: string, sheet: string): Place | undefined {
  const body = text.trim().replace(/^=/, "");
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(body);
  const area = parseArea(match ? (match[3] ?? "") : body);
  if (!area) return undefined;
  return { sheet: match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? sheet) : sheet, area };
}

/** `D2` of a row and a column counted from 0. */
export function printCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `D2:D37`, `D2` for one cell, `D:D` or `2:2` for whole columns or rows. `absolute` prints `$D$2:$D$37`. */
export function printArea(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  if (area.rows === sheetRows && area.row === 0) {
    const last = columnLetters(area.column + area.columns - 1);
    return `${dollar}${columnLetters(area.column)}:${dollar}${last}`;
  }
  if (area.columns === sheetColumns && area.column === 0) {
    return `${dollar}${area.row + 1}:${dollar}${area.row + area.rows}`;
  }
  const corner = (row: number, column: number): string =>
    `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as formulas want it: quoted unless it is plain letters and cannot be read as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const cellLike = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(?:R|C|RC|R\d+C?\d*|C\d+)$/i.test(name);
  return plain && !cellLike ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `England!D2:D37`, the sheet quoted where needed. */
export function printPlace(place: Place, absolute = false): string {
  return `${quoteSheet(place.sheet)}!${printArea(place.area, absolute)}`;
}

/** The address as it is written in a formula that stands on `sheet`: without the sheet's name when it is the same. */
export function printFrom(place: Place, sheet: string, absolute = false): string {
  return sameSheet(place.sheet, sheet) ? printArea(place.area, absolute) : printPlace(place, absolute);
}

/** Excel compares sheet names without case. */
export function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

export function samePlace(one: Place, other: Place): boolean {
  return sameSheet(one.sheet, other.sheet) && sameArea(one.area, other.area);
}

/** The cells that both areas have, if any. */
export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Whether an address means whole columns or rows. */
export const isWhole = (area: Area): boolean => area.rows === sheetRows || area.columns === sheetColumns;

/** The first cell of a place. */
export function firstCell({ sheet, area }: Place): Place {
  return { sheet, area: { ...area, rows: 1, columns: 1 } };
}
