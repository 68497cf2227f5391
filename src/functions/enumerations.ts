/**
 * What a better value looks like.
 * @customenum {string}
 */
export enum Polarity {
  /** More is better: sales, satisfaction. */
  higher = "higher",
  /** Less is better: churn, cost, delay. */
  lower = "lower",
  /** The target itself is best. */
  closest = "closest",
  /** Best between two bounds: target is the lower one, upper the upper one. */
  range = "range",
  /** Shown, not judged. */
  none = "none",
}

/**
 * What the tolerance is measured in.
 * @customenum {string}
 */
export enum ToleranceMode {
  /** A fraction of the target: 0.1 is 10 %. */
  relative = "relative",
  /** An amount in the KPI's own unit: 0.02 is two points of a percentage. */
  absolute = "absolute",
}

/**
 * How a variance is expressed.
 * @customenum {string}
 */
export enum VarianceMode {
  /** Actual − target, in the KPI's unit. */
  absolute = "absolute",
  /** (Actual − target) / |target|. */
  relative = "relative",
}
