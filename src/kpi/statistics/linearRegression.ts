import { compensatedSum } from "./compensatedSum";
import { leastSquares } from "./leastSquares";
import { mean } from "./mean";
import { scaleOf } from "./scaleOf";
import { studentTwoSided } from "./studentDistribution";

/** The straight line y = intercept + slope · x of least squares. */
export interface LinearRegression {
  readonly slope: number;
  readonly intercept: number;
  /** Share of the variance explained, 0 to 1; `undefined` when y is constant. */
  readonly rSquared: number | undefined;
  readonly slopeError: number;
  readonly residualDeviation: number;
  readonly degreesOfFreedom: number;
  /** Two-sided p of "the slope is 0"; `undefined` without degrees of freedom. */
  readonly slopeP: number | undefined;
}

function slopeProbability(slope: number, error: number, freedom: number): number | undefined {
  if (freedom <= 0) return undefined;
  if (slope === 0) return 1;
  return studentTwoSided(slope / error, freedom);
}

/**
 * Least squares line through points (x, y), lists of one length. `undefined` under two points or when all x
 * are equal. With two points the line passes through both and errors are 0.
 */
export function linearRegression(x: ArrayLike<number>, y: ArrayLike<number>): LinearRegression | undefined {
  const scale = scaleOf(y);
  const scaled = Float64Array.from(y, (value) => value / scale);
  const fit = leastSquares([new Float64Array(x.length).fill(1), x], scaled);
  const center = mean(scaled);
  if (fit === undefined || center === undefined) return undefined;
  const totalSquares = compensatedSum(scaled.map((value) => (value - center) ** 2));
  const [intercept, slope] = totalSquares > 0 ? (fit.coefficients as [number, number]) : [center, 0];
  const slopeError = fit.standardErrors[1] as number;
  return {
    slope: slope * scale,
    intercept: intercept * scale,
    rSquared: totalSquares > 0 ? 1 - fit.residualSquares / totalSquares : undefined,
    slopeError: slopeError * scale,
    residualDeviation: fit.residualDeviation * scale,
    degreesOfFreedom: fit.degreesOfFreedom,
    slopeP: slopeProbability(slope, slopeError, fit.degreesOfFreedom),
  };
}
