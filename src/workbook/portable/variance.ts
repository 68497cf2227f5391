import type { FormulaParts } from "../formulas";
import { figuresOf, goalOf, unusableFigures, unusableGoal } from "./figures";
import { nestedIf } from "./nestedIf";
import type { Operand } from "./operand";
import { ratioTo } from "./ratioTo";

/** Actual − target in the KPI's unit; for a range to stay in, from the nearest bound and 0 inside. */
export function varianceAmount(parts: FormulaParts): string {
  return compared(parts, (actual, bound) => `${actual.text}-${bound.text}`);
}

/** The variance as a fraction of the size of the target or of the nearest bound. */
export function varianceRatio(parts: FormulaParts): string {
  const isRange = parts.polarity === "range" && parts.upper !== undefined;
  return compared(parts, (actual, bound) => {
    const ratio = `(${actual.text}-${bound.text})/${bound.size}`;
    return isRange ? ratioTo(bound, ratio) : ratioTo(bound, ratio, `IF(${actual.text}=0,0,NA())`);
  });
}

/** The difference from what the actual is held against; blank where the actual, the target or a bound is missing. */
function compared(parts: FormulaParts, differ: (actual: Operand, bound: Operand) => string): string {
  const given = figuresOf(parts);
  const figures = parts.polarity === "range" ? given : { ...given, upper: undefined };
  const { actual } = figures;
  const unusable = unusableFigures(figures);
  const goal = goalOf(
    figures,
    parts.polarity === "range" && parts.upper === undefined ? "higher" : parts.polarity,
  );
  if (goal === undefined) return nestedIf(unusable, '""');
  const [target, upper] = goal;
  const cases = [...unusable, ...unusableGoal(goal, '""')];
  if (upper === undefined) return nestedIf(cases, differ(actual, target));
  return nestedIf(
    [
      ...cases,
      [`${actual.text}<${target.text}`, differ(actual, target)],
      [`${actual.text}>${upper.text}`, differ(actual, upper)],
    ],
    "0",
  );
}
