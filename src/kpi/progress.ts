import type { Polarity } from "./definition";
import type { KpiProblem } from "./outcome";
import { shareOfWay } from "./statistics/shareOfWay";

/**
 * Progress from the baseline to the target as a fraction: (A − B)/(T − B), whatever the polarity; not capped.
 *
 * Anything missing: undefined (no baseline is not a baseline of 0). Baseline = target: 1 when the target is met,
 * else 0, by the polarity (`higher` when none is given). A target on the wrong side of the baseline for a `higher`
 * or `lower` KPI is the problem `targetAgainstPolarity`; without a polarity nothing contradicts it.
 */
export function progress(
  actual: number | undefined,
  baseline: number | undefined,
  target: number | undefined,
  polarity?: Polarity,
): number | undefined | KpiProblem {
  if (baseline !== undefined && target !== undefined) {
    const againstPolarity =
      (polarity === "higher" && target < baseline) || (polarity === "lower" && target > baseline);
    if (againstPolarity) return { code: "targetAgainstPolarity", detail: { baseline, target } };
  }
  if (actual === undefined || baseline === undefined || target === undefined) return undefined;
  if (baseline === target) return isMet(actual, target, polarity) ? 1 : 0;
  return shareOfWay(actual, baseline, target);
}

function isMet(actual: number, target: number, polarity: Polarity = "higher"): boolean {
  if (polarity === "lower") return actual <= target;
  if (polarity === "higher") return actual >= target;
  return actual === target;
}
