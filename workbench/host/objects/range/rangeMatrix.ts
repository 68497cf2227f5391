import type { CellPosition } from "@odoo/o-spreadsheet";
import { columnCount, rowCount, type Area } from "../../book/area";
import { ExcelError } from "../../excelError";
import type { RangeObject } from "./rangeObject";

/** Cells that a matrix of one answer may have; Excel answers with an error above its payload limit anyway. */
const MOST_CELLS = 5_000_000;

/** One answer per cell, as rows of cells. */
export function matrixOf<T>(range: RangeObject, answer: (position: CellPosition) => T): T[][] {
  const { sheetId, area } = range.here;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) {
    throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  }
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let col = area.left; col <= area.right; col += 1) cells.push(answer({ sheetId, col, row }));
    rows.push(cells);
  }
  return rows;
}

/**
 * Visits the cells that a given matrix changes: a single value stands for every cell, a matrix must have the range's
 * shape, and null in it leaves its cell alone. InvalidArgument for any other shape.
 */
export function visitMatrix(
  area: Area,
  given: unknown,
  visit: (row: number, col: number, value: unknown) => void,
): void {
  if (!Array.isArray(given)) {
    if (given === null || given === undefined) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let col = area.left; col <= area.right; col += 1) visit(row, col, given);
    }
    return;
  }
  const rows: readonly unknown[] = given;
  if (rows.length !== rowCount(area)) throw shapeError(area, given);
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columnCount(area)) throw shapeError(area, given);
  }
  for (const [down, row] of (rows as readonly (readonly unknown[])[]).entries()) {
    for (const [across, value] of row.entries()) {
      if (value !== null && value !== undefined) visit(area.top + down, area.left + across, value);
    }
  }
}

function shapeError(area: Area, given: readonly unknown[]): ExcelError {
  const first = given[0];
  const columns = Array.isArray(first) ? first.length : 1;
  return new ExcelError(
    "InvalidArgument",
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
      `${given.length} x ${columns} given, ${rowCount(area)} x ${columnCount(area)} wanted.`,
  );
}
