import { isProblem, status } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readJudgment, readLabels } from "./arguments/options";
import type { Polarity, ToleranceMode } from "./choices";

/**
 * Says in a word whether each figure is on target, at risk or off target.
 * @customfunction STATUS
 * @helpurl https://kpi-status.example/functions/STATUS.html
 * @param actual The figure or range of figures to judge. Empty cells stay blank.
 * @param target The target, or a row or column of targets. With polarity range, the lower bound.
 * @param polarity Which figures are better: higher (when left out), lower, closest, range or none.
 * @param tolerance How far from the target is still "at risk" and not "off target". 10% when left out.
 * @param toleranceMode relative (when left out): a fraction of the target; absolute: in the unit of the figures.
 * @param upper The upper bound, with polarity range only.
 * @param labels "en" (when left out), "fr", or own words divided by |: on target|at risk|off target|no target|no data.
 * @returns The status of each figure, in the shape of the figures.
 * @remarks Polarity range takes target as the lower and upper as the upper bound; both are included, and reversed bounds are an error. With closest, half the tolerance is still on target. A figure on a threshold gets the better status, rounding errors of the last digits forgiven. A missing figure is blank, a missing target "No target"; neither spoils the other cells. A single target meets every figure, a row or column of targets its column or row, and a row against a column every pair; ranges that match in neither way are #VALUE! with both shapes. A relative tolerance around a target of 0 leaves no room.
 * @source A figure on a threshold gets the better status, as ClearPoint and SAP publish it.
 * @example =KPI.STATUS(95, 100) → At risk
 * @example =KPI.STATUS({120;95;"";80}, 100, "higher", 10%, "relative", , "fr") → {"Atteint";"À surveiller";"";"Non atteint"}
 * @example =KPI.STATUS({17;20;25}, 18, "range", 1, "absolute", 22) → {"At risk";"On target";"Off target"}
 */
export function STATUS(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  tolerance?: unknown,
  toleranceMode?: ToleranceMode,
  upper?: unknown[][],
  labels?: string,
): unknown[][] {
  const judgment = readJudgment(polarity, tolerance, toleranceMode);
  const words = readLabels(labels);
  return eachComplete(
    { actual, target, upper },
    1,
    ([figure, goal, bound]) => {
      const outcome = status(figure, goal, judgment, bound);
      return isProblem(outcome) ? outcome : words[outcome];
    },
    words.noData,
  );
}
