import { compensatedSum } from "../statistics/compensatedSum";
import { mean } from "../statistics/mean";

/** How the seasonal terms combine with the trend. */
export type SeasonKind = "additive" | "multiplicative";

export interface Decomposition {
  /** Centered moving average over one season; the first and last half season have none. */
  readonly trend: readonly (number | undefined)[];
  /** One term per place in the season, the first for the first value; they sum to 0 or average 1. */
  readonly season: readonly number[];
}

/** Average over one season around each value; for an even season half of both ends counts. */
function centeredAverage(values: ArrayLike<number>, period: number): (number | undefined)[] {
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  return Array.from(values, (_, index) => {
    if (index < half || index + half >= values.length) return undefined;
    const window = Array.from({ length: 2 * half + 1 }, (__, offset) => {
      const value = values[index - half + offset] as number;
      return even && (offset === 0 || offset === 2 * half) ? value / 2 : value;
    });
    return compensatedSum(window) / period;
  });
}

/**
 * Classical decomposition: trend by a centered moving average, seasonal terms by averaging, place by place, what
 * differs from it. At least two whole seasons; a multiplicative one needs positive values.
 *
 * Source: M. G. Kendall, A. Stuart, "The Advanced Theory of Statistics", vol. 3 (1983), pp. 410–414, as R's
 * decompose.
 */
export function classicalDecomposition(
  values: ArrayLike<number>,
  period: number,
  kind: SeasonKind,
): Decomposition {
  if (values.length < 2 * period) throw new RangeError("A decomposition needs two whole seasons.");
  const trend = centeredAverage(values, period);
  const deviations = Array.from({ length: period }, (): number[] => []);
  trend.forEach((center, index) => {
    if (center === undefined) return;
    const value = values[index] as number;
    deviations[index % period]?.push(kind === "additive" ? value - center : value / center);
  });
  const figure = deviations.map((place) => mean(place) as number);
  const center = mean(figure) as number;
  const season = figure.map((term) => (kind === "additive" ? term - center : term / center));
  return { trend, season };
}
