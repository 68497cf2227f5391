import { readForecast } from "./arguments/forecast";
import type { ForecastMethod } from "./choices";

/**
 * Says which method a forecast of a series uses, and how it takes the season.
 * @customfunction FORECASTMETHOD
 * @helpurl https://kpi-status.example/functions/FORECASTMETHOD.html
 * @param series A row or column of figures in time order, 5 or more.
 * @param seasonLength Periods in a season, 12 for months of a year. No season when left out.
 * @param method auto (when left out) or a method by name.
 * @returns The methods in the names of the argument method, and the season: additive or multiplicative.
 * @remarks Two methods mean that the forecast is their mean. Errors as those of KPI.FORECAST.
 * @limit {leastForecastPoints} to {mostForecastPoints} figures, up to {mostMissing %} of the cells between the first and the last of them empty.
 * @source See KPI.FORECAST.
 * @example =KPI.FORECASTMETHOD({10;20;30;40;50;60}, , "drift") → drift
 */
export function FORECASTMETHOD(
  series: unknown[][],
  seasonLength?: unknown,
  method?: ForecastMethod,
): unknown {
  const { methods, season } = readForecast(series, 1, seasonLength, method);
  const names = methods.join(" + ");
  return season === undefined ? names : `${names}, ${season} season`;
}
