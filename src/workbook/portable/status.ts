import { epsilon } from "../../kpi/closeTo";
import type { Polarity, Status } from "../../kpi/definition";
import { statusCodes } from "../../kpi/status";
import { statusWords } from "../../kpi/words/status";
import { printNumber, type FormulaParts } from "../formulas";
import { quoteInFormula } from "../userText";
import { figuresOf, goalOf, unusableFigures, unusableGoal, type Goal } from "./figures";
import { nestedIf } from "./nestedIf";
import type { Operand } from "./operand";

/** The status in the words of the KPI's language, as KPI.STATUS gives it. */
export function statusText(parts: FormulaParts): string {
  const words = statusWords[parts.language];
  return statusCases(parts, (status) => quoteInFormula(words[status]));
}

/** The status as 1, 0 or -1, as KPI.STATUSCODE gives it. */
export function statusCode(parts: FormulaParts): string {
  return statusCases(parts, (status) => {
    const code = statusCodes[status];
    return code === undefined ? '""' : String(code);
  });
}

function statusCases(parts: FormulaParts, show: (status: Status) => string): string {
  const figures = figuresOf(parts);
  const { polarity, tolerance } = parts;
  const unusable = unusableFigures(figures);
  if (polarity === "none") return nestedIf(unusable, show("noData"));
  const goal = goalOf(figures, polarity);
  if (goal === undefined) return nestedIf(unusable, show("noTarget"));
  const within = (allowance: number): string =>
    isWithin(figures.actual, goal, polarity, (size) => printAllowance(parts, allowance, size));
  return nestedIf(
    [
      ...unusable,
      ...unusableGoal(goal, show("noTarget")),
      [within(polarity === "closest" ? tolerance / 2 : 0), show("onTarget")],
      ...(tolerance === 0 ? [] : [[within(tolerance), show("atRisk")] as const]),
    ],
    show("offTarget"),
  );
}

/**
 * How far from a target of this size the actual may be, the rounding error of `atMost` forgiven. Multiplied by the
 * size, not divided, so that a relative tolerance around a target of 0 leaves no room, as it should.
 */
function printAllowance({ toleranceMode }: FormulaParts, allowance: number, size: string): string {
  const forgiven = printNumber(epsilon).toUpperCase();
  if (allowance === 0) return `${forgiven}*${size}`;
  const text = printNumber(allowance);
  return toleranceMode === "relative"
    ? `(${text}+${forgiven})*${size}`
    : `(${text}+${forgiven}*MAX(${size},${text}))`;
}

/** Whether the actual reaches its goal but for an allowance, which depends on the size of the nearest bound. */
function isWithin(
  { text }: Operand,
  [target, upper = target]: Goal,
  polarity: Polarity,
  allowed: (size: string) => string,
): string {
  const atLeast = `${text}>=${target.text}-${allowed(target.size)}`;
  const atMost = `${text}<=${upper.text}+${allowed(upper.size)}`;
  if (polarity === "higher") return atLeast;
  if (polarity === "lower") return atMost;
  if (polarity === "range") return `AND(${atLeast},${atMost})`;
  return `ABS(${text}-${target.text})<=${allowed(target.size)}`;
}
