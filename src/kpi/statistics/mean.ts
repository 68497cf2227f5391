import { sumInTwoParts } from "./compensatedSum";
import { productError } from "./exactProduct";

/**
 * Arithmetic mean, correct to the last digit in all but contrived cases: the sum is kept in two parts and the
 * division is corrected by its remainder. A mean that equals a value of the list comes out as that very value,
 * which strict comparisons against a center line rely on. `undefined` for an empty list.
 */
export function mean(values: ArrayLike<number>): number | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  const { high, low } = sumInTwoParts(values);
  if (!Number.isFinite(high)) return meanOfHuge(values);
  const quotient = high / count;
  const remainder = high - quotient * count - productError(quotient, count);
  const corrected = quotient + (remainder + low) / count;
  return Number.isFinite(corrected) ? corrected : quotient;
}

/** The mean of values whose sum no double holds: a power of two that makes room for the sum is taken out first. */
function meanOfHuge(values: ArrayLike<number>): number | undefined {
  const room = 2 ** Math.ceil(Math.log2(values.length) + 1);
  const scaled = Float64Array.from(values, (value) => value / room);
  const center = scaled.every(Number.isFinite) ? mean(scaled) : undefined;
  return center === undefined ? NaN : center * room;
}
