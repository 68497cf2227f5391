import type { Prediction } from "./prediction";
import { smoothingForecast } from "./smoothingForecast";
import { fitSmoothing } from "./smoothingFit";

/**
 * Simple exponential smoothing: the last smoothed level, for every coming period.
 *
 * Source: R. G. Brown, "Statistical Forecasting for Inventory Control" (1959).
 */
export const ses = (values: Float64Array, horizon: number): readonly Prediction[] =>
  smoothingForecast(fitSmoothing(values, "none"), horizon);
