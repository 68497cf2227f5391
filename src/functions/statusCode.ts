import { isProblem, status, statusCodes } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readJudgment, readLabels } from "./arguments/options";
import type { Polarity, ToleranceMode } from "./choices";

/**
 * Gives each figure's status as a number: 1 on target, 0 at risk, -1 off target, blank without figure or target.
 * @customfunction STATUSCODE
 * @helpurl https://kpi-status.example/functions/STATUSCODE.html
 * @param actual The figure or range of figures to judge. Empty cells stay blank.
 * @param target The target, or a row or column of targets. With polarity range, the lower bound.
 * @param polarity Which figures are better: higher (when left out), lower, closest, range or none.
 * @param tolerance How far from the target is still "at risk" and not "off target". 10% when left out.
 * @param toleranceMode relative (when left out): a fraction of the target; absolute: in the unit of the figures.
 * @param upper The upper bound, with polarity range only.
 * @param labels Taken so that a formula with STATUS can be turned into one with STATUSCODE; changes nothing.
 * @returns The status code of each figure, in the shape of the figures.
 * @remarks The same judgment as KPI.STATUS with the same arguments. The codes are those of Analysis Services and Power Pivot, so icon sets can be put on them.
 * @source Codes of Analysis Services and Power Pivot.
 * @example =KPI.STATUSCODE({120;95;80;""}, 100) → {1;0;-1;""}
 */
export function STATUSCODE(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  tolerance?: unknown,
  toleranceMode?: ToleranceMode,
  upper?: unknown[][],
  labels?: string,
): unknown[][] {
  const judgment = readJudgment(polarity, tolerance, toleranceMode);
  readLabels(labels);
  return eachComplete({ actual, target, upper }, 1, ([figure, goal, bound]) => {
    const outcome = status(figure, goal, judgment, bound);
    return isProblem(outcome) ? outcome : statusCodes[outcome];
  });
}
