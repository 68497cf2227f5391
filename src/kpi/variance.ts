import type { Polarity } from "./definition";
import type { KpiProblem } from "./outcome";

/** A − T, in the KPI's unit (points for a percentage). Missing actual or target: undefined. */
export function variance(actual: number | undefined, target: number | undefined): number | undefined {
  return actual === undefined || target === undefined ? undefined : actual - target;
}

/**
 * (A − T)/|T|. Target 0: 0 when the actual is 0 too, else the problem `zeroTarget`. A difference longer than a double
 * holds is halved first, with the target.
 */
export function varianceRatio(
  actual: number | undefined,
  target: number | undefined,
): number | undefined | KpiProblem {
  if (actual === undefined || target === undefined) return undefined;
  if (actual === target) return 0;
  if (target === 0) return { code: "zeroTarget", detail: { actual } };
  const difference = actual - target;
  return Number.isFinite(difference)
    ? difference / Math.abs(target)
    : (actual / 2 - target / 2) / Math.abs(target / 2);
}

/**
 * What an actual is held against in a range to stay in: the bound that it exceeds, itself inside. A missing actual or
 * bound: undefined. Bounds the wrong way round: the problem `boundsReversed`.
 */
export function heldWithin(
  actual: number | undefined,
  lower: number | undefined,
  upper: number | undefined,
): number | undefined | KpiProblem {
  if (actual === undefined || lower === undefined || upper === undefined) return undefined;
  if (lower > upper) return { code: "boundsReversed", detail: { lower, upper } };
  return Math.min(Math.max(actual, lower), upper);
}

/** Whether a variance is good news: above 0 where higher is better, below where lower is; undefined otherwise. */
export function isFavorable(value: number, polarity: Polarity): boolean | undefined {
  if (polarity === "higher") return value > 0;
  if (polarity === "lower") return value < 0;
  return undefined;
}
