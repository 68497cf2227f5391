import { variance, varianceRatio } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice } from "./arguments/options";
import type { VarianceMode } from "./choices";

/**
 * Gives the difference between each figure and its target, with its sign.
 * @customfunction VARIANCE
 * @helpurl https://kpi-status.example/functions/VARIANCE.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param target The target, or a row or column of targets.
 * @param mode absolute (when left out): actual - target; relative: that difference as a fraction of the target's size.
 * @returns The variance of each figure, in the shape of the figures.
 */
export function VARIANCE(actual: unknown[][], target: unknown[][], mode?: VarianceMode): unknown[][] {
  const form = readChoice("mode", mode, ["absolute", "relative"], "absolute");
  const compare = form === "relative" ? varianceRatio : variance;
  return eachComplete({ actual, target }, 2, ([figure, goal]) => compare(figure, goal));
}
