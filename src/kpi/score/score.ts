import type { KpiProblem } from "../outcome";
import { shareOfWay } from "../statistics/shareOfWay";

/**
 * A score from 0 to 100 between a red point R and a green point G: 100·clamp((10/3·((A − R)/(G − R) + 1))/10, 0, 1).
 * The red point scores 33.3, the green one 66.7; a green point below the red one means that lower is better.
 * Missing: undefined. G = R: `scorePointsEqual`.
 *
 * @example score(600, 500, 700) // 50
 */
export function score(
  actual: number | undefined,
  red: number | undefined,
  green: number | undefined,
): number | undefined | KpiProblem {
  if (actual === undefined || red === undefined || green === undefined) return undefined;
  if (green === red) return { code: "scorePointsEqual", detail: { point: red } };
  const share = (shareOfWay(actual, red, green) + 1) / 3;
  return 100 * Math.min(Math.max(share, 0), 1);
}
