import { commonCauseWords, isProblem, variation, variationWords } from "../kpi";
import { refuse } from "./arguments/excelError";
import { readChart } from "./arguments/xmr";
import type { Dialect, Polarity, WordLanguage } from "./choices";

/**
 * Says how a process moves: the signal of its last point, or common cause.
 * @customfunction VARIATION
 * @helpurl https://kpi-status.example/functions/VARIATION.html
 * @param series A row or column of figures in time order. Empty cells at the end are still to come.
 * @param polarity Which figures are better: higher (when left out) or lower; any other gives High and Low.
 * @param dialect nhs2023 (when left out) or ptd.
 * @param runLength Points that make a shift or a trend: 7 (when left out) or 6.
 * @param screen TRUE leaves outlying moving ranges out of the limits. The dialect decides when left out.
 * @param rebase Rows at which the limits start anew, counted from 1: a number or a range of them.
 * @param baselinePoints Rest the limits on the first points only, 12 or more. All when left out.
 * @param language The language of the words: en (when left out) or fr.
 * @returns Improvement, Concern, High, Low or Common cause.
 * @remarks Blank while there are too few points to tell (under 5 since the last rebase in nhs2023).
 * @limit {leastChartPoints} figures or more in each segment with nhs2023, two with ptd; up to {mostTrialPoints} figures the limits are on trial.
 * @limit A fixed baseline has {leastBaselinePoints} figures or more.
 * @source NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 * @example =KPI.VARIATION({1;2;1;2;1;2;1;2;1;2;10}, "higher") → Improvement
 * @example =KPI.VARIATION({1;2;1;2;1;2;1;2}) → Common cause
 */
export function VARIATION(
  series: unknown[][],
  polarity?: Polarity,
  dialect?: Dialect,
  runLength?: unknown,
  screen?: unknown,
  rebase?: unknown[][],
  baselinePoints?: unknown,
  language?: WordLanguage,
): unknown {
  const read = readChart({ series, polarity, dialect, runLength, screen, rebase, baselinePoints, language });
  const problem = read.series.figures.find(isProblem);
  if (isProblem(problem)) refuse(problem);
  const found = variation(read.chart, read.polarity);
  if (found === undefined || read.chart.lastPoint?.segment.centerLine === undefined) return "";
  return variationWords[read.language][found] || commonCauseWords[read.language];
}
