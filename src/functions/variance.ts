import { heldWithin, isProblem, variance, varianceRatio } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice } from "./arguments/options";
import type { VarianceMode } from "./choices";

/**
 * Gives the difference between each figure and its target, with its sign.
 * @customfunction VARIANCE
 * @helpurl https://kpi-status.example/functions/VARIANCE.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param target The target, or a row or column of targets. With an upper bound, the lower one.
 * @param mode absolute (when left out): actual - target; relative: that difference as a fraction of the target's size.
 * @param upper The upper bound of a range to stay in.
 * @returns The variance of each figure, in the shape of the figures.
 * @remarks The sign is that of the difference, whatever the polarity. The relative variance divides by the size of the target, so that it keeps that sign with negative targets; against a target of 0 it is 0 when the figure is 0 too, otherwise #N/A with a message. The variance of a percentage is in points. Blank without a figure or a target. With an upper bound the variance is that from the nearest bound, 0 inside; blank when a bound is missing, an error when the bounds are reversed.
 * @source This product's own definition.
 * @example =KPI.VARIANCE(95, 100) → -5
 * @example =KPI.VARIANCE(-50, -100, "relative") → 0.5
 * @example =KPI.VARIANCE({15;20;25}, 18, "absolute", 22) → {-3;0;3}
 */
export function VARIANCE(
  actual: unknown[][],
  target: unknown[][],
  mode?: VarianceMode,
  upper?: unknown[][],
): unknown[][] {
  const form = readChoice("mode", mode, ["absolute", "relative"], "absolute");
  const compare = form === "relative" ? varianceRatio : variance;
  if (upper === undefined || upper === null) {
    return eachComplete({ actual, target }, 2, ([figure, goal]) => compare(figure, goal));
  }
  return eachComplete({ actual, target, upper }, 1, ([figure, lower, bound]) => {
    const held = heldWithin(figure, lower, bound);
    return isProblem(held) ? held : compare(figure, held);
  });
}
