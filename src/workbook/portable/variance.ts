import type { FormulaParts } from "../formulas";
import { figuresOf, unusableFigures, unusableGoal, type Goal } from "./figures";
import { nestedIf } from "./nestedIf";
import type { Operand } from "./operand";
import { ratioTo } from "./ratioTo";

/** Actual − target in the KPI's unit; for a range to stay in, from the nearest bound and 0 inside. */
export function varianceAmount(parts: FormulaParts): string {
  return compared(parts, (actual, bound) => `${actual.text}-${bound.text}`);
}

/** The variance as a fraction of the size of the target or of the nearest bound. */
export function varianceRatio(parts: FormulaParts): string {
  return compared(parts, (actual, bound, isOutside) => {
    const ratio = `(${actual.text}-${bound.text})/${bound.size}`;
    return ratioTo(bound, ratio, isOutside ? "NA()" : `IF(${actual.text}=0,0,NA())`);
  });
}

/** How an actual differs from a bound; when it lies outside a range, it is not the bound itself. */
type Differ = (actual: Operand, bound: Operand, isOutside: boolean) => string;

/** The difference from what the actual is held against; blank where the actual, the target or a bound is missing. */
function compared(parts: FormulaParts, differ: Differ): string {
  const given = figuresOf(parts);
  const figures = parts.polarity === "range" ? given : { ...given, upper: undefined };
  const { actual, target, upper } = figures;
  const unusable = unusableFigures(figures);
  if (target === undefined) return nestedIf(unusable, '""');
  const goal: Goal = upper === undefined ? [target] : [target, upper];
  const cases = [...unusable, ...unusableGoal(goal, '""')];
  if (upper === undefined) return nestedIf(cases, differ(actual, target, false));
  return nestedIf(
    [
      ...cases,
      [`${actual.text}<${target.text}`, differ(actual, target, true)],
      [`${actual.text}>${upper.text}`, differ(actual, upper, true)],
    ],
    "0",
  );
}
