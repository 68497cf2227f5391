import type { Place } from "./addresses";
import type { Arrangement } from "./arrangement";
import type { Bound, Goal } from "./goal";
import type { Memo } from "./memo";
import { isRuled } from "./ruledGoal";

/** The target as the last apply wrote it: its number from the memo, its cells from the anchors. */
export function goalBefore({ anchors, kpi }: Arrangement): Goal {
  const { memo, sources } = anchors;
  const cells = (place: Place | undefined, number: number | undefined): Bound | undefined => {
    if (number !== undefined) return { kind: "number", value: number };
    if (!place) return undefined;
    const { run } = kpi.series;
    const { area } = place;
    if (area.rows === 1 && area.columns === 1 && kpi.series.steps > 1) return { kind: "cell", place };
    const stretch =
      run === "down"
        ? { run, line: area.column, step: area.row, steps: area.rows }
        : { run, line: area.row, step: area.column, steps: area.columns };
    return { kind: "periods", place, stretch };
  };
  const one = cells(sources.goal, memo?.target);
  const lower = cells(sources.goalLower, memo?.lower);
  const upper = cells(sources.goalUpper, memo?.upper);
  if (lower && upper) return { kind: "range", lower, upper };
  return one ? { kind: "one", bound: one } : { kind: "none" };
}

/** The numbers of a goal, or the rule that gives them, as the memo remembers them. */
export function numbersOf(goal: Goal): Pick<Memo, "target" | "targetForm" | "lower" | "upper"> {
  const number = (bound: Bound): number | undefined => (bound.kind === "number" ? bound.value : undefined);
  if (goal.kind === "none") return {};
  if (isRuled(goal)) return { targetForm: goal.kind };
  if (goal.kind === "one") {
    const target = number(goal.bound);
    return target === undefined ? {} : { target };
  }
  const [lower, upper] = [number(goal.lower), number(goal.upper)];
  return { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
}
