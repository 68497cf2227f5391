/**
 * Quantile by linear interpolation between order statistics: type 7 of Hyndman and Fan, the default of R and
 * numpy and Excel's PERCENTILE.INC. `fraction` from 0 to 1. `undefined` for an empty list.
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 */
export function quantile(values: ArrayLike<number>, fraction: number): number | undefined {
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError("A quantile's fraction lies between 0 and 1.");
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * fraction;
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return position === below ? lower : lower + (position - below) * (upper - lower);
}

/** Middle value, or the mean of the two middle values; `undefined` for an empty list. */
export function median(values: ArrayLike<number>): number | undefined {
  return quantile(values, 0.5);
}
