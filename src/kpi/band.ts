import { epsilon } from "./closeTo";
import type { KpiProblem } from "./outcome";

/**
 * The 0-based band of a measure between ascending cut points, lower bound inclusive: n cut points make n + 1 bands.
 * A value a rounding error below a cut point counts as on it. Missing measure: undefined.
 */
export function band(measure: number | undefined, cutPoints: readonly number[]): number | undefined {
  if (measure === undefined) return undefined;
  let position = 0;
  for (const cut of cutPoints) {
    if (measure < cut - epsilon * Math.abs(cut)) break;
    position += 1;
  }
  return position;
}

/** Why cut points or labels cannot be used, if they cannot. */
export function checkBands(cutPoints: readonly number[], labels?: readonly string[]): KpiProblem | undefined {
  if (cutPoints.length === 0) return { code: "noCutPoints" };
  for (let i = 1; i < cutPoints.length; i++) {
    const previous = cutPoints[i - 1] as number;
    const cut = cutPoints[i] as number;
    if (!(cut > previous)) return { code: "cutPointsNotAscending", detail: { previous, cut } };
  }
  if (labels && labels.length !== cutPoints.length + 1) {
    return {
      code: "labelCount",
      detail: { received: labels.length, expected: cutPoints.length + 1 },
    };
  }
  return undefined;
}
