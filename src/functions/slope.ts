import { slope, trendMethods } from "../kpi";
import { readChoice, readNumber } from "./arguments/options";
import { readWholeSeries } from "./arguments/series";
import { single, valueOf } from "./arguments/single";
import type { TrendMethod } from "./choices";

/**
 * Gives the change of a series per period.
 * @customfunction SLOPE
 * @helpurl https://kpi-status.example/functions/SLOPE.html
 * @param series A row or column of figures in time order. Empty cells keep their place in time.
 * @param window How many of the last figures to look at. All when left out.
 * @param method sen (when left out): the median of all slopes between two figures; ols: least squares.
 * @returns The slope per period, in the unit of the figures.
 * @remarks Two figures suffice; #N/A under two. The slope of sen is not moved by single outliers.
 * @limit {leastSlopePoints} figures or more, in the window too.
 * @source Sen (1968); Theil (1950).
 * @example =KPI.SLOPE({1;2;3;100;5}) → 1
 * @example =KPI.SLOPE({1;2;3;100;5}, , "ols") → 10.6
 */
export function SLOPE(series: unknown[][], window?: unknown, method?: TrendMethod): number | string {
  const points = readNumber("window", window);
  const found = slope(readWholeSeries("series", series), {
    method: readChoice("method", method, trendMethods, "sen"),
    ...(points === undefined ? {} : { window: points }),
  });
  return single(valueOf(found));
}
