import type { Polarity } from "../definition";
import { dialectRules } from "./dialect";
import type { Side } from "./rules/rule";
import type { Signal } from "./signals";
import type { XmrChart, XmrPoint } from "./xmrChart";

/** What a point says about the process once the polarity is known. */
export const variations = ["improvement", "concern", "neutralHigh", "neutralLow", "commonCause"] as const;
export type Variation = (typeof variations)[number];

/** The side on which a signal is good news; none where the polarity has no good side. */
function improvingSide(polarity: Polarity): Side | undefined {
  if (polarity === "higher") return "high";
  return polarity === "lower" ? "low" : undefined;
}

/** The one place where a raw signal meets the polarity. */
function judgedSignal(signal: Signal, polarity: Polarity): Variation {
  const good = improvingSide(polarity);
  if (good === undefined) return signal.side === "high" ? "neutralHigh" : "neutralLow";
  return signal.side === good ? "improvement" : "concern";
}

/**
 * The type of one point. A point that is both improvement and concern (the end of a trend down that starts a
 * trend up, say) shows as improvement in `nhs2023`; in `ptd` the rule first in priority decides.
 */
export function pointVariation(chart: XmrChart, point: XmrPoint, polarity: Polarity): Variation {
  const judged = point.signals.map((signal) => judgedSignal(signal, polarity));
  if (dialectRules[chart.dialect].improvementWins && judged.includes("improvement")) return "improvement";
  return judged[0] ?? "commonCause";
}

/** Variation of the process: the type of its last measured point. `undefined` when there is none. */
export function variation(chart: XmrChart, polarity: Polarity): Variation | undefined {
  return chart.lastPoint === undefined ? undefined : pointVariation(chart, chart.lastPoint, polarity);
}
