import { perPoint } from "./arguments/series";
import { readChart } from "./arguments/xmr";
import type { Dialect } from "./choices";

/**
 * Gives the lines of an XmR chart for every point of a series: center, lower and upper process limit.
 * @customfunction LIMITS
 * @helpurl https://kpi-status.example/functions/LIMITS.html
 * @param series A row or column of figures in time order. Empty cells keep their lines.
 * @param dialect nhs2023 (when left out) or ptd.
 * @param screen TRUE leaves outlying moving ranges out of the limits. The dialect decides when left out.
 * @param rebase Rows at which the limits start anew, counted from 1: a number or a range of them.
 * @param baselinePoints Rest the limits on the first points only, 12 or more. All when left out.
 * @returns A row per point: center, lower, upper. For a series along a row, a column per point.
 * @remarks Center is the mean, limits are 2.66 mean moving ranges from it. nhs2023 gives none under 5 points and none for a constant series: those cells are blank. Rows beyond the last figure keep the lines.
 * @limit {leastChartPoints} figures or more in each segment with nhs2023, two with ptd; up to {mostTrialPoints} figures the limits are on trial.
 * @limit A fixed baseline has {leastBaselinePoints} figures or more.
 * @source Wheeler, Understanding Variation (1993); NHS England, Making Data Count.
 * @example =KPI.LIMITS({1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}) → {1.9444444444,-3.0626143791,6.951503268;…}
 */
export function LIMITS(
  series: unknown[][],
  dialect?: Dialect,
  screen?: unknown,
  rebase?: unknown[][],
  baselinePoints?: unknown,
): unknown[][] {
  const { series: read, chart } = readChart({ series, dialect, screen, rebase, baselinePoints });
  return perPoint(read, 3, (index) => {
    const segment = chart.points[index]?.segment;
    return [segment?.centerLine, segment?.limits?.lower, segment?.limits?.upper];
  });
}
