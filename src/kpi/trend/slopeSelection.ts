import { middleDouble, nextAbove, nextBelow } from "../statistics/doubleOrder";
import type { Observations } from "./observations";
import { countSlopesBelow, slopeBetween, slopesBetween } from "./slopeOrder";
import { guessesFrom, samplePairs, sampleSize } from "./slopeSample";

/** Beyond this, differences and exact products could overflow; a power of two brings values back without rounding. */
const largestExact = 2 ** 900;
const shrink = 2 ** 200;

const scaled = ({ positions, values }: Observations, factor: number): Observations => ({
  positions,
  values: values.map((value) => value * factor),
});

/** Slopes from `lower` up to, not including, `upper`, and how many lie below each of the two. */
interface Bracket {
  readonly lower: number;
  readonly upper: number;
  readonly belowLower: number;
  readonly belowUpper: number;
}

/** Every slope lies between the smallest and the largest slope of neighbouring points. */
function wholeBracket(points: Observations): Bracket {
  let smallest = Infinity;
  let largest = -Infinity;
  for (let index = 1; index < points.values.length; index++) {
    const slope = slopeBetween(points, index - 1, index);
    smallest = Math.min(smallest, slope);
    largest = Math.max(largest, slope);
  }
  const count = points.values.length;
  return {
    lower: nextBelow(smallest),
    upper: nextAbove(nextAbove(largest)),
    belowLower: 0,
    belowUpper: (count * (count - 1)) / 2,
  };
}

/** The next slope to count at: just below the rank by interpolation, just above it, then the middle double. */
function nextProbe(bracket: Bracket, rank: number, round: number): number {
  const { lower, upper, belowLower, belowUpper } = bracket;
  const held = belowUpper - belowLower;
  const aim = rank - belowLower + (round % 3 === 0 ? -0.05 : 0.05) * held;
  const guess = lower + (upper - lower) * (aim / held);
  return round % 3 !== 2 && guess > lower && guess < upper ? guess : middleDouble(lower, upper);
}

/** After so many probes within a bracket, a sample of what it holds shows where the slopes gather: most are equal then. */
const probesBetweenSamples = 6;

/**
 * The slopes of ranks `first` and `last` (0-based, `last` at most one more) within a bracket that holds both:
 * narrowed by counting, until what is left can be listed.
 */
function narrowDown(
  points: Observations,
  whole: Bracket,
  [first, last]: readonly [number, number],
  firstGuesses: readonly number[],
): readonly [number, number] {
  const listable = Math.max(64, 2 * points.values.length);
  const guesses = [...firstGuesses];
  let bracket = whole;
  let round = 0;
  let nextSample = probesBetweenSamples;
  for (;;) {
    const { lower, upper, belowLower, belowUpper } = bracket;
    const held = belowUpper - belowLower;
    const neighbours = middleDouble(lower, upper) === lower;
    if (neighbours || held <= listable) {
      const slopes = slopesBetween(points, lower, upper, neighbours ? Infinity : 1);
      const at = (rank: number): number => slopes[neighbours ? 0 : rank - belowLower] ?? lower;
      return [at(first), at(last)];
    }
    if (guesses.length === 0 && round === nextSample) {
      nextSample += probesBetweenSamples;
      const sample = slopesBetween(points, lower, upper, Math.ceil(held / sampleSize));
      guesses.push(...guessesFrom(sample, (first - belowLower) / held));
    }
    const probe = guesses.shift() ?? nextProbe(bracket, first, round++);
    if (!(probe > lower && probe < upper)) continue;
    const below = countSlopesBelow(points, probe);
    if (below <= first) bracket = { ...bracket, lower: probe, belowLower: below };
    else if (below > last) bracket = { ...bracket, upper: probe, belowUpper: below };
    else {
      const left = { ...bracket, upper: probe, belowUpper: below };
      const right = { ...bracket, lower: probe, belowLower: below };
      return [
        narrowDown(points, left, [first, first], [])[0],
        narrowDown(points, right, [last, last], [])[0],
      ];
    }
  }
}

/**
 * Median of the slopes of all pairs of at least two points, without listing them: O(n log n) for each count, and
 * the number of counts does not grow with n beyond the 64 bits of a double. Nothing is left to chance: the
 * sample that speeds it up is a fixed sequence, and bisection ends whatever the sample says. With an even
 * number of pairs, the mean of the two in the middle.
 *
 * Source: the counting idea of R. Cole, J. Salowe, W. Steiger, E. Szemerédi, "An optimal-time algorithm for slope
 * selection", SIAM J. Comput. 18 (1989), with the narrowing of J. Matoušek, "Randomized optimal algorithm for
 * slope selection", Inform. Process. Lett. 39 (1991).
 */
export function medianSlope(points: Observations): number {
  const largest = points.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest > largestExact) return medianSlope(scaled(points, 1 / shrink)) * shrink;
  const count = points.values.length;
  const pairs = (count * (count - 1)) / 2;
  const ranks = [Math.floor((pairs - 1) / 2), Math.floor(pairs / 2)] as const;
  const guesses = pairs > 4096 ? guessesFrom(samplePairs(points), 0.5) : [];
  const [first, last] = narrowDown(points, wholeBracket(points), ranks, guesses);
  return first + (last - first) / 2;
}
