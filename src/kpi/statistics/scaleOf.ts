/** Powers of two between which squares of values, and sums of many of them, neither overflow nor vanish. */
const leastPower = -300;
const mostPower = 300;

/**
 * A power of two to divide values by before they are squared: 1 for all that people measure, otherwise one that brings
 * the largest of them to about 1. Nothing is rounded by it, save parts too small beside the largest to count.
 */
export function scaleOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++)
    most = Math.max(most, Math.abs(values[index] as number));
  const power = most === 0 ? 0 : Math.floor(Math.log2(most));
  return power >= leastPower && power <= mostPower ? 1 : 2 ** power;
}
