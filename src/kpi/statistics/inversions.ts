/**
 * Number of pairs i < j whose keys stand in the wrong order (key j strictly below key i), by merge sort in
 * O(n log n). A key has two parts, `high` and `low`, and is ordered by `high` first; both arrays are left sorted.
 *
 * Source: D. E. Knuth, "The Art of Computer Programming", vol. 3, §5.1.1 and exercise 5.2.4-21.
 */
export function countInversions(high: Float64Array, low: Float64Array): number {
  const length = high.length;
  let fromHigh = high;
  let fromLow = low;
  let toHigh: Float64Array = new Float64Array(length);
  let toLow: Float64Array = new Float64Array(length);
  let inversions = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let to = start; to < end; to++) {
        const a = fromHigh[left] as number;
        const b = fromHigh[right] as number;
        const rightFirst =
          left >= middle ||
          (right < end && (b < a || (b === a && (fromLow[right] as number) < (fromLow[left] as number))));
        if (rightFirst) inversions += middle - left;
        const from = rightFirst ? right++ : left++;
        toHigh[to] = fromHigh[from] as number;
        toLow[to] = fromLow[from] as number;
      }
    }
    [fromHigh, toHigh] = [toHigh, fromHigh];
    [fromLow, toLow] = [toLow, fromLow];
  }
  if (fromHigh !== high) {
    high.set(fromHigh);
    low.set(fromLow);
  }
  return inversions;
}
