import type { Kind } from "../definition";
import type { KpiProblem } from "../outcome";
import { compensatedSum } from "../statistics/compensatedSum";
import { mean } from "../statistics/mean";

/** Figures of one year, period by period, all of the same length; undefined where missing. */
export interface ToDateFigures {
  readonly actuals: readonly (number | undefined)[];
  readonly targets?: readonly (number | undefined)[];
  /** Of a ratio: what its figures are quotients of. */
  readonly numerators?: readonly (number | undefined)[];
  readonly denominators?: readonly (number | undefined)[];
}

type Figures = readonly (number | undefined)[];

const pick = (figures: Figures, periods: readonly number[]): number[] =>
  periods.map((period) => figures[period]).filter((figure) => figure !== undefined);

const sum = (values: readonly number[]): number => compensatedSum(values);
const product = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, index) => value * (b[index] as number)));

/**
 * Year to date over the periods that have an actual: with targets the actual to date over the target to date, without
 * them the actual to date. `flow`: ΣA and ΣT. `level`: the last A and its T. `average`: means. `ratio`: Σ numerators /
 * Σ denominators, never a mean of ratios, against targets weighted by the denominators.
 *
 * No period with an actual: undefined. Problems: `targetMissing` where a period with an actual has none,
 * `ratioNeedsParts`, `zeroDenominator`, `zeroTarget`, `notFinite` where a sum is larger than a double holds.
 */
export function toDate(kind: Kind, figures: ToDateFigures): number | undefined | KpiProblem {
  const { actuals, targets, numerators, denominators } = figures;
  if (kind === "ratio" && (numerators === undefined || denominators === undefined)) {
    return { code: "ratioNeedsParts" };
  }
  const has = (side: Figures | undefined, period: number): boolean => side?.[period] !== undefined;
  const parts: readonly Figures[] = kind === "ratio" ? [numerators ?? [], denominators ?? []] : [actuals];
  const measured = parts[0]
    ?.map((_, period) => period)
    .filter((period) => parts.every((side) => has(side, period)));
  const periods = measured ?? [];
  const last = periods.at(-1);
  if (last === undefined) return undefined;
  const used = kind === "level" ? [last] : periods;
  const untargeted = targets && used.find((period) => !has(targets, period));
  if (untargeted !== undefined) return { code: "targetMissing", detail: { period: untargeted + 1 } };
  const goals = targets && pick(targets, used);
  if (kind === "ratio")
    return ratioToDate(pick(numerators ?? [], used), pick(denominators ?? [], used), goals);
  const actual = sum(pick(actuals, used));
  if (goals !== undefined) return quotient(actual, sum(goals), actual);
  return kind === "average" ? finite(mean(pick(actuals, used)) ?? NaN) : finite(actual);
}

function ratioToDate(
  numerators: readonly number[],
  denominators: readonly number[],
  goals: readonly number[] | undefined,
): number | KpiProblem {
  const whole = sum(denominators);
  if (whole === 0) return { code: "zeroDenominator" };
  const ratio = sum(numerators) / whole;
  return goals === undefined ? finite(ratio) : quotient(ratio, product(goals, denominators) / whole, ratio);
}

function quotient(actual: number, target: number, shown: number): number | KpiProblem {
  if (!Number.isFinite(actual) || !Number.isFinite(target)) return { code: "notFinite" };
  if (target === 0) return { code: "zeroTarget", detail: { actual: shown } };
  return finite(actual / target);
}

const finite = (value: number): number | KpiProblem =>
  Number.isFinite(value) ? value : { code: "notFinite" };
