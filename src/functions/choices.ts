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

/**
 * How time counts.
 * @customenum {string}
 */
export enum ElapsedMethod {
  /** By calendar days */
  linear = "linear",
  /** By working days, weekends and holidays left out */
  workdays = "workdays",
  /** By the share an earlier period's figures had reached */
  seasonal = "seasonal",
  /** In full from the first day: rates and levels */
  constant = "constant",
}

/**
 * What pace is given as.
 * @customenum {string}
 */
export enum PaceOutput {
  /** A number: 1 is exactly as expected */
  ratio = "ratio",
  /** A word: On pace, Slightly behind, Behind, Off, Too early */
  word = "word",
}

/**
 * How figures of several periods combine.
 * @customenum {string}
 */
export enum Kind {
  /** Summed: sales, visits */
  flow = "flow",
  /** The last one counts: stock, headcount */
  level = "level",
  /** Sum of numerators over sum of denominators: rates */
  ratio = "ratio",
  /** Their mean: temperatures, marks */
  average = "average",
}

/**
 * How children make a parent's score.
 * @customenum {string}
 */
export enum RollUpMethod {
  /** Mean weighted by the weights */
  weighted = "weighted",
  /** Plain mean */
  mean = "mean",
  /** Lowest score among those with weight */
  worst = "worst",
  /** Lowest score of all */
  minimum = "minimum",
  /** Highest score of all */
  maximum = "maximum",
  /** The share of the weight that has data, not a score */
  coverage = "coverage",
}

/**
 * What missing scores do.
 * @customenum {string}
 */
export enum MissingRule {
  /** Left out, while 60 % of the weight has data */
  skip = "skip",
  /** Counted as 0 */
  zero = "zero",
  /** No score until all are there */
  withhold = "withhold",
}

/**
 * The language of words.
 * @customenum {string}
 */
export enum WordLanguage {
  /** English */
  en = "en",
  /** Français */
  fr = "fr",
}

/**
 * How figures are written.
 * @customenum {string}
 */
export enum FigureFormat {
  /** As numbers */
  number = "number",
  /** As percentages: 0.95 is 95 % */
  percent = "percent",
}

/**
 * How the evidence of an answer is written.
 * @customenum {string}
 */
export enum EvidenceFormat {
  /** As numbers */
  number = "number",
  /** As percentages: 0.95 is 95 % */
  percent = "percent",
  /** As dates */
  date = "date",
}

/**
 * How a trend is measured.
 * @customenum {string}
 */
export enum TrendMethod {
  /** Mann-Kendall and Theil-Sen: stands outliers */
  sen = "sen",
  /** Least squares, as TREND and SLOPE of Excel */
  ols = "ols",
}

/**
 * How a forecast is made.
 * @customenum {string}
 */
export enum ForecastMethod {
  /** Mean of theta and the smoothing that fits best */
  auto = "auto",
  /** Theta */
  theta = "theta",
  /** Damped trend of Holt */
  dampedHolt = "dampedHolt",
  /** Simple exponential smoothing */
  ses = "ses",
  /** Holt's linear trend */
  holt = "holt",
  /** Holt-Winters, season added */
  holtWintersAdditive = "holtWintersAdditive",
  /** Holt-Winters, season multiplied */
  holtWintersMultiplicative = "holtWintersMultiplicative",
  /** Last season again */
  seasonalNaive = "seasonalNaive",
  /** Straight on from the first to the last figure */
  drift = "drift",
  /** Straight line by least squares */
  linear = "linear",
}

/**
 * Whose signal rules are followed.
 * @customenum {string}
 */
export enum Dialect {
  /** NHS England's Making Data Count tools since 2023 */
  nhs2023 = "nhs2023",
  /** The R package NHSRplotthedots 0.2.2 */
  ptd = "ptd",
}
