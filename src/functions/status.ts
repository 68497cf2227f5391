import { isProblem, status as judgeStatus } from "../kpi";
import { answer, judgeCells } from "./broadcast";
import type { Polarity, ToleranceMode } from "./enumerations";
import { messageLanguage, readJudgment, readLabels } from "./judgment";

/**
 * Says in words whether each figure is on target, at risk or off target.
 * @customfunction STATUS
 * @helpurl {helpBase}STATUS.md
 * @param actual The figures: a cell or a range. An empty cell stays blank.
 * @param target The target: a number, or a range that fits the figures. With the polarity range, the lower bound.
 * @param [polarity] What is better: higher (default), lower, closest, range or none.
 * @param [tolerance] How far off target is still at risk rather than off target; 0.1 by default, which is 10 %.
 * @param [toleranceMode] relative (default): a fraction of the target. absolute: an amount in the KPI's unit.
 * @param [upper] The upper bound, with the polarity range.
 * @param [labels] "en" (default), "fr", or own words divided by |: on target|at risk|off target|no target|no data.
 * @returns The status words, in the shape of the figures.
 */
export function status(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  tolerance?: number,
  toleranceMode?: ToleranceMode,
  upper?: unknown[][],
  labels?: string,
): unknown[][] {
  const language = messageLanguage(labels);
  return answer(() => {
    const judgment = readJudgment(polarity, tolerance, toleranceMode);
    const words = readLabels(labels);
    return judgeCells(
      { actual, target, upper },
      (a, t, u) => {
        const result = judgeStatus(a, t, judgment, u);
        return isProblem(result) ? result : words[result];
      },
      language,
    );
  }, language) as unknown[][];
}
