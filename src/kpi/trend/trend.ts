import { atMost } from "../closeTo";
import { failure, success, type Outcome } from "../outcome";
import { linearRegression } from "../statistics/linearRegression";
import { mannKendall, type MannKendall } from "./mannKendall";
import { observationsOf, type Observations } from "./observations";
import { theilSen } from "./theilSen";

/** `sen`: Mann–Kendall for the direction, Theil–Sen for the slope. `ols`: least squares for both. */
export const trendMethods = ["sen", "ols"] as const;
export type TrendMethod = (typeof trendMethods)[number];

/** Movement of the data, whatever is better. */
export const directions = ["rising", "falling", "flat"] as const;
export type Direction = (typeof directions)[number];

export interface TrendOptions {
  /** Number of last measured points to look at; default all. */
  readonly window?: number;
  /** Default `sen`. */
  readonly method?: TrendMethod;
  /** A slope of this size or less, in the KPI's unit per period, is flat; default 0. */
  readonly deadband?: number;
}

export interface Trend {
  readonly direction: Direction;
  /** In the KPI's unit per period. */
  readonly slope: number;
  /** Two-sided p of "there is no trend". */
  readonly p: number;
  /** Number of measured points it rests on. */
  readonly points: number;
}

/** A trend on fewer measured points is refused. */
const leastTrendPoints = 4;

/** Below this p a trend is held to be real. */
const significance = 0.05;

const lastOf = ({ positions, values }: Observations, count: number): Observations => ({
  positions: positions.slice(-count),
  values: values.slice(-count),
});

function slopeAndEvidence(points: Observations, method: TrendMethod): { slope: number; p: number } {
  if (method === "ols") {
    const line = linearRegression(points.positions, points.values);
    return { slope: line?.slope ?? 0, p: line?.slopeP ?? 1 };
  }
  return { slope: theilSen(points)?.slope ?? 0, p: mannKendall(points.values).p };
}

/** A slope, or a test of "no trend", needs two points. */
const leastSlopePoints = 2;

/** The last `window` measured points, if there are at least `least` of them. */
function windowOf(
  series: readonly (number | undefined)[],
  window: number | undefined,
  least: number,
): Outcome<Observations> {
  if (window !== undefined && !(Number.isInteger(window) && window >= least))
    return failure({ code: "windowTooShort", detail: { window, least } });
  const measured = observationsOf(series);
  const points = window === undefined ? measured : lastOf(measured, window);
  const count = points.values.length;
  return count < least
    ? failure({ code: "tooFewPoints", detail: { points: count, least } })
    : success(points);
}

/**
 * Direction and size of the trend over the last `window` measured points. Rising or falling when p < 0.05 and
 * the slope is beyond the deadband, flat otherwise. Missing values keep their place in time: they lengthen the
 * distance between their neighbours. On four points Mann–Kendall never reaches p < 0.05.
 * Problems: `windowTooShort` (under 4, or not whole), `deadbandNegative`, `tooFewPoints` (under 4 measured).
 *
 * Source: that of `mannKendall`, `theilSen` and `linearRegression`.
 */
export function trend(
  series: readonly (number | undefined)[],
  { window, method = "sen", deadband = 0 }: TrendOptions = {},
): Outcome<Trend> {
  if (!(deadband >= 0)) return failure({ code: "deadbandNegative", detail: { deadband } });
  const points = windowOf(series, window, leastTrendPoints);
  if (!points.ok) return points;
  const { slope, p } = slopeAndEvidence(points.value, method);
  const moving = p < significance && !atMost(Math.abs(slope), deadband);
  const moved = slope > 0 ? "rising" : "falling";
  return success({ direction: moving ? moved : "flat", slope, p, points: points.value.values.length });
}

/** Slope in the KPI's unit per period; two measured points suffice. Problems: `windowTooShort`, `tooFewPoints`. */
export function slope(
  series: readonly (number | undefined)[],
  { window, method = "sen" }: Pick<TrendOptions, "window" | "method"> = {},
): Outcome<number> {
  const points = windowOf(series, window, leastSlopePoints);
  return points.ok ? success(slopeAndEvidence(points.value, method).slope) : points;
}

/** The Mann–Kendall test with the Theil–Sen slope. */
export interface TrendTest extends MannKendall {
  readonly slope: number;
}

/** Test of "no trend" on all measured points, at least two. Problems: `tooFewPoints`. */
export function trendTest(series: readonly (number | undefined)[]): Outcome<TrendTest> {
  const points = windowOf(series, undefined, leastSlopePoints);
  if (!points.ok) return points;
  return success({
    ...mannKendall(points.value.values),
    slope: slopeAndEvidence(points.value, "sen").slope,
  });
}
