import type { LastYearTarget, RampTarget } from "../kpi/definition";
import type { KpiProblem } from "../kpi/outcome";
import { printPlace, type Place } from "./addresses";
import type { Stretch } from "./direction";
import { resolveBound, type Bound } from "./goal";
import { serialOfIsoDate } from "./isoDate";
import { datesOf, type PeriodDates } from "./periodDates";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";
import { yearBefore } from "./spacing";

/** A straight line from the baseline at the first date to the final value on the due day. */
export interface RampGoal {
  readonly kind: "ramp";
  readonly final: Exclude<Bound, { kind: "periods" }>;
  readonly baseline: number;
  readonly due: number;
  readonly dates: PeriodDates;
}

/** The figure of the same period a year before, and a share more. */
export interface LastYearGoal {
  readonly kind: "lastYear";
  readonly growth: number;
  readonly dates: PeriodDates;
  /** For each step the step of the same period a year before; undefined where there is none. */
  readonly sources: readonly (number | undefined)[];
}

/** Targets that a rule gives for each period. */
export type RuledGoal = RampGoal | LastYearGoal;

export const isRuled = (goal: { readonly kind: string }): goal is RuledGoal =>
  goal.kind === "ramp" || goal.kind === "lastYear";

/** Finds what the rule of a target rests on; what it cannot find is added to the problems. */
export function resolveRuledGoal(
  { name, baseline, dueDate }: KnownDefinition,
  target: RampTarget | LastYearTarget,
  figures: { readonly place: Place; readonly series: Stretch; readonly periods?: Place },
  snapshot: Snapshot,
  problems: KpiProblem[],
): RuledGoal | { readonly kind: "none" } {
  const dates = datesOf(name, figures.periods, snapshot);
  const missing = (problem: KpiProblem): { readonly kind: "none" } => {
    problems.push({ at: printPlace(figures.place), ...problem });
    return { kind: "none" };
  };
  if ("code" in dates) return missing(dates);
  if ("lastYear" in target) return lastYear(target.lastYear, dates);
  const due = serialOfIsoDate(dueDate ?? "");
  // The definition's own check names what is missing.
  if (baseline === undefined || due === undefined) return { kind: "none" };
  if (due <= dates.first)
    return missing({ code: "dueBeforeStart", detail: { name, dueDate: dueDate ?? "" } });
  const final = resolveBound(target.ramp, figures.place, figures.series, snapshot, problems);
  if (!final) return { kind: "none" };
  if (final.kind === "periods") return missing({ code: "rampOneValue", detail: { name } });
  return { kind: "ramp", final, baseline, due, dates };
}

function lastYear(growth: number, dates: PeriodDates): LastYearGoal {
  const steps = new Map(dates.days.map((day, step) => [day, step]));
  const sources = dates.days.map((day) =>
    day === undefined ? undefined : steps.get(yearBefore(day, dates.spacing)),
  );
  return { kind: "lastYear", growth, dates, sources };
}

/** The ramp's value on a day; the final value is given as it was read. Undefined without a day or a final value. */
export function rampOn(
  { baseline, due, dates }: RampGoal,
  final: number | undefined,
  step: number,
): number | undefined {
  const day = dates.days[step];
  if (day === undefined || final === undefined) return undefined;
  const share = Math.min(1, Math.max(0, (day - dates.first) / (due - dates.first)));
  return baseline + (final - baseline) * share;
}
