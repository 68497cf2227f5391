import type { KpiProblem } from "../outcome";

/**
 * The value expected by now on the way from baseline to target: B + (T − B)·g, g the elapsed share. A flow starts its
 * period from nothing, so the baseline is 0 unless given.
 */
export function expected(target: number, elapsedShare: number, baseline = 0): number {
  const way = target - baseline;
  return Number.isFinite(way)
    ? baseline + way * elapsedShare
    : baseline * (1 - elapsedShare) + target * elapsedShare;
}

/** Where the run so far leads by the end of the period: B + (A − B)/g. Nothing elapsed: `nothingElapsed`. */
export function runRate(actual: number, elapsedShare: number, baseline = 0): number | KpiProblem {
  if (!(elapsedShare > 0)) return { code: "nothingElapsed" };
  return baseline + (actual - baseline) / elapsedShare;
}

/** What each remaining period must bring: (T − A)/periods left. None left: `noPeriodsLeft`. */
export function requiredRate(actual: number, target: number, periodsLeft: number): number | KpiProblem {
  if (!(periodsLeft > 0)) return { code: "noPeriodsLeft" };
  return (target - actual) / periodsLeft;
}
