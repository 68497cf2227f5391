import { variance as difference, varianceRatio } from "../kpi";
import { readChoice } from "./arguments";
import { answer, judgeCells } from "./broadcast";
import type { VarianceMode } from "./enumerations";

/**
 * Gives how far each figure is from its target, with its sign: actual − target.
 * @customfunction VARIANCE
 * @helpurl {helpBase}VARIANCE.md
 * @param actual The figures: a cell or a range. An empty cell stays blank.
 * @param target The target: a number, or a range that fits the figures.
 * @param [mode] absolute (default): in the KPI's unit, points for a percentage. relative: a fraction of the target.
 * @returns The variances, in the shape of the figures.
 */
export function variance(actual: unknown[][], target: unknown[][], mode?: VarianceMode): unknown[][] {
  return answer(() => {
    const relative = readChoice("mode", mode, ["absolute", "relative"], "absolute") === "relative";
    return judgeCells({ actual, target }, relative ? varianceRatio : difference);
  }) as unknown[][];
}
