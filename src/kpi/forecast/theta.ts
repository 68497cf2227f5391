import { linearRegression } from "../statistics/linearRegression";
import type { Prediction } from "./prediction";
import { smoothingForecast } from "./smoothingForecast";
import { fitSmoothing } from "./smoothingFit";

/**
 * Theta method with the lines θ = 0 and θ = 2, in the form of simple exponential smoothing with a drift of half
 * the slope of the least squares line: level + slope/2 · (h − 1 + (1 − (1 − α)ⁿ)/α).
 *
 * Source: V. Assimakopoulos, K. Nikolopoulos, "The theta model", Int. J. Forecasting 16 (2000); R. J. Hyndman,
 * B. Billah, "Unmasking the Theta method", Int. J. Forecasting 19 (2003).
 */
export function theta(values: Float64Array, horizon: number): readonly Prediction[] {
  const fit = fitSmoothing(values, "none");
  const { alpha } = fit.constants;
  const line = linearRegression(
    values.map((_, index) => index),
    values,
  );
  const drift = (line?.slope ?? 0) / 2;
  const settled = (1 - (1 - alpha) ** values.length) / alpha;
  return smoothingForecast(fit, horizon).map((prediction, ahead) => ({
    ...prediction,
    value: prediction.value + drift * (ahead + settled),
  }));
}
