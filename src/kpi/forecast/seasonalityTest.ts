import { autocorrelation } from "../statistics/autocorrelation";
import { normalQuantile } from "../statistics/normalDistribution";

/**
 * Whether a season of `period` values shows at 90 %: its autocorrelation stands out from what the shorter lags
 * would let one expect, |r_m| > 1.645 · √((1 + 2 Σ_{i<m} r_i²) / n). A constant series has none; neither has one
 * shorter than two seasons, where the question is not asked.
 *
 * Source: V. Assimakopoulos, K. Nikolopoulos, "The theta model", Int. J. Forecasting 16 (2000); the variance is
 * M. S. Bartlett's (1946).
 */
export function hasSeason(values: ArrayLike<number>, period: number): boolean {
  if (period < 2 || values.length < 2 * period) return false;
  const atPeriod = autocorrelation(values, period);
  if (atPeriod === undefined) return false;
  let shorter = 0;
  for (let lag = 1; lag < period; lag++) shorter += (autocorrelation(values, lag) ?? 0) ** 2;
  return Math.abs(atPeriod) > normalQuantile(0.95) * Math.sqrt((1 + 2 * shorter) / values.length);
}
