import { median } from "../statistics/quantile";
import type { Observations } from "./observations";
import { medianSlope } from "./slopeSelection";

/** A straight line through a series; positions count in periods from the first row (0). */
export interface TrendLine {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Theil–Sen line: the median of the slopes between all pairs of points, through the median of the values at the
 * median of the positions. `undefined` under two points.
 *
 * Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968); intercept
 * as W. J. Conover, "Practical Nonparametric Statistics".
 */
export function theilSen(points: Observations): TrendLine | undefined {
  const middleValue = median(points.values);
  const middlePosition = median(points.positions);
  if (points.values.length < 2 || middleValue === undefined || middlePosition === undefined) return undefined;
  const slope = medianSlope(points);
  return { slope, intercept: middleValue - slope * middlePosition };
}
