import { mean } from "../statistics/mean";
import type { Prediction } from "./prediction";

/**
 * Every coming period repeats the same period of the last season; with `period` 1, the last value. Deviation: root
 * mean square of the changes from season to season, times √(number of seasons ahead), normal as in R. More values
 * than one season.
 *
 * Source: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", §5.2 and §5.5.
 */
export function seasonalNaive(values: Float64Array, horizon: number, period: number): readonly Prediction[] {
  const squares = values.slice(period).map((value, index) => (value - (values[index] as number)) ** 2);
  const variance = mean(squares);
  if (variance === undefined) throw new RangeError("A seasonal naive forecast needs more than one season.");
  return Array.from({ length: horizon }, (_, ahead) => ({
    value: values[values.length - period + (ahead % period)] as number,
    deviation: Math.sqrt(variance * (Math.floor(ahead / period) + 1)),
    freedom: Infinity,
  }));
}
