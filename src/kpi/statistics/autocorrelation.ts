import { compensatedSum } from "./compensatedSum";
import { mean } from "./mean";

/**
 * Autocorrelation at a lag: Σ (x_t − x̄)(x_{t+lag} − x̄) / Σ (x_t − x̄)². Between −1 and 1.
 * `undefined` for a constant series or one not longer than the lag.
 *
 * Source: G. E. P. Box, G. M. Jenkins, "Time Series Analysis", §2.1.6.
 */
export function autocorrelation(values: ArrayLike<number>, lag: number): number | undefined {
  const center = mean(values);
  if (center === undefined || values.length <= lag) return undefined;
  const deviations = Float64Array.from(values, (value) => value - center);
  const spread = compensatedSum(deviations.map((deviation) => deviation * deviation));
  if (spread === 0) return undefined;
  const products = deviations
    .subarray(lag)
    .map((deviation, index) => deviation * (deviations[index] as number));
  return compensatedSum(products) / spread;
}
