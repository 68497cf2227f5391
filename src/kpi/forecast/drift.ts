import { mean } from "../statistics/mean";
import { sampleDeviation } from "../statistics/sampleVariance";
import type { Prediction } from "./prediction";

/**
 * The last value carried on by the mean step so far: deviation s·√(h(1 + h/(n − 1))), s the sample deviation of the
 * steps, normal as in R. At least three values.
 *
 * Source: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", §5.2 and §5.5.
 */
export function drift(values: Float64Array, horizon: number): readonly Prediction[] {
  const steps = values.slice(1).map((value, index) => value - (values[index] as number));
  const step = mean(steps);
  const deviation = sampleDeviation(steps);
  if (step === undefined || deviation === undefined) throw new RangeError("A drift needs three values.");
  const last = values[values.length - 1] as number;
  return Array.from({ length: horizon }, (_, ahead) => ({
    value: last + step * (ahead + 1),
    deviation: deviation * Math.sqrt((ahead + 1) * (1 + (ahead + 1) / steps.length)),
    freedom: Infinity,
  }));
}
