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
  const quotient = high / count;
  const remainder = high - quotient * count - productError(quotient, count);
  const corrected = quotient + (remainder + low) / count;
  return Number.isFinite(corrected) ? corrected : quotient;
}
