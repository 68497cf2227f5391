import { intersectionOf, unionOf, type Area } from "../book/area";
import type { Book } from "../book/book";

/**
 * The smallest rectangle around a sheet's used cells inside an area: cells that hold something, spilled results
 * included, and unless `valuesOnly` also cells that are formatted. Undefined when there are none.
 */
export function usedArea(book: Book, sheetId: string, within: Area, valuesOnly: boolean): Area | undefined {
  book.settle();
  let used: Area | undefined;
  const add = (row: number, col: number): void => {
    const cell = { top: row, bottom: row, left: col, right: col };
    if (intersectionOf(cell, within) !== undefined) used = used === undefined ? cell : unionOf(used, cell);
  };
  for (const cell of book.getters.getCells(sheetId)) {
    if (valuesOnly && !cell.isFormula && cell.content === "") continue;
    const { row, col } = book.getters.getCellPosition(cell.id);
    add(row, col);
  }
  for (const { row, col } of book.getters.getEvaluatedCellsPositions(sheetId)) {
    if (book.getters.getEvaluatedCell({ sheetId, row, col }).type !== "empty") add(row, col);
  }
  return used;
}

/** Whether a cell holds or shows something. */
export function isFilled(book: Book, sheetId: string, row: number, col: number): boolean {
  const position = { sheetId, row, col };
  if (row >= book.getters.getNumberRows(sheetId) || col >= book.getters.getNumberCols(sheetId)) return false;
  const cell = book.getters.getCell(position);
  return (
    cell?.isFormula === true ||
    (cell !== undefined && cell.content !== "") ||
    book.getters.getEvaluatedCell(position).type !== "empty"
  );
}
