import { compensatedSum } from "./compensatedSum";
import { mean } from "./mean";

/**
 * Sample variance with divisor n − 1, by two compensated passes; the second term removes what the rounding of
 * the mean leaves. `undefined` under two values.
 *
 * Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance",
 * The American Statistician 37 (1983), "corrected two-pass algorithm".
 */
export function sampleVariance(values: ArrayLike<number>): number | undefined {
  const count = values.length;
  const center = mean(values);
  if (center === undefined || count < 2) return undefined;
  const deviations = Float64Array.from(values, (value) => value - center);
  const sum = compensatedSum(deviations);
  const squares = compensatedSum(deviations.map((deviation) => deviation * deviation));
  return Math.max(0, squares - (sum * sum) / count) / (count - 1);
}

/** Square root of the sample variance; `undefined` under two values. */
export function sampleDeviation(values: ArrayLike<number>): number | undefined {
  const variance = sampleVariance(values);
  return variance === undefined ? undefined : Math.sqrt(variance);
}
