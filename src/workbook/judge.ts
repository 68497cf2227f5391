import { attainment } from "../kpi/attainment";
import { isProblem, toFigure, type CellInput, type Figure } from "../kpi/cleaning";
import type { Status } from "../kpi/definition";
import { status } from "../kpi/status";
import { printCell, printPlace, type Place } from "./addresses";
import type { CellContent } from "./cells";
import { areaOfStretch, cellOf } from "./direction";
import type { Bound, Goal } from "./goal";
import type { PreviewPeriod } from "./port";
import type { ResolvedKpi } from "./resolve";
import { textAt, valueAt } from "./readValues";
import { rampOn } from "./ruledGoal";
import type { Snapshot } from "./snapshot";
import { isError } from "./trimSeries";

/** What every period of a KPI comes to, by the same core as the functions in the sheet. */
export function judgePeriods(kpi: ResolvedKpi, snapshot: Snapshot): PreviewPeriod[] {
  const { series, sheet, periods, goal } = kpi;
  const figures: Place = { sheet, area: areaOfStretch(series) };
  return Array.from({ length: series.steps }, (_, i) => {
    const { row, column } = cellOf(series.run, series.line, series.step + i);
    const address = printCell(row, column);
    const content = valueAt(snapshot, figures, i) ?? "";
    const period = periods ? textAt(snapshot, periods, i) : "";
    return { address, period, ...judgeCell(kpi, content, goal, i, snapshot, address) };
  });
}

function judgeCell(
  { definition, sheet, series }: ResolvedKpi,
  content: CellContent,
  goal: Goal,
  step: number,
  snapshot: Snapshot,
  address: string,
): Omit<PreviewPeriod, "address" | "period"> {
  const at = printPlace({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }).replace(/A1$/, address);
  const actual = toFigure(asInput(content));
  if (isProblem(actual)) return { status: "noData", problem: { ...actual, at } };
  const [target, upper] = targetAt(goal, { sheet, area: areaOfStretch(series) }, step, snapshot);
  if (isProblem(target)) return { status: "noData", problem: { ...target, at } };
  if (isProblem(upper)) return { status: "noData", problem: { ...upper, at } };
  const judged = status(actual, target, definition, upper);
  const reached = attainment(actual, target, definition.polarity, upper);
  if (isProblem(judged)) return { status: "noData", problem: { ...judged, at } };
  return {
    status: judged,
    ...(actual !== undefined && { actual }),
    ...(target !== undefined && { target }),
    ...(upper !== undefined && { upper }),
    ...(typeof reached === "number" && { attainment: reached }),
  };
}

/** A cell's value as the core takes it: Excel's errors arrive as text. */
function asInput(content: CellContent): CellInput {
  return isError(content) ? { error: String(content) } : content;
}

/** The target of one step, or both bounds of a range to stay in. */
function targetAt(goal: Goal, figures: Place, step: number, snapshot: Snapshot): Figure[] {
  const figure = (bound: Bound): Figure => toFigure(asInput(boundAt(snapshot, bound, step)));
  switch (goal.kind) {
    case "none":
      return [];
    case "one":
      return [figure(goal.bound)];
    case "range":
      return [figure(goal.lower), figure(goal.upper)];
    case "ramp": {
      const final = figure(goal.final);
      return [isProblem(final) ? final : rampOn(goal, final, step)];
    }
    case "lastYear": {
      const source = goal.sources[step];
      const before = source === undefined ? undefined : valueAt(snapshot, figures, source);
      return [typeof before === "number" ? before * (1 + goal.growth) : undefined];
    }
  }
}

function boundAt(snapshot: Snapshot, bound: Bound, step: number): CellContent {
  if (bound.kind === "number") return bound.value;
  return valueAt(snapshot, bound.place, bound.kind === "cell" ? 0 : step) ?? "";
}

/** How many periods have each status. */
export function countStatuses(periods: readonly PreviewPeriod[]): Record<Status, number> {
  const counts: Record<Status, number> = { onTarget: 0, atRisk: 0, offTarget: 0, noTarget: 0, noData: 0 };
  for (const { status: one } of periods) counts[one] += 1;
  return counts;
}
