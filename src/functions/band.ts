import { band as bandOf, checkBands, isProblem } from "../kpi";
import { readFigure, readGrid, readText } from "./arguments";
import { answer, judgeCells } from "./broadcast";
import { CallProblem } from "./errors";

/**
 * Sorts each measure into bands between ascending cut points; a measure on a cut point belongs to the upper band.
 * @customfunction BAND
 * @helpurl {helpBase}BAND.md
 * @param measure The values to sort: a cell or a range. An empty cell stays blank.
 * @param cutPoints Where one band ends and the next begins, ascending: a number, a row or a column.
 * @param [labels] One word per band divided by |, one more than cut points. Without it bands are numbered from 1.
 * @returns The bands' words or numbers, in the shape of the measures.
 */
export function band(measure: unknown[][], cutPoints: unknown[][], labels?: string): unknown[][] {
  return answer(() => {
    const cuts = readCutPoints(cutPoints);
    const words = readText("labels", labels)
      ?.split("|")
      .map((word) => word.trim());
    const problem = checkBands(cuts, words);
    if (problem) throw new CallProblem(problem);
    return judgeCells({ measure }, (value) => {
      const position = bandOf(value, cuts);
      return position === undefined ? undefined : (words?.[position] ?? position + 1);
    });
  }) as unknown[][];
}

/** The cut points in reading order; empty cells among them are left out. */
function readCutPoints(argument: unknown): number[] {
  const cuts: number[] = [];
  for (const cell of readGrid("cutPoints", argument).rows.flat()) {
    const figure = readFigure(cell);
    if (isProblem(figure)) throw new CallProblem(figure);
    if (figure !== undefined) cuts.push(figure);
  }
  return cuts;
}
