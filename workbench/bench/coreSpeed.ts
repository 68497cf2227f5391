import { status, type Judgment } from "../../src/kpi";
import { benchFigure, benchTarget, benchTolerance } from "./benchFigures";
import { measureRounds, type Spread } from "./spread";

const cells = 1_000_000;

/** Cells between two looks at the heap. */
const partCells = 20_000;

export interface CoreSpeed {
  /** Milliseconds for the statuses of all cells. */
  readonly times: Spread;
  /** What the heap grows by for each cell besides the list of results. */
  readonly bytesACell: number;
}

/** The statuses of 1,000,000 cells in the core, without Excel's runtime, into a list that is there beforehand. */
export function measureCore(): CoreSpeed {
  // A list of anything, as Excel hands cells over: of one of numbers only, each reading makes a number object anew.
  const figures = new Array<number | undefined>(cells).fill(undefined);
  for (let row = 0; row < cells; row++) figures[row] = benchFigure(row);
  const judgment: Judgment = { polarity: "higher", tolerance: benchTolerance, toleranceMode: "relative" };
  const statuses = new Array<unknown>(cells).fill("");
  const judge = (from: number, end: number): void => {
    for (let row = from; row < end; row++) statuses[row] = status(figures[row], benchTarget, judgment);
  };
  const times = measureRounds(() => {
    judge(0, cells);
  });
  return { times, bytesACell: heapGrowth(judge) / cells };
}

/** Bytes that the heap grows by, looked at often enough that a collection hides the growth of one part only. */
function heapGrowth(judge: (from: number, end: number) => void): number {
  let grown = 0;
  for (let from = 0; from < cells; from += partCells) {
    const before = process.memoryUsage().heapUsed;
    judge(from, from + partCells);
    grown += Math.max(process.memoryUsage().heapUsed - before, 0);
  }
  return grown;
}
