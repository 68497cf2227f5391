import { nextAbove, nextBelow } from "../statistics/doubleOrder";
import type { Observations } from "./observations";
import { slopeBetween } from "./slopeOrder";

/** How many slopes a sample holds. */
export const sampleSize = 1024;

/**
 * Where to look in view of a sorted sample: two slopes that most likely enclose the one at this share of them, then the
 * sample's own slope there and its neighbours, for the case that many pairs share it.
 */
export function guessesFrom(sample: Float64Array, share: number): number[] {
  const margin = 2 * Math.sqrt(sample.length);
  const at = (place: number): number =>
    sample[Math.round(Math.min(Math.max(place, 0), sample.length - 1))] as number;
  const place = share * (sample.length - 1);
  const middle = at(place);
  return [at(place - margin), at(place + margin), middle, nextAbove(middle), nextBelow(middle)];
}

/** A sample of all slopes: pairs spread by a fixed sequence. */
export function samplePairs(points: Observations): Float64Array {
  const count = points.values.length;
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  return Float64Array.from({ length: sampleSize }, () => {
    const first = next(count);
    const second = (first + 1 + next(count - 1)) % count;
    return slopeBetween(points, Math.min(first, second), Math.max(first, second));
  }).sort();
}
