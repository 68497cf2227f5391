import type { Prediction } from "./prediction";
import { extend } from "./smoothing";
import type { SmoothingFit } from "./smoothingFit";

/**
 * Predictions of a fitted smoothing model. The variance grows with the horizon as
 * σ²(1 + Σ_{j<h} c_j²), c_j = α(1 + β(φ + … + φ^j)); σ² is the sum of squared errors over the values left after
 * estimating constants and starts, and its uncertainty makes the distribution a Student t.
 *
 * Source: Hyndman, Koehler, Ord, Snyder (2008), table 6.1.
 */
export function smoothingForecast(fit: SmoothingFit, horizon: number): readonly Prediction[] {
  const { shape, constants, count, parameters, squares } = fit;
  const { alpha, beta, phi } = constants;
  const damping = shape.trend === "damped" ? phi : 1;
  const freedom = Math.max(1, count - parameters);
  const variance = squares / freedom;
  let growth = 1;
  let reach = 0;
  let power = 1;
  return extend(fit.end, shape, phi, horizon).map((value) => {
    const deviation = Math.sqrt(variance * growth);
    power *= damping;
    reach += power;
    growth += (alpha * (1 + (shape.trend === "none" ? 0 : beta * reach))) ** 2;
    return { value, deviation, freedom };
  });
}
