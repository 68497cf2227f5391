import type { FormulaParts } from "../formulas";
import { figuresOf, goalOf, unusableFigures, unusableGoal, type Goal } from "./figures";
import { nestedIf } from "./nestedIf";
import type { Operand } from "./operand";
import { ratioTo } from "./ratioTo";

/** Attainment as a fraction, as KPI.ATTAINMENT gives it. */
export function attainmentRatio(parts: FormulaParts): string {
  const figures = figuresOf(parts);
  const unusable = unusableFigures(figures);
  const goal = goalOf(figures, parts.polarity);
  if (goal === undefined || parts.polarity === "none") return nestedIf(unusable, '""');
  return nestedIf([...unusable, ...unusableGoal(goal, '""')], attained(parts, figures.actual, goal));
}

function attained({ polarity }: FormulaParts, actual: Operand, [target, upper]: Goal): string {
  const above = (bound: Operand): string => `(${actual.text}-${bound.text})/${bound.size}`;
  if (upper !== undefined) {
    return nestedIf(
      [
        [`${actual.text}<${target.text}`, ratioTo(target, `1+${above(target)}`)],
        [`${actual.text}>${upper.text}`, ratioTo(upper, `1-${above(upper)}`)],
      ],
      "1",
    );
  }
  const atZero = `IF(${actual.text}=0,1,NA())`;
  if (polarity === "closest") {
    return ratioTo(target, `1-ABS(${actual.text}-${target.text})/${target.size}`, atZero);
  }
  return ratioTo(target, `1${polarity === "higher" ? "+" : "-"}${above(target)}`, atZero);
}
