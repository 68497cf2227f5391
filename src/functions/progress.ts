import { polarities, progress } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readOptionalChoice } from "./arguments/options";
import type { Polarity } from "./choices";

/**
 * Gives the share of the way from the baseline to the target that each figure has covered, 0 to 1 and beyond.
 * @customfunction PROGRESS
 * @helpurl https://kpi-status.example/functions/PROGRESS.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param baseline The starting value, or a row or column of them. Without one there is no progress.
 * @param target The value to reach, or a row or column of them.
 * @param polarity Which figures are better; when given, a target on the wrong side of the baseline is an error.
 * @returns The progress of each figure as a fraction, in the shape of the figures.
 * @remarks (actual - baseline) / (target - baseline), not capped, whatever the polarity. Where baseline and target are the same: 1 when the target is met, 0 otherwise. Blank without a figure, baseline or target.
 * @source This product's own definition.
 * @example =KPI.PROGRESS(420, 500, 400) → 0.8
 * @example =KPI.PROGRESS(9, 8, 5) → -0.3333333333
 */
export function PROGRESS(
  actual: unknown[][],
  baseline: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
): unknown[][] {
  const better = readOptionalChoice("polarity", polarity, polarities);
  return eachComplete({ actual, baseline, target }, 1, ([figure, start, goal]) =>
    progress(figure, start, goal, better),
  );
}
