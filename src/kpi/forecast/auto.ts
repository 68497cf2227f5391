import { chooseSmoothing } from "./chooseSmoothing";
import type { Prediction } from "./prediction";
import { smoothingForecast } from "./smoothingForecast";
import { theta } from "./theta";

/** The methods whose mean `auto` gives: theta and the smoothing model it chose. */
export type AutoChoice = "ses" | "holt" | "dampedHolt";

const choiceOf = { none: "ses", additive: "holt", damped: "dampedHolt" } as const;

/**
 * Mean of theta and of the smoothing model that the corrected AIC chooses: each errs in its own way, and forecasts
 * that err differently are better averaged than chosen between. The distribution has the variance of the even
 * mixture of both, mean variance plus the square of half their difference, so that it widens where they disagree;
 * the smaller freedom counts.
 *
 * Source: J. M. Bates, C. W. J. Granger, "The combination of forecasts", Operational Research Quarterly 20
 * (1969); R. T. Clemen, Int. J. Forecasting 5 (1989), on equal weights.
 */
export function auto(
  values: Float64Array,
  horizon: number,
): { readonly choice: AutoChoice; readonly predictions: readonly Prediction[] } {
  const fit = chooseSmoothing(values);
  const chosen = smoothingForecast(fit, horizon);
  const predictions = theta(values, horizon).map((first, ahead) => {
    const second = chosen[ahead] as Prediction;
    const halfGap = (first.value - second.value) / 2;
    return {
      value: second.value + halfGap,
      deviation: Math.sqrt((first.deviation ** 2 + second.deviation ** 2) / 2 + halfGap ** 2),
      freedom: Math.min(first.freedom, second.freedom),
    };
  });
  return { choice: choiceOf[fit.shape.trend], predictions };
}
