import type { Area } from "./addresses";

/** How a series runs: its periods one below the other, or side by side. */
export type Run = "down" | "across";

/**
 * A series and what is written beside it, seen alike whichever way it runs: a `line` is the column (or row) of one
 * figure, a `step` the row (or column) of one period.
 */
export interface Stretch {
  readonly run: Run;
  readonly line: number;
  readonly step: number;
  readonly steps: number;
}

/** The cells of `lines` neighbouring lines over the steps of a stretch. */
export function areaOfStretch(stretch: Stretch, lines = 1): Area {
  const { run, line, step, steps } = stretch;
  return run === "down"
    ? { row: step, column: line, rows: steps, columns: lines }
    : { row: line, column: step, rows: lines, columns: steps };
}

/** The stretch of an area one cell wide or high; a single cell runs down. Undefined for a block. */
export function stretchOfArea(area: Area): Stretch | undefined {
  if (area.columns === 1) return { run: "down", line: area.column, step: area.row, steps: area.rows };
  if (area.rows === 1) return { run: "across", line: area.row, step: area.column, steps: area.columns };
  return undefined;
}

/** Row and column of the cell at a line and a step. */
export function cellOf(
  run: Run,
  line: number,
  step: number,
): { readonly row: number; readonly column: number } {
  return run === "down" ? { row: step, column: line } : { row: line, column: step };
}

/** A list of cells of one line as rows for `range.formulas`. */
export function asRows<T>(run: Run, cells: readonly T[]): T[][] {
  return run === "down" ? cells.map((cell) => [cell]) : [[...cells]];
}
