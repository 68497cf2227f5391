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
 * @remarks 1 + (actual - target) / |target| where higher is better, 1 - (actual - target) / |target| where lower is: right for negative targets too, and not capped. With range 1 inside the bounds and less by the distance to the nearest bound outside. Against a target of 0: 1 when the figure is 0 too, otherwise #N/A with a message. Blank without a figure or a target.
 * @source Infor, published form of attainment.
 * @example =KPI.ATTAINMENT(150, 100) → 1.5
 * @example =KPI.ATTAINMENT(5.5%, 7.5%, "lower") → 1.2666666667
 * @example =KPI.ATTAINMENT(-150, -100) → 0.5
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
