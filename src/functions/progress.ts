import { polarities, progress as computeProgress, type Polarity as KpiPolarity } from "../kpi";
import { readChoice } from "./arguments";
import { answer, judgeCells } from "./broadcast";
import type { Polarity } from "./enumerations";

const choices: readonly (KpiPolarity | "")[] = [...polarities, ""];

/**
 * Gives how far each figure has come from the baseline to the target: 0 at the baseline, 1 at the target, not capped.
 * @customfunction PROGRESS
 * @helpurl {helpBase}PROGRESS.md
 * @param actual The figures: a cell or a range. An empty cell stays blank.
 * @param baseline The value at the start: a number, or a range that fits the figures. Without it there is no progress.
 * @param target The value to reach: a number, or a range that fits the figures.
 * @param [polarity] What is better. When given, a target on the wrong side of the baseline is an error.
 * @returns The progress as fractions, in the shape of the figures.
 */
export function progress(
  actual: unknown[][],
  baseline: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
): unknown[][] {
  return answer(() => {
    const better = readChoice("polarity", polarity, choices, "") || undefined;
    return judgeCells({ actual, baseline, target }, (a, b, t) => computeProgress(a, b, t, better));
  }) as unknown[][];
}
