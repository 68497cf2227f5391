import { forecast, forecastMethods, type Forecast } from "../../kpi";
import { readChoice, readNumber } from "./options";
import { readWholeSeries } from "./series";
import { valueOf } from "./single";

/** Makes the forecast that the arguments of a function ask for; one period, no season and `auto` unless given. */
export function readForecast(
  series: unknown,
  horizon: unknown,
  seasonLength: unknown,
  method: unknown,
): Forecast {
  return valueOf(
    forecast(readWholeSeries("series", series), {
      horizon: readNumber("horizon", horizon) ?? 1,
      seasonLength: readNumber("seasonLength", seasonLength) ?? 1,
      method: readChoice("method", method, forecastMethods, "auto"),
    }),
  );
}
