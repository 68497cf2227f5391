import { attainment as computeAttainment, polarities } from "../kpi";
import { readChoice } from "./arguments";
import { answer, judgeCells } from "./broadcast";
import type { Polarity } from "./enumerations";

/**
 * Gives how much of the target each figure attains: 1 is on target, not capped. Right for negative targets too.
 * @customfunction ATTAINMENT
 * @helpurl {helpBase}ATTAINMENT.md
 * @param actual The figures: a cell or a range. An empty cell stays blank.
 * @param target The target: a number, or a range that fits the figures. With the polarity range, the lower bound.
 * @param [polarity] What is better: higher (default), lower, closest, range or none.
 * @param [upper] The upper bound, with the polarity range.
 * @returns The attainments as fractions, in the shape of the figures.
 */
export function attainment(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  upper?: unknown[][],
): unknown[][] {
  return answer(() => {
    const better = readChoice("polarity", polarity, polarities, "higher");
    return judgeCells({ actual, target, upper }, (a, t, u) => computeAttainment(a, t, better, u));
  }) as unknown[][];
}
