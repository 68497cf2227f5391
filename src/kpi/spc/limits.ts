import { mean } from "../statistics/mean";
import { limitFactor, nearLimitFactor, screenFactor } from "./constants";

/** The lines of an XmR chart, in the unit of the measure. */
export interface ProcessLimits {
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
  readonly meanMovingRange: number;
}

const movingRanges = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: Math.max(0, values.length - 1) }, (_, index) =>
    Math.abs((values[index + 1] as number) - (values[index] as number)),
  );

/** Mean moving range; screened, ranges at or beyond 3.267 times their mean are dropped, once. */
function meanMovingRange(values: ArrayLike<number>, screen: boolean): number | undefined {
  const ranges = movingRanges(values);
  const unscreened = mean(ranges);
  if (!screen || unscreened === undefined) return unscreened;
  return mean(ranges.filter((range) => range < screenFactor * unscreened));
}

/**
 * Process limits of the values of a limit period: center ± 2.66 × mean moving range, near limits at two thirds
 * of that distance.
 *
 * `values`: the measured values in time order, without gaps; `centerLine`: their mean. `undefined` under two
 * values, and where screening leaves no range (a constant series: no range is below 3.267 × 0).
 *
 * Example: 1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1 → 6.95 and −3.06, screened 4.60 and −0.72.
 *
 * Source: Nelson (1982), see `constants`; D. J. Wheeler, "Understanding Variation" (1993).
 */
export function processLimits(
  values: ArrayLike<number>,
  centerLine: number,
  screen: boolean,
): ProcessLimits | undefined {
  const range = meanMovingRange(values, screen);
  if (range === undefined) return undefined;
  return {
    lower: centerLine - limitFactor * range,
    upper: centerLine + limitFactor * range,
    nearLower: centerLine - nearLimitFactor * range,
    nearUpper: centerLine + nearLimitFactor * range,
    meanMovingRange: range,
  };
}
