import { fitSmoothing, type SmoothingFit } from "./smoothingFit";

/** Squared errors this small next to the values are rounding: both models then fit without error. */
const rounding = 1e-20;

/**
 * Akaike's information criterion corrected for short series: n·ln(SSE/n) + 2k·n/(n − k − 1), k with the variance.
 * Infinite where the series is too short for the model.
 *
 * Source: C. M. Hurvich, C.-L. Tsai, "Regression and time series model selection in small samples", Biometrika 76
 * (1989).
 */
function correctedAkaike({ squares, parameters, count }: SmoothingFit, floor: number): number {
  const estimated = parameters + 1;
  const spare = count - estimated - 1;
  if (spare <= 0) return Infinity;
  return count * Math.log(Math.max(squares, floor) / count) + (2 * estimated * count) / spare;
}

/**
 * The smoothing model that the data support best: simple, Holt's or damped Holt's by corrected AIC; on a tie the
 * simpler one. Source: Hyndman, Koehler, Snyder, Grose, Int. J. Forecasting 18 (2002).
 */
export function chooseSmoothing(values: Float64Array): SmoothingFit {
  const fits = (["none", "additive", "damped"] as const).map((trend) => fitSmoothing(values, trend));
  const size = values.reduce((total, value) => total + value * value, 0);
  const floor = Math.max(size * rounding, Number.MIN_VALUE);
  return fits.reduce((best, fit) =>
    correctedAkaike(fit, floor) < correctedAkaike(best, floor) ? fit : best,
  );
}
