import { pointVariation, variationWords } from "../kpi";
import { perPoint } from "./arguments/series";
import { readChart } from "./arguments/xmr";
import type { Dialect, Polarity, WordLanguage } from "./choices";

/**
 * Marks the points of a series that are signals and not noise, by the rules of an XmR chart.
 * @customfunction SIGNAL
 * @helpurl https://kpi-status.example/functions/SIGNAL.html
 * @param series A row or column of figures in time order. Empty cells are passed over.
 * @param polarity Which figures are better: higher (when left out) or lower; any other gives High and Low.
 * @param dialect nhs2023 (when left out) or ptd.
 * @param runLength Points that make a shift or a trend: 7 (when left out) or 6.
 * @param screen TRUE leaves outlying moving ranges out of the limits. The dialect decides when left out.
 * @param rebase Rows at which the limits start anew, counted from 1: a number or a range of them.
 * @param baselinePoints Rest the limits on the first points only, 12 or more. All when left out.
 * @param language The language of the words: en (when left out) or fr.
 * @returns Improvement, Concern, High, Low, or blank for common cause, in the shape of the series.
 * @remarks Four rules: a point outside a limit; 7 points rising or falling; 2 of 3 points beyond two thirds of a limit on one side; 7 points on one side of the center. Comparisons are strict. Where both fire, nhs2023 shows the improvement.
 * @limit {leastChartPoints} figures or more in each segment with nhs2023, two with ptd; up to {mostTrialPoints} figures the limits are on trial.
 * @limit A fixed baseline has {leastBaselinePoints} figures or more.
 * @source NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 * @example =KPI.SIGNAL({1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}, "lower") → {"";"";"";"";"Concern";…}
 */
export function SIGNAL(
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
    const point = read.chart.points[index];
    return [point && variationWords[read.language][pointVariation(read.chart, point, read.polarity)]];
  });
}
