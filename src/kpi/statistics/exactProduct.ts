/** 2^27 + 1: splits a double into two halves of 26 bits. */
const splitter = 134217729;

/**
 * What rounding took from `a * b`: the exact product is `a * b + productError(a, b)`, barring overflow.
 *
 * Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
 */
export function productError(a: number, b: number): number {
  const product = a * b;
  const shiftedA = splitter * a;
  const highA = shiftedA - (shiftedA - a);
  const lowA = a - highA;
  const shiftedB = splitter * b;
  const highB = shiftedB - (shiftedB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}
