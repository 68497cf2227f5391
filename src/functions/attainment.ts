import { attainment, polarities } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice } from "./arguments/options";
import type { Polarity } from "./choices";

/**
 * Gives how far each figure attains its target, 1 being on target; above 1 is better, whatever the polarity.
 * @customfunction ATTAINMENT
 * @helpurl https://kpi-status.example/functions/ATTAINMENT.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param target The target, or a row or column of targets. With polarity range, the lower bound.
 * @param polarity Which figures are better: higher (when left out), lower, closest, range or none.
 * @param upper The upper bound, with polarity range only.
 * @returns The attainment of each figure as a fraction, in the shape of the figures.
 */
export function ATTAINMENT(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  upper?: unknown[][],
): unknown[][] {
  const better = readChoice("polarity", polarity, polarities, "higher");
  return eachComplete({ actual, target, upper }, 1, ([figure, goal, bound]) =>
    attainment(figure, goal, better, bound),
  );
}
