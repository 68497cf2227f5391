import { normalProbability, normalQuantile } from "../statistics/normalDistribution";
import { studentProbability, studentQuantile } from "../statistics/studentDistribution";

/**
 * What is expected of one coming period: a distribution around `value`, a Student t with `freedom` degrees of
 * freedom stretched by `deviation`, in the KPI's unit. Infinite freedom is the normal distribution; deviation 0 is
 * certainty (a series that follows its model without error).
 */
export interface Prediction {
  readonly value: number;
  readonly deviation: number;
  readonly freedom: number;
}

export interface PredictionInterval {
  readonly lower: number;
  readonly upper: number;
}

/** The central interval that holds the coming value with probability `level`, strictly between 0 and 1. */
export function predictionInterval(prediction: Prediction, level: number): PredictionInterval {
  const { value, deviation, freedom } = prediction;
  // The lower tail: a double holds levels next to 1 that its upper end would round to 1.
  const tail = (1 - level) / 2;
  const reach = -(Number.isFinite(freedom) ? studentQuantile(tail, freedom) : normalQuantile(tail));
  return { lower: value - reach * deviation, upper: value + reach * deviation };
}

/** Probability that the coming value is at most `bound`. */
export function probabilityUpTo(prediction: Prediction, bound: number): number {
  const { value, deviation, freedom } = prediction;
  if (deviation === 0) return value <= bound ? 1 : 0;
  const distance = (bound - value) / deviation;
  return Number.isFinite(freedom) ? studentProbability(distance, freedom) : normalProbability(distance);
}
