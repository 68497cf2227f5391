import { epsilon } from "../closeTo";
import type { KpiProblem } from "../outcome";
import { progress } from "../progress";

/** How a KPI moves against time; `off`: its time is over and the target is not met. */
export const paces = ["onPace", "slightlyBehind", "behind", "off", "tooEarly"] as const;
export type Pace = (typeof paces)[number];

/** Progress of this share of what is expected is still only slightly behind. */
const slightlyBehindFrom = 0.9;
/** Before this share of the period has passed, pace says nothing. */
const judgedFrom = 0.2;

const atLeast = (value: number, threshold: number): boolean => value >= threshold - epsilon * threshold;

/**
 * Progress over the elapsed share g: 1 is exactly as expected. Baseline 0 unless given.
 * Problems: `nothingElapsed`, and those of `progress`.
 *
 * @example pace(40, 100, 0.5) // 0.8
 */
export function pace(
  actual: number,
  target: number,
  elapsedShare: number,
  baseline = 0,
): number | KpiProblem {
  if (!(elapsedShare > 0)) return { code: "nothingElapsed" };
  const done = progress(actual, baseline, target);
  return typeof done === "number" ? done / elapsedShare : (done ?? { code: "nothingElapsed" });
}

/** A pace in a word: from 1 on pace, from 0.9 slightly behind; in the first 20 % of the period too early to say. */
export function paceBand(value: number, elapsedShare: number): Pace {
  if (elapsedShare >= 1) return atLeast(value, 1) ? "onPace" : "off";
  if (!atLeast(elapsedShare, judgedFrom)) return "tooEarly";
  if (atLeast(value, 1)) return "onPace";
  return atLeast(value, slightlyBehindFrom) ? "slightlyBehind" : "behind";
}
