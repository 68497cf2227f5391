import { atMost } from "./closeTo";
import type { Status } from "./definition";
import type { KpiProblem } from "./outcome";
import { referenceSize, shortfall, type Judgment } from "./thresholds";

/**
 * The status of one actual against its target (semantics §2). For `range`, `target` is the lower bound and `upper`
 * the upper one. A value on a threshold gets the better state (as ClearPoint and SAP publish it).
 *
 * Missing actual: `noData`. Missing target (or a missing bound of a range): `noTarget`, never green by default.
 * Polarity `none` judges nothing: `noData`, a blank in the sheet. A target of 0 with a relative tolerance leaves no
 * room: on or off target. A lower bound above the upper one is the problem `boundsReversed`; equal bounds are legal.
 * Where the shortfall is longer than a double holds (from −1.7E308 to 1.7E308), all is halved first.
 *
 * @example status(95, 100, { polarity: "higher", tolerance: 0.1, toleranceMode: "relative" }) // "atRisk"
 */
export function status(
  actual: number | undefined,
  target: number | undefined,
  judgment: Judgment,
  upper?: number,
): Status | KpiProblem {
  const { polarity, tolerance, toleranceMode } = judgment;
  if (target !== undefined && upper !== undefined && polarity === "range" && target > upper) {
    return { code: "boundsReversed", detail: { lower: target, upper } };
  }
  if (actual === undefined || polarity === "none") return "noData";
  if (target === undefined || (polarity === "range" && upper === undefined)) return "noTarget";

  const short = shortfall(actual, target, polarity, upper);
  if (!Number.isFinite(short)) return halvedStatus(actual, target, judgment, upper ?? target);
  const size = referenceSize(actual, target, polarity, upper);
  const green = polarity === "closest" ? tolerance / 2 : 0;
  if (toleranceMode === "absolute") {
    if (atMost(short, green, Math.max(size, green))) return "onTarget";
    return atMost(short, tolerance, Math.max(size, tolerance)) ? "atRisk" : "offTarget";
  }
  if (size === 0) return short <= 0 ? "onTarget" : "offTarget";
  const measure = short / size;
  if (atMost(measure, green, 1)) return "onTarget";
  return atMost(measure, tolerance, 1) ? "atRisk" : "offTarget";
}

/** The same status, in a unit twice as large. */
function halvedStatus(
  actual: number,
  target: number,
  judgment: Judgment,
  upper: number,
): Status | KpiProblem {
  const share = judgment.toleranceMode === "absolute" ? 0.5 : 1;
  return status(actual / 2, target / 2, { ...judgment, tolerance: judgment.tolerance * share }, upper / 2);
}

/** Status codes as in SSAS and Power Pivot; undefined where there is nothing to say. */
export const statusCodes = {
  onTarget: 1,
  atRisk: 0,
  offTarget: -1,
  noTarget: undefined,
  noData: undefined,
} as const satisfies Record<Status, number | undefined>;
