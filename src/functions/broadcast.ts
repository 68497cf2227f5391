import { isProblem, type Figure, type KpiProblem, type Language } from "../kpi";
import { readFigure, readGrid, type Grid } from "./arguments";
import { CallProblem, toExcelError } from "./errors";

export type CellResult = string | number;

/** What a call returns: one value for single values, rows of cells (errors among them) for ranges. */
export type CallResult = CellResult | (CellResult | CustomFunctions.Error)[][];

const shapeOf = (grid: Grid): string => `${grid.height}×${grid.width}`;

function commonSize(grids: readonly Grid[], dimension: "height" | "width"): number {
  let largest = grids[0] as Grid;
  for (const grid of grids) {
    const clash = grid[dimension] !== 1 && largest[dimension] !== 1 && grid[dimension] !== largest[dimension];
    if (clash) {
      throw new CallProblem({
        code: "shapes",
        detail: {
          first: largest.name,
          firstShape: shapeOf(largest),
          second: grid.name,
          secondShape: shapeOf(grid),
        },
      });
    }
    if (grid[dimension] > largest[dimension]) largest = grid;
  }
  return largest[dimension];
}

/** The cell that stands for a place of the result: a single row or column serves every row or column. */
function cellAt(grid: Grid, row: number, column: number): unknown {
  return grid.rows[grid.height === 1 ? 0 : row]?.[grid.width === 1 ? 0 : column];
}

/** The problem to answer with: an Excel error goes before a text, so that the first cause shows. */
function firstProblem(figures: readonly Figure[]): KpiProblem | undefined {
  const problems = figures.filter(isProblem);
  return problems.find((problem) => problem.code === "excelError") ?? problems[0];
}

/**
 * Judges every cell of ranges that are combined as Excel combines arrays: same size, or one row, one column or one
 * cell serving all others. Each cell is judged alone, so a bad one spoils no other; what has no result is "".
 *
 * Throws CustomFunctions.Error when shapes do not match, and for a problem when the result is a single cell.
 */
export function judgeCells(
  figures: Readonly<Record<string, unknown>>,
  judge: (...cells: (number | undefined)[]) => CellResult | undefined | KpiProblem,
  language: Language = "en",
): CallResult {
  const names = Object.keys(figures);
  const grids = names.map((name) => readGrid(name, figures[name]));
  const height = commonSize(grids, "height");
  const width = commonSize(grids, "width");

  const judgeAt = (row: number, column: number): CellResult | KpiProblem => {
    const cells = grids.map((grid) => readFigure(cellAt(grid, row, column)));
    return firstProblem(cells) ?? judge(...(cells as (number | undefined)[])) ?? "";
  };

  const alone = height === 1 && width === 1;
  const rows: (CellResult | CustomFunctions.Error)[][] = [];
  for (let row = 0; row < height; row++) {
    const line: (CellResult | CustomFunctions.Error)[] = [];
    for (let column = 0; column < width; column++) {
      const result = judgeAt(row, column);
      if (isProblem(result)) {
        if (alone) throw new CallProblem(result);
        line.push(toExcelError(result, language));
      } else {
        line.push(result);
      }
    }
    rows.push(line);
  }
  const fromRange = names.some((name) => Array.isArray(figures[name]));
  return fromRange ? rows : (rows[0]?.[0] as CellResult);
}

/** Runs a call; a problem that concerns all of it becomes the Excel error with its message. */
export function answer<T>(call: () => T, language: Language = "en"): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof CallProblem) throw toExcelError(error.problem, language);
    throw error;
  }
}
