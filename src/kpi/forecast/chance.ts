import type { Polarity } from "../definition";
import { probabilityUpTo, type Prediction } from "./prediction";

/** What a coming value is held against: one target, or the two ends of a range. */
export type ChanceTarget = number | { readonly lower: number; readonly upper: number };

/**
 * Chance of meeting the target: the share of the prediction distribution on the good side, 0 to 1. `higher`: at or
 * above the target; `lower`: at or below; `range`: between the two ends. `undefined` where there is no good side:
 * `none`, and `closest`, which a single value meets with chance 0.
 */
export function chanceOfMeeting(
  prediction: Prediction,
  target: ChanceTarget,
  polarity: Polarity,
): number | undefined {
  if (typeof target !== "number") {
    if (polarity !== "range") return undefined;
    return Math.max(
      0,
      probabilityUpTo(prediction, target.upper) - probabilityBelow(prediction, target.lower),
    );
  }
  if (polarity === "lower") return probabilityUpTo(prediction, target);
  return polarity === "higher" ? 1 - probabilityBelow(prediction, target) : undefined;
}

/** Strictly below; differs from `probabilityUpTo` only where the prediction is certain. */
function probabilityBelow(prediction: Prediction, bound: number): number {
  if (prediction.deviation === 0) return prediction.value < bound ? 1 : 0;
  return probabilityUpTo(prediction, bound);
}
