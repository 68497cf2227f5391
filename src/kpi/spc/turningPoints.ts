import type { RuleInput, Side } from "./rules/rule";
import { trend } from "./rules/trend";

/** Sides on which the trend rule marks each point, the one that names the point first. */
export type TrendSides = readonly (readonly Side[])[];

const sideOfStep = (step: number): Side => (step > 0 ? "high" : "low");

/**
 * Trend marks of a segment with turning points settled: a point that ends one trend and starts the opposite one
 * is named by the trend that starts there.
 *
 * `namedByNextStep` follows NHSRplotthedots to the letter: whenever the next point is part of any trend, the step
 * to it gives the side. The two differ only where one trend ends right before another one starts (two saw teeth,
 * or a tie at the top): there the package calls the last point of a rising trend decreasing.
 */
export function trendSides(input: RuleInput, namedByNextStep: boolean): TrendSides {
  const rising = trend(input, "high");
  const falling = trend(input, "low");
  const inTrend = (index: number): boolean => rising[index] === true || falling[index] === true;
  const step = (index: number): number =>
    (input.values[index + 1] as number) - (input.values[index] as number);
  return Array.from(input.values, (_, index) => {
    if (!inTrend(index)) return [];
    if (namedByNextStep) return [sideOfStep(step(inTrend(index + 1) ? index : index - 1))];
    if (rising[index] !== true) return ["low"];
    if (falling[index] !== true) return ["high"];
    return step(index) > 0 ? ["high", "low"] : ["low", "high"];
  });
}
