import { productError } from "./exactProduct";

/** A number of about 32 digits, the unevaluated sum of two doubles. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/*
 * Source: Y. Hida, X. S. Li, D. H. Bailey, "Library for double-double and quad-double arithmetic" (2007).
 */

const renormalized = (high: number, low: number): DoubleDouble => {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
};

export const fromNumber = (value: number): DoubleDouble => ({ high: value, low: 0 });

export const negated = (a: DoubleDouble): DoubleDouble => ({ high: -a.high, low: -a.low });

export function sumOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  const share = sum - a.high;
  const lost = a.high - (sum - share) + (b.high - share);
  return renormalized(sum, lost + a.low + b.low);
}

export const differenceOf = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => sumOf(a, negated(b));

export function productOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.high * b.high;
  return renormalized(product, productError(a.high, b.high) + a.high * b.low + a.low * b.high);
}

/** Quotient; the divisor must not be 0. */
export function quotientOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const rest = differenceOf(a, productOf(b, fromNumber(first)));
  const second = rest.high / b.high;
  const last = differenceOf(rest, productOf(b, fromNumber(second)));
  return sumOf(renormalized(first, second), fromNumber(last.high / b.high));
}

/** Square root of a number that is not negative. */
export function rootOf(a: DoubleDouble): DoubleDouble {
  if (a.high <= 0) return fromNumber(0);
  const root = fromNumber(Math.sqrt(a.high));
  const rest = differenceOf(a, productOf(root, root));
  return sumOf(root, fromNumber(rest.high / (2 * root.high)));
}
