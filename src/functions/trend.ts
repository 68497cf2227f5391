import { directionWords, languages, trend, trendMethods } from "../kpi";
import { readChoice, readNumber } from "./arguments/options";
import { readWholeSeries } from "./arguments/series";
import { valueOf } from "./arguments/single";
import type { TrendMethod, WordLanguage } from "./choices";

/**
 * Says whether a series is rising, flat or falling, whatever is better.
 * @customfunction TREND
 * @helpurl https://kpi-status.example/functions/TREND.html
 * @param series A row or column of figures in time order. Empty cells keep their place in time.
 * @param window How many of the last figures to look at, 4 or more. All when left out.
 * @param method sen (when left out): Mann-Kendall and Theil-Sen; ols: least squares.
 * @param deadband A slope of this size or less per period is flat. 0 when left out.
 * @param language The language of the words: en (when left out) or fr.
 * @returns Rising, Flat or Falling.
 * @remarks Rising or falling when the test finds a trend at p < 0.05 and the slope is beyond the deadband, flat otherwise. #N/A under 4 figures. On exactly four, Mann-Kendall never reaches p < 0.05.
 * @limit {leastTrendPoints} figures or more, in the window too.
 * @limit Rising or falling at p < {significance}.
 * @source Mann (1945), Kendall (1975), Sen (1968).
 * @example =KPI.TREND({1;2;3;4;5;6}) → Rising
 * @example =KPI.TREND({5;1;4;2;5;3}) → Flat
 */
export function TREND(
  series: unknown[][],
  window?: unknown,
  method?: TrendMethod,
  deadband?: unknown,
  language?: WordLanguage,
): unknown {
  const points = readNumber("window", window);
  const found = trend(readWholeSeries("series", series), {
    method: readChoice("method", method, trendMethods, "sen"),
    deadband: readNumber("deadband", deadband) ?? 0,
    ...(points === undefined ? {} : { window: points }),
  });
  return directionWords[readChoice("language", language, languages, "en")][valueOf(found).direction];
}
