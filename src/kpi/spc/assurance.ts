import type { Polarity } from "../definition";
import type { XmrChart } from "./xmrChart";

/** Whether the process as it runs can be expected to meet the target. */
export const assurances = ["consistentPass", "consistentFail", "inconsistent"] as const;
export type Assurance = (typeof assurances)[number];

/**
 * Target against the limits at the last measured point: beyond them on the good side the process fails consistently,
 * beyond them on the bad side it passes consistently, between them it hits and misses at random. Comparisons are
 * strict. `undefined` without a target, without limits, or where the polarity is neither `higher` nor `lower`.
 *
 * Source: NHS England, "Making Data Count"; NHSRplotthedots 0.2.2.
 */
export function assurance(
  chart: XmrChart,
  target: number | undefined,
  polarity: Polarity,
): Assurance | undefined {
  const limits = chart.lastPoint?.segment.limits;
  if (target === undefined || limits === undefined) return undefined;
  if (polarity !== "higher" && polarity !== "lower") return undefined;
  const higherIsBetter = polarity === "higher";
  if (target > limits.upper) return higherIsBetter ? "consistentFail" : "consistentPass";
  if (target < limits.lower) return higherIsBetter ? "consistentPass" : "consistentFail";
  return "inconsistent";
}
