import type { KpiProblem } from "../kpi/outcome";
import { printPlace, type Place } from "./addresses";
import type { Goal } from "./goal";
import { serialOfIsoDate } from "./isoDate";
import { datesOf, type PeriodDates } from "./periodDates";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";
import { periodsBetween, type Spacing } from "./spacing";

/**
 * How pace is measured: `path`, each figure against the straight way from the baseline to the target; `sum`, the
 * figures added up against the sum of their targets; `full`, each figure against the target of the whole time, because
 * rates and levels are not pro-rated.
 */
export type PaceWay = "path" | "sum" | "full";

/** What a column of the pace rests on. */
export interface PaceBasis {
  readonly way: PaceWay;
  readonly dates: PeriodDates;
  readonly due: number;
  /** How many periods there are up to the due day; undefined where the dates follow no rhythm. */
  readonly periods?: number;
}

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
  const wantsPace = columns.includes("pace");
  const wantsForecast = columns.includes("forecast") && dueDate !== undefined;
  if (!wantsPace && !wantsForecast) return { problems: [] };
  const at = printPlace(figures.place);
  const refuse = (...found: readonly KpiProblem[]): Horizon => ({
    problems: found.map((problem) => ({ at, ...problem })),
  });
  const way = wayOf(definition, goal);
  const lacking = wantsPace ? lackingForPace(definition, goal, way) : [];
  const due = serialOfIsoDate(dueDate ?? "");
  const dates = datesOf(name, figures.periods, snapshot);
  // A ruled target has named what is the matter with its dates already.
  const known = typeof definition.target === "object" && !("lower" in definition.target);
  if ("code" in dates) return refuse(...lacking, ...(known ? [] : [dates]));
  if (due === undefined) return refuse(...lacking);
  if (due <= dates.first) lacking.push({ code: "dueBeforeStart", detail: { name, dueDate: dueDate ?? "" } });
  const { spacing } = dates;
  if (!spacing && (wantsForecast || way === "sum"))
    lacking.push({ code: "datesIrregular", detail: { name } });
  if (wantsPace && way === "sum" && endsEarly(goal, dates, due)) {
    lacking.push({ code: "paceTargetsEnd", detail: { name, dueDate: dueDate ?? "" } });
  }
  if (lacking.length > 0) return refuse(...lacking);
  const periods = spacing && periodsBetween(dates.first, due, spacing) + 1;
  return {
    problems: [],
    ...(wantsPace && { pace: { way, dates, due, ...(periods !== undefined && { periods }) } }),
    ...(wantsForecast && spacing && { forecast: { dates, spacing, due } }),
  };
}

/** Sums run up to a total; a baseline says that the figures themselves are to move, as a ramp does. */
function wayOf({ kind, baseline }: KnownDefinition, goal: Goal): PaceWay {
  if (goal.kind === "ramp") return "path";
  if (kind !== "flow") return "full";
  return baseline === undefined ? "sum" : "path";
}

function lackingForPace(
  { name, polarity, baseline, dueDate }: KnownDefinition,
  goal: Goal,
  way: PaceWay,
): KpiProblem[] {
  const detail = { name };
  if (polarity === "range" || polarity === "none") return [{ code: "paceNeedsPolarity", detail }];
  const needsBaseline = polarity !== "higher" && baseline === undefined && way !== "path";
  return [
    ...(goal.kind === "none" ? [{ code: "paceNeedsTarget", detail }] : []),
    ...(dueDate === undefined ? [{ code: "paceNeedsDueDate", detail }] : []),
    ...(needsBaseline ? [{ code: "paceNeedsBaseline", detail }] : []),
  ];
}

/** Targets per period that stop before the due day do not add up to the whole. */
function endsEarly(goal: Goal, dates: PeriodDates, due: number): boolean {
  const single = goal.kind === "one" && goal.bound.kind !== "periods";
  const last = dates.days.filter((day) => day !== undefined).at(-1);
  if (single || !dates.spacing || last === undefined) return false;
  return periodsBetween(last, due, dates.spacing) > 0;
}
