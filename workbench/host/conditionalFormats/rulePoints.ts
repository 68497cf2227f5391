import type { RulePoint } from "../bookData";
import { percentile } from "./statistics";

/** The numbers of a rule's range in ascending order. */
export type SortedNumbers = readonly number[];

/**
 * Where a point of a scale, bar or icon set lies; undefined where it has no number. `evaluate` reads the point's
 * formula or constant. Automatic ends of a bar include 0.
 */
export function pointValue(
  point: RulePoint,
  numbers: SortedNumbers,
  evaluate: () => number | undefined,
): number | undefined {
  const lowest = numbers[0];
  const highest = numbers.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  switch (point.type) {
    case "LowestValue":
      return lowest;
    case "HighestValue":
      return highest;
    case "AutomaticMin":
      return Math.min(0, lowest);
    case "AutomaticMax":
      return Math.max(0, highest);
    case "Number":
    case "Formula":
      return evaluate();
    case "Percent": {
      const percent = evaluate();
      return percent === undefined ? undefined : lowest + ((highest - lowest) * percent) / 100;
    }
    case "Percentile": {
      const percent = evaluate();
      return percent === undefined ? undefined : percentile(numbers, percent / 100);
    }
  }
}
