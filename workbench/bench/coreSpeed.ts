import { status, type Judgment } from "../../src/kpi";
import { benchFigure, benchTarget, benchTolerance } from "./benchFigures";
import { measureRounds, type Spread } from "./spread";

const cells = 1_000_000;

export interface CoreSpeed {
  /** Milliseconds for the statuses of all cells. */
  readonly times: Spread;
  /** What the heap has grown by for each cell after a round, before anything is collected. */
  readonly bytesACell: number;
}

/** The statuses of 1,000,000 cells in the core, without Excel's runtime, into a list that is there beforehand. */
export function measureCore(): CoreSpeed {
  const figures = Float64Array.from({ length: cells }, (_, row) => benchFigure(row));
  const judgment: Judgment = { polarity: "higher", tolerance: benchTolerance, toleranceMode: "relative" };
  const statuses = new Array<unknown>(cells).fill("");
  const judge = (): void => {
    for (let row = 0; row < cells; row++) statuses[row] = status(figures[row], benchTarget, judgment);
  };
  const times = measureRounds(judge);
  const before = process.memoryUsage().heapUsed;
  judge();
  const grown = process.memoryUsage().heapUsed - before;
  return { times, bytesACell: grown / cells };
}
