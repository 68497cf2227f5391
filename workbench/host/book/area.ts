import type { Range } from "@odoo/o-spreadsheet";
import { columnLetters, LAST_COLUMN, LAST_ROW, parseBlock } from "../../xlsx/cells/cellAddress";
import { ExcelError } from "../excelError";

/** A rectangle of cells in Excel's bounds, counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export { LAST_COLUMN, LAST_ROW };

/** The area of a range, which may be whole columns or rows. */
export function areaOfRange({ unboundedZone }: Range): Area {
  const { top, left, bottom = LAST_ROW, right = LAST_COLUMN } = unboundedZone;
  return { top, left, bottom, right };
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;

/** The rectangle when it lies in the sheet; Excel refuses others with InvalidArgument. */
export function checkedArea(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= LAST_ROW &&
    area.right <= LAST_COLUMN &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!inside) throw new ExcelError("InvalidArgument");
  return area;
}

export function intersectionOf(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function unionOf(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersectionOf(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** `A1`, `A1:B2`, `A:B` for whole columns, `1:2` for whole rows; with `$` when absolute. */
export function areaText(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  if (isEntireColumn(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle of an address without a sheet; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const area = parseBlock(text.trim());
  return area !== undefined && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : undefined;
}

/** A sheet's name as it stands before the `!`: in quotes, its own quotes doubled, where Excel writes them. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(R\d*)?(C\d*)?$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into the sheet's name and the rest. */
export function splitAddress(address: string): { readonly sheet?: string; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(address.trim());
  if (match === null) return { rest: address.trim() };
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  return { sheet, rest: match[3] ?? "" };
}
