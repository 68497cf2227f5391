import { countInversions } from "../statistics/inversions";
import { normalTwoSided } from "../statistics/normalDistribution";

/** The Mann–Kendall test of a monotone trend. */
export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  readonly score: number;
  /** Variance of the score under no trend, corrected for ties. */
  readonly variance: number;
  /** Standardized score with continuity correction. */
  readonly z: number;
  /** Two-sided, by the normal approximation; 1 where there is no evidence at all. */
  readonly p: number;
}

const tieTerm = (size: number): number => size * (size - 1) * (2 * size + 5);

/**
 * Mann–Kendall test of values in time order, in O(n log n): S = pairs − tied pairs − 2 × inversions.
 *
 * variance = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over groups of t equal values; z = (S ∓ 1)/√variance.
 * A constant series, or one of fewer than two values, has z = 0 and p = 1.
 *
 * Source: H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, "Rank
 * Correlation Methods" (1975).
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const sorted = Float64Array.from(values);
  const count = sorted.length;
  const inversions = countInversions(sorted, new Float64Array(count));
  let tiedPairs = 0;
  let tieTerms = 0;
  for (let start = 0, end = 0; start < count; start = end) {
    while (end < count && sorted[end] === sorted[start]) end++;
    const size = end - start;
    tiedPairs += (size * (size - 1)) / 2;
    tieTerms += tieTerm(size);
  }
  const score = (count * (count - 1)) / 2 - tiedPairs - 2 * inversions;
  const variance = (tieTerm(count) - tieTerms) / 18;
  const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : 0;
  return { score, variance, z, p: z === 0 ? 1 : normalTwoSided(z) };
}
