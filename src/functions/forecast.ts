import { predictionInterval } from "../kpi";
import { toOutput } from "./arguments/eachCell";
import { refuse } from "./arguments/excelError";
import { readForecast } from "./arguments/forecast";
import { readNumber } from "./arguments/options";
import type { ForecastMethod } from "./choices";

/**
 * Forecasts the next periods of a series: value, lower and upper end of its prediction interval, a row per period.
 * @customfunction FORECAST
 * @helpurl https://kpi-status.example/functions/FORECAST.html
 * @param series A row or column of figures in time order, 5 or more.
 * @param horizon How many periods ahead, 1 or more.
 * @param seasonLength Periods in a season, 12 for months of a year. No season when left out.
 * @param method auto (when left out) or a method by name. KPI.FORECASTMETHOD says what auto chose.
 * @param level The share of coming figures the interval is to hold, 0.8 when left out; 0.95 is usual too.
 * @returns A row per period ahead: value, lower, upper.
 * @remarks Empty cells at both ends are left off, those between are filled along a straight line, up to 30 %. A season is taken out only where the series shows one. #N/A under 5 figures, or under two whole seasons with a season. A status never rests on a forecast.
 * @limit {leastForecastPoints} to {mostForecastPoints} figures, up to {mostMissing %} of the cells between the first and the last of them empty.
 * @limit 1 to {mostPeriods} periods ahead; a season of up to {mostPeriods} periods, {leastSeasons} whole ones at least.
 * @source Assimakopoulos and Nikolopoulos (2000) for theta; Hyndman and Athanasopoulos, Forecasting: Principles and Practice.
 * @example =KPI.FORECAST({10;20;30;40;50;60}, 2, , "drift") → {70,70,70;80,80,80}
 */
export function FORECAST(
  series: unknown[][],
  horizon: unknown,
  seasonLength?: unknown,
  method?: ForecastMethod,
  level?: unknown,
): unknown[][] {
  const held = readNumber("level", level) ?? 0.8;
  if (!(held > 0 && held < 1)) refuse({ code: "levelOutOfRange", detail: { level: held } });
  const { predictions } = readForecast(series, horizon, seasonLength, method);
  return predictions.map((prediction) => {
    const { lower, upper } = predictionInterval(prediction, held);
    return [prediction.value, lower, upper].map(toOutput);
  });
}
