import { intersect, type Area } from "./addresses";

/** What a cell holds, as Excel hands it over; an empty cell is "". */
export type CellContent = string | number | boolean;

/** A rectangle of a sheet as it was read: what lies outside of it is empty. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

export const emptyBlock: CellBlock = { row: 0, column: 0, contents: [] };

/** The content of a cell counted from 0 on its sheet; "" outside of what was read. */
export function contentAt(block: CellBlock, row: number, column: number): CellContent {
  return block.contents[row - block.row]?.[column - block.column] ?? "";
}

/** The area that was read. */
export function areaOfBlock(block: CellBlock): Area {
  return {
    row: block.row,
    column: block.column,
    rows: block.contents.length,
    columns: block.contents[0]?.length ?? 0,
  };
}

/** The contents of an area, row by row, whatever part of it was read. */
export function contentsOf(block: CellBlock, area: Area): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let row = area.row - block.row; row < area.row - block.row + area.rows; row++) {
    const read = block.contents[row];
    const cells: CellContent[] = [];
    for (let column = area.column - block.column; cells.length < area.columns; column++) {
      cells.push(read?.[column] ?? "");
    }
    rows.push(cells);
  }
  return rows;
}

/** The cells of an area that hold something, first row first. */
export function filledCells(
  block: CellBlock,
  area: Area,
): { readonly row: number; readonly column: number; readonly content: CellContent }[] {
  const part = intersect(area, areaOfBlock(block));
  const found: { row: number; column: number; content: CellContent }[] = [];
  if (!part) return found;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      const content = contentAt(block, row, column);
      if (content !== "") found.push({ row, column, content });
    }
  }
  return found;
}

/** Whether any cell of an area holds something. */
export function holdsAnything(block: CellBlock, area: Area): boolean {
  const part = intersect(area, areaOfBlock(block));
  if (!part) return false;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      if (contentAt(block, row, column) !== "") return true;
    }
  }
  return false;
}

/**
 * Whether the cells of a line show the results of one formula in the first of them: a formula there and none behind.
 * A spilled formula is put back by its first cell alone; the others follow.
 */
export function isSpilled(cells: readonly CellContent[]): boolean {
  return isFormula(cells[0] ?? "") && !cells.slice(1).some(isFormula);
}

export function isFormula(content: CellContent): boolean {
  return typeof content === "string" && content.startsWith("=");
}
