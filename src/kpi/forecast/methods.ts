/** `auto` is the default: the mean of theta and the smoothing model that fits best. */
export const forecastMethods = [
  "auto",
  "theta",
  "dampedHolt",
  "ses",
  "holt",
  "holtWintersAdditive",
  "holtWintersMultiplicative",
  "seasonalNaive",
  "drift",
  "linear",
] as const;
export type ForecastMethod = (typeof forecastMethods)[number];
export type SingleMethod = Exclude<ForecastMethod, "auto">;
