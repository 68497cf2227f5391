import type { KpiProblem } from "../kpi/outcome";
import { printPlace, type Place } from "./addresses";
import type { Goal } from "./goal";
import { serialOfIsoDate } from "./isoDate";
import { datesOf, type PeriodDates } from "./periodDates";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";
import { periodsBetween, type Spacing } from "./spacing";

/**
 * How pace is measured up to a due day: `path`, each figure against the straight way from the baseline to the target;
 * `sum`, the figures added up against the target of all periods; `full`, each figure against its target from the first
 * day on, because rates and levels are not pro-rated.
 */
export interface TimedPace {
  readonly way: "path" | "sum" | "full";
  readonly dates: PeriodDates;
  readonly due: number;
  /** How many periods there are up to the due day; undefined where the dates follow no rhythm. */
  readonly periods?: number;
}

/** Where each period has its own target, sums are to be expected as the targets add up: no dates are needed. */
export interface PaceToDate {
  readonly way: "toDate";
}

export type PaceBasis = TimedPace | PaceToDate;

/** What a forecast for a due day rests on. */
export interface ForecastBasis {
  readonly dates: PeriodDates;
  readonly spacing: Spacing;
  readonly due: number;
}

interface Horizon {
  readonly pace?: PaceBasis;
  readonly forecast?: ForecastBasis;
  readonly problems: readonly KpiProblem[];
}

/** What the chosen columns need to know of time, or what is missing for them. */
export function resolveHorizon(
  definition: KnownDefinition,
  goal: Goal,
  figures: { readonly place: Place; readonly periods?: Place },
  snapshot: Snapshot,
): Horizon {
  const { name, columns, dueDate } = definition;
  const way = columns.includes("pace") ? wayOf(definition, goal) : undefined;
  const lacking = way ? lackingForPace(definition, goal, way) : [];
  const timed = timedHorizon(
    definition,
    {
      ...(way && way !== "toDate" && { pace: way }),
      forecast: columns.includes("forecast") && dueDate !== undefined,
    },
    () => datesOf(name, figures.periods, snapshot),
  );
  const at = printPlace(figures.place);
  return {
    ...(way === "toDate" && { pace: { way } }),
    ...timed,
    problems: [...lacking, ...timed.problems].map((problem) => ({ at, ...problem })),
  };
}

function timedHorizon(
  { name, dueDate, target }: KnownDefinition,
  wanted: { readonly pace?: TimedPace["way"]; readonly forecast: boolean },
  findDates: () => PeriodDates | KpiProblem,
): Horizon {
  if (!wanted.pace && !wanted.forecast) return { problems: [] };
  const dates = findDates();
  const due = serialOfIsoDate(dueDate ?? "");
  if ("code" in dates) {
    // A target that a rule gives has named what is the matter with its dates already.
    const named = typeof target === "object" && !("lower" in target);
    return { problems: named ? [] : [dates] };
  }
  if (due === undefined) return { problems: [] };
  const { spacing } = dates;
  const irregular = !spacing && (wanted.forecast || wanted.pace === "sum");
  const problems: KpiProblem[] = [
    ...(due <= dates.first ? [{ code: "dueBeforeStart", detail: { name, dueDate: dueDate ?? "" } }] : []),
    ...(irregular ? [{ code: "datesIrregular", detail: { name } }] : []),
  ];
  const periods = spacing && periodsBetween(dates.first, due, spacing) + 1;
  return {
    problems,
    ...(wanted.pace && {
      pace: { way: wanted.pace, dates, due, ...(periods !== undefined && { periods }) },
    }),
    ...(wanted.forecast && spacing && { forecast: { dates, spacing, due } }),
  };
}

/** Sums run up to a total; a baseline says that the figures themselves are to move, as a ramp does. */
function wayOf({ kind, baseline }: KnownDefinition, goal: Goal): PaceBasis["way"] {
  if (goal.kind === "ramp") return "path";
  if (kind !== "flow") return "full";
  const eachItsOwn = goal.kind === "lastYear" || (goal.kind === "one" && goal.bound.kind === "periods");
  if (eachItsOwn) return baseline === undefined ? "toDate" : "full";
  return baseline === undefined ? "sum" : "path";
}

function lackingForPace(
  { name, polarity, baseline, dueDate }: KnownDefinition,
  goal: Goal,
  way: PaceBasis["way"],
): KpiProblem[] {
  const detail = { name };
  if (polarity === "range" || polarity === "none") return [{ code: "paceNeedsPolarity", detail }];
  const needsBaseline = polarity !== "higher" && baseline === undefined && way !== "path";
  return [
    ...(goal.kind === "none" ? [{ code: "paceNeedsTarget", detail }] : []),
    ...(dueDate === undefined && way !== "toDate" ? [{ code: "paceNeedsDueDate", detail }] : []),
    ...(needsBaseline ? [{ code: "paceNeedsBaseline", detail }] : []),
  ];
}
