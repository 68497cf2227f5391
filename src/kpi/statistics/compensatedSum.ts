/** A sum kept in two parts: `high` is its rounded value, `low` what rounding left out. */
export interface SumInTwoParts {
  readonly high: number;
  readonly low: number;
}

/**
 * Sum with the rounding errors carried along, so that the order of the values and their size hardly matter.
 * An empty list sums to 0.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 */
export function sumInTwoParts(values: ArrayLike<number>): SumInTwoParts {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const high = sum + lost;
  return { high, low: sum - high + lost };
}

/** The compensated sum as one number. */
export function compensatedSum(values: ArrayLike<number>): number {
  return sumInTwoParts(values).high;
}
