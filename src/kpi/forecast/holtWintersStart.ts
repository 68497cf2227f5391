import { linearRegression } from "../statistics/linearRegression";
import { classicalDecomposition, type SeasonKind } from "./classicalDecomposition";
import type { SmoothingState } from "./smoothing";

/** Seasons the start of Holt–Winters is read from. */
const startSeasons = 2;

/**
 * Start of Holt–Winters smoothing, to be run from the second season on: seasonal terms of the classical
 * decomposition of the first two seasons, level and trend of a straight line through its moving average, the
 * level at the point before the line's first.
 *
 * Source: as R's HoltWinters, after P. J. Brockwell, R. A. Davis.
 */
export function holtWintersStart(values: Float64Array, period: number, kind: SeasonKind): SmoothingState {
  const { trend, season } = classicalDecomposition(values.slice(0, startSeasons * period), period, kind);
  const known = trend.filter((value) => value !== undefined);
  const line = linearRegression(
    known.map((_, index) => index + 1),
    known,
  );
  return { level: line?.intercept ?? (known[0] as number), trend: line?.slope ?? 0, season };
}
