import type { KpiProblem } from "../outcome";
import type { ForecastMethod } from "./methods";

/** Fewer values than this are not forecast. */
const leastForecastPoints = 5;
/** More values are not forecast: the last of them say as much, and Excel would stand still while all are weighed. */
const mostForecastPoints = 10_000;
/** A season is not read from fewer seasons than this. */
const leastSeasons = 2;
/** Periods ahead beyond which no forecast is made: a sheet column of months for a hundred years. */
const mostPeriods = 1200;

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Why Holt–Winters cannot be asked for with these values. */
function holtWintersRefusal(
  values: Float64Array,
  period: number,
  method: ForecastMethod,
): KpiProblem | undefined {
  if (period < 2) return { code: "seasonLengthMissing", detail: { method } };
  if (method === "holtWintersMultiplicative" && values.some((value) => value <= 0))
    return { code: "positiveValuesNeeded", detail: { method } };
  return undefined;
}

/**
 * Why a forecast cannot be made of these values as asked; `undefined` when it can. `points`: how many of the values
 * were measured, not put in for a gap.
 */
export function refusal(
  values: Float64Array,
  points: number,
  horizon: number,
  period: number,
  method: ForecastMethod,
): KpiProblem | undefined {
  if (!isWhole(horizon, 1, mostPeriods))
    return { code: "horizonInvalid", detail: { horizon, most: mostPeriods } };
  if (!isWhole(period, 1, mostPeriods))
    return { code: "seasonLengthInvalid", detail: { seasonLength: period } };
  if (points < leastForecastPoints)
    return { code: "tooFewPoints", detail: { points, least: leastForecastPoints } };
  if (values.length > mostForecastPoints)
    return { code: "tooManyPoints", detail: { points: values.length, most: mostForecastPoints } };
  if (period > 1 && values.length < leastSeasons * period)
    return { code: "tooFewSeasons", detail: { points: values.length, least: leastSeasons * period } };
  if (method === "holtWintersAdditive" || method === "holtWintersMultiplicative")
    return holtWintersRefusal(values, period, method);
  return undefined;
}
