import type { Prediction } from "./prediction";
import { smoothingForecast } from "./smoothingForecast";
import { fitSmoothing } from "./smoothingFit";

/**
 * Holt's method: the last level carried on along the last trend.
 *
 * Source: C. C. Holt, "Forecasting seasonals and trends by exponentially weighted moving averages" (1957),
 * reprinted Int. J. Forecasting 20 (2004).
 */
export const holt = (values: Float64Array, horizon: number): readonly Prediction[] =>
  smoothingForecast(fitSmoothing(values, "additive"), horizon);
