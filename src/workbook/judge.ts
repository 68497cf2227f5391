import { attainment } from "../kpi/attainment";
import { isProblem, toFigure, type CellInput } from "../kpi/cleaning";
import type { Status } from "../kpi/definition";
import { status } from "../kpi/status";
import { printCell, printPlace, type Place } from "./addresses";
import { contentAt, type CellContent } from "./cells";
import { areaOfStretch, cellOf } from "./direction";
import type { Bound, Goal } from "./goal";
import type { PreviewPeriod } from "./port";
import type { ResolvedKpi } from "./resolve";
import { keyOfPlace, type Snapshot } from "./snapshot";
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
  { definition, sheet }: ResolvedKpi,
  content: CellContent,
  goal: Goal,
  step: number,
  snapshot: Snapshot,
  address: string,
): Omit<PreviewPeriod, "address" | "period"> {
  const at = printPlace({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }).replace(/A1$/, address);
  const actual = toFigure(asInput(content));
  if (isProblem(actual)) return { status: "noData", problem: { ...actual, at } };
  const sides = goal.kind === "range" ? [goal.lower, goal.upper] : goal.kind === "one" ? [goal.bound] : [];
  const [target, upper] = sides.map((bound) => toFigure(asInput(boundAt(snapshot, bound, step))));
  if (isProblem(target)) return { status: "noData", problem: { ...target, at } };
  if (isProblem(upper)) return { status: "noData", problem: { ...upper, at } };
  const judged = status(actual, target, definition, upper);
  const reached = attainment(actual, target, definition.polarity, upper);
  if (isProblem(judged)) return { status: "noData", problem: { ...judged, at } };
  return {
    status: judged,
    ...(actual !== undefined && { actual }),
    ...(target !== undefined && { target }),
    ...(typeof reached === "number" && { attainment: reached }),
  };
}

/** A cell's value as the core takes it: Excel's errors arrive as text. */
function asInput(content: CellContent): CellInput {
  return isError(content) ? { error: String(content) } : content;
}

function boundAt(snapshot: Snapshot, bound: Bound, step: number): CellContent {
  if (bound.kind === "number") return bound.value;
  return valueAt(snapshot, bound.place, bound.kind === "cell" ? 0 : step) ?? "";
}

/** The value at a position of a place one cell wide or high, from what was read of it or around it. */
function valueAt(snapshot: Snapshot, place: Place, step: number): CellContent | undefined {
  return cellAt(snapshot, place, step, "values");
}

function textAt(snapshot: Snapshot, place: Place, step: number): string {
  return String(cellAt(snapshot, place, step, "texts") ?? "");
}

function cellAt(
  snapshot: Snapshot,
  place: Place,
  step: number,
  part: "values" | "texts",
): CellContent | undefined {
  const { area } = place;
  const row = area.rows === 1 ? area.row : area.row + step;
  const column = area.rows === 1 ? area.column + (area.columns === 1 ? 0 : step) : area.column;
  const exact = snapshot.readings.get(keyOfPlace(place));
  const blocks = exact ? [exact] : readingsOfSheet(snapshot, place.sheet);
  for (const block of blocks) {
    const content = contentAt(block[part], row, column);
    if (content !== "") return content;
  }
  return undefined;
}

function readingsOfSheet(
  snapshot: Snapshot,
  sheet: string,
): Snapshot["readings"] extends ReadonlyMap<string, infer R> ? R[] : never {
  const prefix = `${sheet.toLowerCase()}!`;
  return [...snapshot.readings].filter(([key]) => key.startsWith(prefix)).map(([, reading]) => reading);
}

/** How many periods have each status. */
export function countStatuses(periods: readonly PreviewPeriod[]): Record<Status, number> {
  const counts: Record<Status, number> = { onTarget: 0, atRisk: 0, offTarget: 0, noTarget: 0, noData: 0 };
  for (const { status: one } of periods) counts[one] += 1;
  return counts;
}
