import { atMost } from "../closeTo";
import type { Polarity, Status } from "../definition";
import type { Variation } from "../spc/variation";

/**
 * The four questions of every review. 1: is the target reached, are we on track? 2: reinforce the actions, carry on, or
 * abandon? 3: does the plan need to change? 4: are the resources sufficient?
 */
export const questions = [1, 2, 3, 4] as const;
export type Question = (typeof questions)[number];

/** What the figures say to each question; a person confirms or overrides it. */
export type ReachedVerdict =
  "reached" | "reachedBehindPace" | "onTrack" | "behind" | "atRisk" | "missed" | "noTarget" | "noData";
export type ActionVerdict = "carryOn" | "actionsWork" | "reinforce" | "wait" | "abandon" | "noData";
export type PlanVerdict = "keep" | "change" | "noData";
export type ResourcesVerdict = "sufficient" | "tight" | "insufficient" | "ask";

/** Periods an action is given before common cause speaks against it: as many as most runs take to show a change. */
export const periodsToJudgeAction = 6;

/** From this ratio of resources used to progress on, resources will not last; between 1 and this they are tight. */
const insufficientFrom = 1.1;

/** Question 1: status, and pace where there is one (1 = as expected). */
export function reachedVerdict(status: Status, pace: number | undefined): ReachedVerdict {
  if (status === "noData" || status === "noTarget") return status;
  const onPace = pace === undefined ? undefined : atMost(1, pace);
  if (status === "onTarget") return onPace === false ? "reachedBehindPace" : "reached";
  if (onPace === true) return "onTrack";
  if (onPace === false) return "behind";
  return status === "atRisk" ? "atRisk" : "missed";
}

/** Question 2: status, signal and the periods since the action started, where known. */
export function actionVerdict(
  status: Status,
  variation: Variation | undefined,
  periods: number | undefined,
): ActionVerdict {
  if (status === "noData" || status === "noTarget") return "noData";
  if (variation === "concern") return "reinforce";
  if (status === "onTarget") return "carryOn";
  if (variation === "improvement") return "actionsWork";
  if (periods === undefined) return "reinforce";
  return periods < periodsToJudgeAction ? "wait" : "abandon";
}

/** A polarity with a good side, on which a forecast can be held against what is needed. */
export type SidedPolarity = Extract<Polarity, "higher" | "lower">;

/** Question 3: what is forecast (or the run rate) against what is needed (the target, or the required rate). */
export function planVerdict(
  forecast: number | undefined,
  needed: number | undefined,
  polarity: SidedPolarity,
): PlanVerdict {
  if (forecast === undefined || needed === undefined) return "noData";
  const meets = polarity === "lower" ? atMost(forecast, needed) : atMost(needed, forecast, Math.abs(needed));
  return meets ? "keep" : "change";
}

/** Question 4: the share of budget or hours used against progress; asked where there is no such figure. */
export function resourcesVerdict(used: number | undefined, progress: number | undefined): ResourcesVerdict {
  if (used === undefined || progress === undefined) return "ask";
  if (atMost(used, progress)) return "sufficient";
  return atMost(used, progress * insufficientFrom) ? "tight" : "insufficient";
}
