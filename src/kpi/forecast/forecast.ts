import { failure, success, type Outcome } from "../outcome";
import { auto } from "./auto";
import type { SeasonKind } from "./classicalDecomposition";
import { completeSeries } from "./completeSeries";
import { dampedHolt } from "./dampedHolt";
import { drift } from "./drift";
import { holt } from "./holt";
import { holtWinters } from "./holtWinters";
import { linear } from "./linear";
import type { ForecastMethod, SingleMethod } from "./methods";
import type { Prediction } from "./prediction";
import { refusal } from "./refusal";
import { scaleOf } from "../statistics/scaleOf";
import { adjustSeason } from "./seasonalAdjustment";
import { seasonalNaive } from "./seasonalNaive";
import { ses } from "./ses";
import { theta } from "./theta";

export interface ForecastOptions {
  /** Number of periods ahead, at least 1. */
  readonly horizon: number;
  /** Periods in a season (12 for months of a year); default 1, no season. */
  readonly seasonLength?: number;
  readonly method?: ForecastMethod;
}

export interface Forecast {
  /** The methods that made it: the one asked for, or theta and the one `auto` chose. */
  readonly methods: readonly SingleMethod[];
  /** How the season was taken out and put back; `undefined` where no season was found or the method has its own. */
  readonly season: SeasonKind | undefined;
  /** One per period ahead. */
  readonly predictions: readonly Prediction[];
}

/** Methods that carry no season of their own: they forecast the series without its season. */
const seasonless = { ses, holt, dampedHolt, theta };

type Seasonless = keyof typeof seasonless;

function adjustedForecast(
  values: Float64Array,
  horizon: number,
  period: number,
  method: Seasonless | "auto",
): Forecast {
  const { kind, adjusted, restore } = adjustSeason(values, period);
  if (method === "auto") {
    const { choice, predictions } = auto(adjusted, horizon);
    return { methods: ["theta", choice], season: kind, predictions: restore(predictions) };
  }
  const predictions = seasonless[method](adjusted, horizon);
  return { methods: [method], season: kind, predictions: restore(predictions) };
}

function forecastValues(
  values: Float64Array,
  horizon: number,
  period: number,
  method: ForecastMethod,
): Forecast {
  const single = (name: SingleMethod, predictions: readonly Prediction[]): Forecast => ({
    methods: [name],
    season: undefined,
    predictions,
  });
  switch (method) {
    case "linear":
      return single(method, linear(values, horizon));
    case "drift":
      return single(method, drift(values, horizon));
    case "seasonalNaive":
      return single(method, seasonalNaive(values, horizon, period));
    case "holtWintersAdditive":
      return single(method, holtWinters(values, horizon, period, "additive"));
    case "holtWintersMultiplicative":
      return single(method, holtWinters(values, horizon, period, "multiplicative"));
    default:
      return adjustedForecast(values, horizon, period, method);
  }
}

const scaled = ({ value, deviation, freedom }: Prediction, scale: number): Prediction => ({
  value: value * scale,
  deviation: deviation * scale,
  freedom,
});

/**
 * Forecast of the periods after the last measured value, each with its distribution. Status never uses it.
 *
 * `series`: values in time order, one a period; see `completeSeries` for missing ones. Where a season is given
 * and the seasonality test finds it, methods without a season of their own work on the series without it; `drift`
 * and `linear` ignore it.
 * Problems: `tooManyGaps`, `horizonInvalid`, `seasonLengthInvalid`, `tooFewPoints` (under 5), `tooFewSeasons` (under two
 * whole seasons), `seasonLengthMissing`, `positiveValuesNeeded`.
 */
export function forecast(
  series: readonly (number | undefined)[],
  { horizon, seasonLength = 1, method = "auto" }: ForecastOptions,
): Outcome<Forecast> {
  const complete = completeSeries(series);
  if (!complete.ok) return complete;
  const values = complete.value;
  const points = series.filter((value) => value !== undefined).length;
  const problem = refusal(values, points, horizon, seasonLength, method);
  if (problem !== undefined) return failure(problem);
  const scale = scaleOf(values);
  const made = forecastValues(
    values.map((value) => value / scale),
    horizon,
    seasonLength,
    method,
  );
  return success({ ...made, predictions: made.predictions.map((prediction) => scaled(prediction, scale)) });
}
