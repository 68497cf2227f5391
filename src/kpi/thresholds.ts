import type { Polarity, ToleranceMode } from "./definition";

/** How a status is judged; `upper` is the upper bound where the polarity is `range`. */
export interface Judgment {
  readonly polarity: Polarity;
  /** Fraction of |target| when relative, amount in the KPI's unit when absolute; never negative. */
  readonly tolerance: number;
  readonly toleranceMode: ToleranceMode;
}

/** 10 % of the target: the default for a KPI that is not itself a percentage. */
export const defaultTolerance = 0.1;

/** Two points: the default absolute tolerance for a KPI whose unit is already a percentage. */
export const defaultPercentTolerance = 0.02;

/**
 * How far the actual falls short, in the KPI's unit; 0 or less when the target is met. `range`: the distance to the
 * nearest bound, 0 inside. `none`: nothing can fall short.
 */
export function shortfall(actual: number, target: number, polarity: Polarity, upper = target): number {
  switch (polarity) {
    case "higher":
      return target - actual;
    case "lower":
      return actual - target;
    case "closest":
      return Math.abs(actual - target);
    case "range":
      return Math.max(target - actual, actual - upper, 0);
    case "none":
      return 0;
  }
}

/**
 * The size a relative tolerance is a fraction of: |target|, or the nearest bound's size for a range. The distances are
 * compared with their signs, so that a figure far outside still has its own side: 1E20 is equally far from 1 and 2.
 */
export function referenceSize(actual: number, target: number, polarity: Polarity, upper = target): number {
  if (polarity !== "range") return Math.abs(target);
  return actual - target <= upper - actual ? Math.abs(target) : Math.abs(upper);
}
