import type { Prediction } from "./prediction";
import { smoothingForecast } from "./smoothingForecast";
import { fitSmoothing } from "./smoothingFit";

/**
 * Holt's method with a trend that fades by a factor φ each period.
 *
 * Source: E. S. Gardner, E. McKenzie, "Forecasting trends in time series", Management Science 31 (1985).
 */
export const dampedHolt = (values: Float64Array, horizon: number): readonly Prediction[] =>
  smoothingForecast(fitSmoothing(values, "damped"), horizon);
