import { isProblem, toFigure, type Figure, type KpiProblem } from "../../kpi";
import { columnsOf, rowsOf, toCell, toCells } from "./cells";
import { toOutput, type CellOutcome } from "./eachCell";
import { refuse } from "./excelError";
import { readVector } from "./vector";

/** Figures in time order, whether they stand down a column or along a row. */
export interface Series {
  /** Each cell by itself: a figure, missing, or what is wrong with it. */
  readonly figures: readonly Figure[];
  /** The figures with bad cells left out as missing. */
  readonly values: readonly (number | undefined)[];
  readonly alongRow: boolean;
}

/** Reads a row or column of figures; bad cells are kept as problems that name their position. */
export function readSeries(name: string, argument: unknown): Series {
  const cells = toCells(argument) ?? [];
  const figures = readVector(name, argument).map((cell, index): Figure => {
    const figure = toFigure(toCell(cell));
    return isProblem(figure) ? { ...figure, at: `${name} ${index + 1}` } : figure;
  });
  const values = figures.map((figure) => (isProblem(figure) ? undefined : figure));
  return { figures, values, alongRow: rowsOf(cells) === 1 && columnsOf(cells) > 1 };
}

/** A series as one result rests on all of it: the first bad cell ends the call. */
export function readWholeSeries(name: string, argument: unknown): readonly (number | undefined)[] {
  const { figures, values } = readSeries(name, argument);
  const problem = figures.find(isProblem) as KpiProblem | undefined;
  if (problem) refuse(problem);
  return values;
}

/**
 * Results per point, `width` of them, in the direction of the series: a row per point down a column, a column per
 * point along a row. A bad cell's results are its error.
 */
export function perPoint(
  { figures, alongRow }: Series,
  width: number,
  results: (index: number) => readonly CellOutcome[],
): unknown[][] {
  const rows = figures.map((figure, index) => {
    const outcomes = isProblem(figure) ? new Array<CellOutcome>(width).fill(figure) : results(index);
    return outcomes.map(toOutput);
  });
  if (!alongRow) return rows;
  return Array.from({ length: width }, (_, place) => rows.map((row) => row[place]));
}
