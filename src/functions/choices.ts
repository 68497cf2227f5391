/**
 * What a better value looks like.
 * @customenum {string}
 */
export enum Polarity {
  /** Higher is better: sales, satisfaction */
  higher = "higher",
  /** Lower is better: costs, delays */
  lower = "lower",
  /** The target itself is best: stock, temperature */
  closest = "closest",
  /** Between two bounds: target is the lower one, upper the other */
  range = "range",
  /** No judgment */
  none = "none",
}

/**
 * What a tolerance is counted in.
 * @customenum {string}
 */
export enum ToleranceMode {
  /** A fraction of the target: 0.1 is 10 % of it */
  relative = "relative",
  /** In the unit of the figures: 0.02 is two points of a percentage */
  absolute = "absolute",
}

/**
 * How a variance is given.
 * @customenum {string}
 */
export enum VarianceMode {
  /** Actual minus target, in the unit of the figures */
  absolute = "absolute",
  /** Actual minus target, as a fraction of the target's size */
  relative = "relative",
}
