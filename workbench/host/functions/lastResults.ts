import { parseArea } from "../book/area";
import type { BookData, CellData } from "../bookData";
import type { CallResult } from "./callResult";
import type { EngineValue } from "./cellMatrix";
import { buildMatrix } from "./cellMatrix";

/** What the formulas of a file showed when it was saved, by `sheetId column row` of their cells. */
export type LastResults = ReadonlyMap<string, CallResult>;

export function placeKey(sheetId: string, column: number, row: number): string {
  return `${sheetId} ${column} ${row}`;
}

function engineValue(cell: CellData | undefined): EngineValue {
  const value = cell?.value;
  if (value === undefined) return { value: "" };
  return { value: typeof value === "object" ? value.error : value };
}

/** The last results of formulas that call an add-in; spilled ones whole. Excel shows them until it calculates. */
export function lastResults(data: BookData, sheetIds: readonly string[]): LastResults {
  const results = new Map<string, CallResult>();
  for (const [index, { cells }] of data.sheets.entries()) {
    const sheetId = sheetIds[index] ?? "";
    const byPlace = new Map(cells.map((cell) => [placeKey(sheetId, cell.column, cell.row), cell]));
    for (const cell of cells) {
      if (cell.formula === undefined || cell.value === undefined || !/\.\w+\(/.test(cell.formula)) continue;
      const area = cell.arrayRange === undefined ? undefined : parseArea(cell.arrayRange);
      const at = (column: number, row: number): EngineValue =>
        engineValue(byPlace.get(placeKey(sheetId, cell.column + column, cell.row + row)));
      const result = area
        ? buildMatrix(area.right - area.left + 1, area.bottom - area.top + 1, at)
        : engineValue(cell);
      results.set(placeKey(sheetId, cell.column, cell.row), result);
    }
  }
  return results;
}
