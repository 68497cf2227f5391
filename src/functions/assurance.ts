import { assurance, assuranceWords, isProblem } from "../kpi";
import { lastRow, readBeside } from "./arguments/beside";
import { refuse } from "./arguments/excelError";
import { readChart } from "./arguments/xmr";
import type { Dialect, Polarity, WordLanguage } from "./choices";

/**
 * Says whether a process can be expected to meet its target as it runs: passes, fails, or hits and misses.
 * @customfunction ASSURANCE
 * @helpurl https://kpi-status.example/functions/ASSURANCE.html
 * @param series A row or column of figures in time order.
 * @param target The target, or a row or column of targets beside the series: then the last one up to the last figure counts.
 * @param polarity Which figures are better: higher (when left out) or lower.
 * @param dialect nhs2023 (when left out) or ptd.
 * @param screen TRUE leaves outlying moving ranges out of the limits. The dialect decides when left out.
 * @param rebase Rows at which the limits start anew, counted from 1: a number or a range of them.
 * @param baselinePoints Rest the limits on the first points only, 12 or more. All when left out.
 * @param language The language of the words: en (when left out) or fr.
 * @returns Passes, Fails or Hit and miss.
 * @remarks The target is held against the limits at the last figure: beyond them on the good side the process fails consistently, beyond them on the bad side it passes. Blank without a target, without limits, or where neither higher nor lower is better.
 * @limit {leastChartPoints} figures or more in each segment with nhs2023, two with ptd; up to {mostTrialPoints} figures the limits are on trial.
 * @limit A fixed baseline has {leastBaselinePoints} figures or more.
 * @source NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 * @example =KPI.ASSURANCE({1;2;1;2;1;2;1;2}, 10, "lower") → Passes
 * @example =KPI.ASSURANCE({1;2;1;2;1;2;1;2}, 1.5) → Hit and miss
 */
export function ASSURANCE(
  series: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  dialect?: Dialect,
  screen?: unknown,
  rebase?: unknown[][],
  baselinePoints?: unknown,
  language?: WordLanguage,
): unknown {
  const read = readChart({ series, polarity, dialect, screen, rebase, baselinePoints, language });
  const problem = read.series.figures.find(isProblem);
  if (isProblem(problem)) refuse(problem);
  const { values } = read.series;
  const targets = readBeside("target", target, { name: "series", count: values.length });
  const known = targets?.slice(0, lastRow(values) + 1).filter((one) => one !== undefined);
  const found = assurance(read.chart, known?.at(-1), read.polarity);
  return found === undefined ? "" : assuranceWords[read.language][found];
}
