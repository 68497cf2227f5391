import { printCell, printPlace, quoteSheet } from "./addresses";
import type { CellContent } from "./cells";
import { fieldOfHeader, type RegisterFieldName } from "./registerFields";
import type { RegisterSnapshot } from "./snapshot";

/** The cells of a row by their fields; empty where the register has no such column. */
export const cellOf =
  (register: RegisterSnapshot, row: number) =>
  (field: RegisterFieldName): CellContent =>
    register.rows[row]?.[columnOfField(register, field) ?? -1] ?? "";

/** The ID that stands in a row; empty where there is none. */
export const idOf = (register: RegisterSnapshot, row: number): string =>
  String(cellOf(register, row)("id")).trim();

/** Positions of the fields among a register's headers, found once: every row asks for all of them. */
const positions = new WeakMap<RegisterSnapshot, ReadonlyMap<RegisterFieldName, number>>();

export function columnOfField(register: RegisterSnapshot, field: RegisterFieldName): number | undefined {
  const known = positions.get(register) ?? positionsOf(register);
  positions.set(register, known);
  return known.get(field);
}

/** Of two columns for one field the first counts. */
function positionsOf({ columns }: RegisterSnapshot): Map<RegisterFieldName, number> {
  const found = new Map<RegisterFieldName, number>();
  columns.forEach((header, column) => {
    const field = fieldOfHeader(header);
    if (field !== undefined && !found.has(field)) found.set(field, column);
  });
  return found;
}

export function addressOfField(register: RegisterSnapshot, row: number, field: RegisterFieldName): string {
  const column = columnOfField(register, field) ?? 0;
  const cell = printCell(register.area.row + 1 + row, register.area.column + column);
  return `${quoteSheet(register.sheet)}!${cell}`;
}

/** Where a register row stands, for messages about the whole row. */
export function placeOfEntry(register: RegisterSnapshot, row: number): string {
  const { area, sheet } = register;
  return printPlace({ sheet, area: { ...area, row: area.row + 1 + row, rows: 1 } });
}
