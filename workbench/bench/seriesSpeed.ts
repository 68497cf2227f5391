import { xmrChart } from "../../src/kpi";
import { mannKendall } from "../../src/kpi/trend/mannKendall";
import { observationsOf } from "../../src/kpi/trend/observations";
import { theilSen } from "../../src/kpi/trend/theilSen";
import { measureRounds, type Spread } from "./spread";

/** Points of the long series. */
export const seriesPoints = 10_000;

/** Points on which the slopes of all pairs are sorted; at 10,000 they are 50 million. */
export const pairedPoints = 2_000;

/** A slow rise with a repeatable unrest around it; no two slopes alike. */
const series = (count: number): number[] =>
  Array.from(
    { length: count },
    (_, index) => index / 500 + ((Math.imul(index + 1, 2_654_435_761) >>> 0) / 2 ** 32) * 10,
  );

/** The median of the slopes of all pairs, by its definition: every slope, then sorted. */
function slopeByDefinition(values: readonly number[]): number {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let next = 0;
  for (let first = 0; first < values.length; first++) {
    for (let second = first + 1; second < values.length; second++) {
      slopes[next++] = ((values[second] as number) - (values[first] as number)) / (second - first);
    }
  }
  slopes.sort();
  const middle = slopes.length / 2;
  const upper = slopes[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((slopes[middle - 1] as number) + upper) / 2 : upper;
}

export interface LengthSpeed {
  readonly points: number;
  readonly xmr: Spread;
  readonly theilSen: Spread;
  readonly mannKendall: Spread;
}

export interface SeriesSpeed {
  /** The long series, and one ten times as long, to show how the times grow. */
  readonly byLength: readonly LengthSpeed[];
  /** On `pairedPoints` points. */
  readonly theilSenPaired: Spread;
  readonly byDefinitionPaired: Spread;
}

function measureLength(points: number): LengthSpeed {
  const values = series(points);
  const observations = observationsOf(values);
  return {
    points,
    xmr: measureRounds(() => xmrChart(values)),
    theilSen: measureRounds(() => theilSen(observations)),
    mannKendall: measureRounds(() => mannKendall(observations.values)),
  };
}

export function measureSeries(): SeriesSpeed {
  const short = series(pairedPoints);
  const shortObservations = observationsOf(short);
  const [ours, theirs] = [theilSen(shortObservations)?.slope ?? NaN, slopeByDefinition(short)];
  if (!(Math.abs(ours - theirs) <= 1e-12)) throw new Error(`The slopes are ${ours} and ${theirs}`);
  return {
    byLength: [seriesPoints, 10 * seriesPoints].map(measureLength),
    theilSenPaired: measureRounds(() => theilSen(shortObservations)),
    byDefinitionPaired: measureRounds(() => slopeByDefinition(short)),
  };
}
