import { trendTest } from "../kpi";
import { toOutput } from "./arguments/eachCell";
import { readWholeSeries } from "./arguments/series";
import { valueOf } from "./arguments/single";

/**
 * Gives the Mann-Kendall trend test of a series: score S, its variance, Z, p and the slope of Sen, side by side.
 * @customfunction TRENDTEST
 * @helpurl https://kpi-status.example/functions/TRENDTEST.html
 * @param series A row or column of figures in time order. Empty cells are left out of the test.
 * @returns Five cells in a row: S, variance, Z, p and slope per period.
 * @remarks The variance is corrected for ties, Z for continuity; p is two-sided. #N/A under two figures.
 * @limit {leastSlopePoints} figures or more.
 * @source Mann (1945), Kendall (1975), Sen (1968).
 * @example =KPI.TRENDTEST({1;2;3;4;5}) → {10,16.6666666667,2.2045407685,0.0274863361,1}
 */
export function TRENDTEST(series: unknown[][]): unknown[][] {
  const { score, variance, z, p, slope } = valueOf(trendTest(readWholeSeries("series", series)));
  return [[score, variance, z, p, slope].map(toOutput)];
}
