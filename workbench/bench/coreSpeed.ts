import { status, type Judgment } from "../../src/kpi";
import { benchFigure, benchTarget, benchTolerance } from "./benchFigures";
import { fastest } from "./fastest";

const cells = 1_000_000;

/** Milliseconds for the statuses of 1,000,000 cells in the core, without Excel's runtime. */
export function measureCore(): number {
  const figures = Float64Array.from({ length: cells }, (_, row) => benchFigure(row));
  const judgment: Judgment = { polarity: "higher", tolerance: benchTolerance, toleranceMode: "relative" };
  const statuses = new Array<unknown>(cells);
  return fastest(() => {
    for (let row = 0; row < cells; row++) statuses[row] = status(figures[row], benchTarget, judgment);
  });
}
