import { chanceOfMeeting, polarities } from "../kpi";
import { refuse } from "./arguments/excelError";
import { readForecast } from "./arguments/forecast";
import { readChoice, readNumber } from "./arguments/options";
import { single } from "./arguments/single";
import type { ForecastMethod, Polarity } from "./choices";

/**
 * Gives the chance, from 0 to 1, that a series meets its target some periods ahead.
 * @customfunction CHANCE
 * @helpurl https://kpi-status.example/functions/CHANCE.html
 * @param series A row or column of figures in time order, 5 or more.
 * @param target The target at that time. With polarity range, the lower bound.
 * @param horizon How many periods ahead, 1 when left out.
 * @param polarity Which figures are better: higher (when left out), lower or range.
 * @param seasonLength Periods in a season, 12 for months of a year. No season when left out.
 * @param method auto (when left out) or a method by name, as in KPI.FORECAST.
 * @param upper The upper bound, with polarity range only.
 * @returns The share of the forecast's distribution on the good side of the target.
 * @remarks Blank without a target. #N/A for the polarities closest and none, which have no good side, and where KPI.FORECAST refuses.
 * @limit {leastForecastPoints} to {mostForecastPoints} figures, up to {mostMissing %} of the cells between the first and the last of them empty.
 * @limit 1 to {mostPeriods} periods ahead; a season of up to {mostPeriods} periods, {leastSeasons} whole ones at least.
 * @source See KPI.FORECAST.
 * @example =KPI.CHANCE({10;20;30;40;50;60}, 70, 1, "higher", , "drift") → 1
 */
export function CHANCE(
  series: unknown[][],
  target: unknown,
  horizon?: unknown,
  polarity?: Polarity,
  seasonLength?: unknown,
  method?: ForecastMethod,
  upper?: unknown,
): number | string {
  const better = readChoice("polarity", polarity, polarities, "higher");
  const goal = readNumber("target", target);
  const bound = readNumber("upper", upper);
  const { predictions } = readForecast(series, horizon, seasonLength, method);
  const last = predictions.at(-1);
  if (last === undefined || goal === undefined || (better === "range" && bound === undefined)) return "";
  if (better === "range" && bound !== undefined && goal > bound) {
    refuse({ code: "boundsReversed", detail: { lower: goal, upper: bound } });
  }
  const wanted = better === "range" && bound !== undefined ? { lower: goal, upper: bound } : goal;
  return single(
    chanceOfMeeting(last, wanted, better) ?? { code: "noGoodSide", detail: { polarity: better } },
  );
}
