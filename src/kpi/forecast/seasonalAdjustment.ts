import { classicalDecomposition, type SeasonKind } from "./classicalDecomposition";
import type { Prediction } from "./prediction";
import { hasSeason } from "./seasonalityTest";

/** Values without their season, and the way back. */
export interface SeasonalAdjustment {
  /** `undefined`: no season was found or asked for. */
  readonly kind: SeasonKind | undefined;
  readonly adjusted: Float64Array;
  /** Puts the season back on predictions of the periods after the last value. */
  readonly restore: (predictions: readonly Prediction[]) => readonly Prediction[];
}

/** A seasonal factor below this would blow up the values it divides. */
const leastFactor = 0.01;

/** Multiplicative where every value is positive and no season nearly vanishes, additive otherwise. */
function seasonOf(values: Float64Array, period: number): { kind: SeasonKind; season: readonly number[] } {
  if (values.every((value) => value > 0)) {
    const { season } = classicalDecomposition(values, period, "multiplicative");
    if (season.every((factor) => factor >= leastFactor)) return { kind: "multiplicative", season };
  }
  return { kind: "additive", season: classicalDecomposition(values, period, "additive").season };
}

/** Takes the season out by classical decomposition where the seasonality test finds one. */
export function adjustSeason(values: Float64Array, period: number): SeasonalAdjustment {
  if (!hasSeason(values, period))
    return { kind: undefined, adjusted: values, restore: (predictions) => predictions };
  const { kind, season } = seasonOf(values, period);
  const termAt = (index: number): number => season[index % period] as number;
  return {
    kind,
    adjusted: values.map((value, index) =>
      kind === "additive" ? value - termAt(index) : value / termAt(index),
    ),
    restore: (predictions) =>
      predictions.map(({ value, deviation, freedom }, ahead) => {
        const term = termAt(values.length + ahead);
        return kind === "additive"
          ? { value: value + term, deviation, freedom }
          : { value: value * term, deviation: deviation * term, freedom };
      }),
  };
}
