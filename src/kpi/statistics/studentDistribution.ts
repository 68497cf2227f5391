import { incompleteBeta } from "./incompleteBeta";
import { logGamma } from "./logGamma";
import { normalQuantile } from "./normalDistribution";

/**
 * P(|T| ≥ |t|) for Student's t with `freedom` > 0 degrees of freedom: I_{ν/(ν+t²)}(ν/2, 1/2),
 * near the center by its complement, where ν/(ν+t²) would round to 1.
 *
 * Source: NIST Digital Library of Mathematical Functions, §8.17; Abramowitz and Stegun 26.7.1.
 */
export function studentTwoSided(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return 0;
  const square = t * t;
  return square < 1
    ? 1 - incompleteBeta(square / (freedom + square), 0.5, freedom / 2)
    : incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5);
}

/** P(T ≤ t). */
export function studentProbability(t: number, freedom: number): number {
  const beyond = studentTwoSided(t, freedom) / 2;
  return t > 0 ? 1 - beyond : beyond;
}

const density = (t: number, freedom: number): number =>
  Math.exp(
    logGamma((freedom + 1) / 2) -
      logGamma(freedom / 2) -
      0.5 * Math.log(freedom * Math.PI) -
      ((freedom + 1) / 2) * Math.log1p((t * t) / freedom),
  );

/**
 * The t with P(T ≤ t) = probability, for a probability strictly between 0 and 1. Newton steps kept inside a
 * bracket that always holds the root.
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError("A probability lies between 0 and 1.");
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const side = probability < 0.5 ? -1 : 1;
  let lower = 0;
  let upper = 1;
  while (studentTwoSided(upper, freedom) > tail) {
    lower = upper;
    upper *= 2;
  }
  let t = Math.min(Math.max(side * normalQuantile(probability), lower), upper);
  for (let step = 0; step < 200; step++) {
    const excess = studentTwoSided(t, freedom) - tail;
    if (excess > 0) lower = t;
    else upper = t;
    const newton = t + excess / (2 * density(t, freedom));
    const next = newton > lower && newton < upper ? newton : (lower + upper) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.abs(next)) return side * next;
    t = next;
  }
  return side * t;
}
