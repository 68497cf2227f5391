import { productError } from "../statistics/exactProduct";
import { countInversions } from "../statistics/inversions";
import type { Observations } from "./observations";

/** The points seen along a slope: y − slope · x, in two parts, so that equal is equal. */
function heightsAlong(points: Observations, slope: number): readonly [Float64Array, Float64Array] {
  const { positions, values } = points;
  const high = new Float64Array(values.length);
  const low = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const position = positions[index] as number;
    const product = slope * position;
    const difference = value - product;
    const share = value - difference;
    const lost = value - (difference + share) + (share - product) - productError(slope, position);
    const sum = difference + lost;
    high[index] = sum;
    low[index] = lost - (sum - difference);
  }
  return [high, low];
}

/** How many pairs of points have a slope strictly below `slope`. */
export function countSlopesBelow(points: Observations, slope: number): number {
  const [high, low] = heightsAlong(points, slope);
  return countInversions(high, low);
}

/** Indices of the points ordered by their height along a slope; equal heights in time order. */
function orderAlong(points: Observations, slope: number): Uint32Array {
  const [high, low] = heightsAlong(points, slope);
  return Uint32Array.from(high, (_, index) => index).sort(
    (a, b) => (high[a] as number) - (high[b] as number) || (low[a] as number) - (low[b] as number) || a - b,
  );
}

/** Slope of the line through two points. */
export const slopeBetween = ({ positions, values }: Observations, first: number, second: number): number =>
  ((values[second] as number) - (values[first] as number)) /
  ((positions[second] as number) - (positions[first] as number));

/**
 * The slopes from `lower` (included) up to `upper` (not included), sorted: all of them, or every `stride`-th as they
 * are met (with `Infinity` the first alone). They are the pairs that change places between the two orders, so finding them takes O(n log n) and the
 * number that is taken.
 */
export function slopesBetween(points: Observations, lower: number, upper: number, stride = 1): Float64Array {
  const places = new Uint32Array(points.values.length);
  orderAlong(points, upper).forEach((point, place) => {
    places[point] = place;
  });
  let order: Uint32Array = orderAlong(points, lower);
  let merged: Uint32Array = new Uint32Array(order.length);
  const found: number[] = [];
  let untilNext = 0;
  for (let width = 1; width < order.length; width *= 2) {
    for (let start = 0; start < order.length; start += 2 * width) {
      const middle = Math.min(start + width, order.length);
      const end = Math.min(start + 2 * width, order.length);
      let left = start;
      let right = middle;
      for (let to = start; to < end; to++) {
        const a = order[left] as number;
        const b = order[right] as number;
        if (left < middle && (right >= end || (places[a] as number) < (places[b] as number))) {
          merged[to] = a;
          left++;
          continue;
        }
        let above = left + untilNext;
        for (; above < middle; above += stride) found.push(slopeBetween(points, order[above] as number, b));
        untilNext = above - middle;
        merged[to] = b;
        right++;
      }
    }
    [order, merged] = [merged, order];
  }
  return Float64Array.from(found).sort();
}
