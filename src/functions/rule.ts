import { ruleWords } from "../kpi";
import { perPoint } from "./arguments/series";
import { readChart } from "./arguments/xmr";
import type { Dialect, Polarity, WordLanguage } from "./choices";

/**
 * Names the rule that makes a point of a series a signal: outside, trend, twoOfThree or shift, high or low.
 * @customfunction RULE
 * @helpurl https://kpi-status.example/functions/RULE.html
 * @param series A row or column of figures in time order. Empty cells are passed over.
 * @param polarity Taken so that a formula with SIGNAL can be turned into one with RULE; changes nothing.
 * @param dialect nhs2023 (when left out) or ptd.
 * @param runLength Points that make a shift or a trend: 7 (when left out) or 6.
 * @param screen TRUE leaves outlying moving ranges out of the limits. The dialect decides when left out.
 * @param rebase Rows at which the limits start anew, counted from 1: a number or a range of them.
 * @param baselinePoints Rest the limits on the first points only, 12 or more. All when left out.
 * @param language The language of the words: en (when left out) or fr.
 * @returns The first rule that fired and its side, such as "outside high", or blank; in the shape of the series.
 * @remarks Where several rules fire, the first in the order outside, trend, twoOfThree, shift is named.
 * @limit {leastChartPoints} figures or more in each segment with nhs2023, two with ptd; up to {mostTrialPoints} figures the limits are on trial.
 * @limit A fixed baseline has {leastBaselinePoints} figures or more.
 * @source NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 * @example =KPI.RULE({1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}) → {"";"";"";"";"outside high";…}
 */
export function RULE(
  series: unknown[][],
  polarity?: Polarity,
  dialect?: Dialect,
  runLength?: unknown,
  screen?: unknown,
  rebase?: unknown[][],
  baselinePoints?: unknown,
  language?: WordLanguage,
): unknown[][] {
  const read = readChart({ series, polarity, dialect, runLength, screen, rebase, baselinePoints, language });
  return perPoint(read.series, 1, (index) => {
    const signal = read.chart.points[index]?.signals[0];
    const words = ruleWords[read.language];
    return [signal && `${words[signal.rule]} ${words[signal.side]}`];
  });
}
