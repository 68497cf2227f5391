import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { forecast, predictionInterval, type ForecastMethod, type Prediction } from "../../src/kpi";

/** Series of the M3 competition, `h` values of each (`xx`) kept aside to judge by; M3's own results beside them. */
interface Competition {
  readonly series: readonly Series[];
}

interface Series {
  readonly id: string;
  readonly period: number;
  readonly interval: string;
  readonly h: number;
  readonly x: readonly number[];
  readonly xx: readonly number[];
  readonly published: Readonly<Record<string, readonly number[]>>;
}

export const intervalTypes = ["YEARLY", "QUARTERLY", "MONTHLY", "OTHER"] as const;

const published = ["NAIVE2", "DAMPEN", "THETA", "ForecastPro"] as const;
const own: readonly ForecastMethod[] = ["auto", "theta", "dampedHolt"];

/** sMAPE in %, over all values and over those of each interval type. */
export interface MethodErrors {
  readonly method: string;
  readonly all: number;
  readonly byInterval: readonly number[];
}

export interface CompetitionResult {
  readonly series: number;
  readonly errors: readonly MethodErrors[];
  /** Share of the values inside the intervals of `auto`. */
  readonly coverage: readonly { readonly level: number; readonly share: number }[];
}

/** 200·|a − f| / (|a| + |f|), the competition's measure. */
const symmetricError = (actual: number, value: number): number =>
  (200 * Math.abs(actual - value)) / (Math.abs(actual) + Math.abs(value));

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

function predictionsOf(series: Series, method: ForecastMethod): readonly Prediction[] {
  const found = forecast(series.x, { horizon: series.h, seasonLength: series.period, method });
  if (!found.ok) throw new Error(`${series.id}: ${JSON.stringify(found.problems)}`);
  return found.value.predictions;
}

function errorsOf(
  method: string,
  all: readonly Series[],
  valuesOf: (series: Series) => readonly number[],
): MethodErrors {
  const errors = all.map((series) => {
    const values = valuesOf(series);
    const each = series.xx.map((actual, index) => symmetricError(actual, values[index] ?? NaN));
    return { interval: series.interval, each };
  });
  const over = (kept: readonly (typeof errors)[number][]): number => mean(kept.flatMap(({ each }) => each));
  const byInterval = intervalTypes.map((type) => over(errors.filter(({ interval }) => interval === type)));
  return { method, all: over(errors), byInterval };
}

function coverageOf(all: readonly Series[], made: readonly (readonly Prediction[])[], level: number): number {
  const held = all.flatMap((series, place) => {
    const predictions = made[place] ?? [];
    return series.xx.map((actual, index) => {
      const prediction = predictions[index];
      if (prediction === undefined) return 0;
      const { lower, upper } = predictionInterval(prediction, level);
      return lower <= actual && actual <= upper ? 1 : 0;
    });
  });
  return mean(held);
}

/** Forecasts the series in `forecast/m3` of the folder KPI_ORACLES; `undefined` where there are none. */
export function runCompetition(): CompetitionResult | undefined {
  const folder = process.env.KPI_ORACLES;
  const file = folder === undefined ? undefined : path.join(folder, "forecast", "m3", "m3_dev201.json");
  if (file === undefined || !existsSync(file)) return undefined;
  const { series: all } = JSON.parse(readFileSync(file, "utf8")) as Competition;
  const byAuto = all.map((series) => predictionsOf(series, "auto"));
  return {
    series: all.length,
    errors: [
      ...published.map((name) =>
        errorsOf(`${name}, as published`, all, (series) => series.published[name] ?? []),
      ),
      ...own.map((method) =>
        errorsOf(`\`${method}\``, all, (series) => predictionsOf(series, method).map(({ value }) => value)),
      ),
    ],
    coverage: [0.8, 0.95].map((level) => ({ level, share: coverageOf(all, byAuto, level) })),
  };
}
