import type { KpiDefinition } from "../kpi/definition";
import type { KpiProblem } from "../kpi/outcome";
import { printPlace, type Place } from "./addresses";
import { isDay } from "./calendar";
import { contentAt } from "./cells";
import { stretchOfArea, type Stretch } from "./direction";
import { valueAt } from "./readValues";
import { windowOf, type Snapshot } from "./snapshot";
import { spacingOf, type Spacing } from "./spacing";

/** The dates of a KPI's periods, from old to new. */
export interface PeriodDates {
  readonly place: Place;
  readonly stretch: Stretch;
  /** Excel's serial numbers, one a step; undefined for an empty cell. The first is a date. */
  readonly days: readonly (number | undefined)[];
  readonly first: number;
  readonly spacing?: Spacing;
}

/** Whether a definition cannot be written without the dates of its periods. */
export function needsDates({ target, columns, dueDate }: KpiDefinition): boolean {
  if (typeof target === "object" && !("lower" in target)) return true;
  return columns.includes("pace") || (columns.includes("forecast") && dueDate !== undefined);
}

/**
 * The dates of the periods, for what rests on them. Problems: there are no periods, or a cell of them holds no date, or
 * they do not run from old to new.
 */
export function datesOf(
  name: string,
  place: Place | undefined,
  snapshot: Snapshot,
): PeriodDates | KpiProblem {
  const stretch = place && stretchOfArea(place.area);
  if (!place || !stretch) return { code: "datesMissing", detail: { name } };
  const values = Array.from({ length: stretch.steps }, (_, step) => dayAt(snapshot, place, step));
  const at = printPlace(place);
  const stranger = values.find((value) => value !== undefined && !isDay(value));
  if (stranger !== undefined) return { code: "datesNotDates", at, detail: { name, text: String(stranger) } };
  const days = values.map((value) => (isDay(value) ? Math.floor(value) : undefined));
  const known = days.filter((day) => day !== undefined);
  const [first] = days;
  if (first === undefined) return { code: "datesNotDates", at, detail: { name, text: "" } };
  if (known.some((day, i) => i > 0 && day <= (known[i - 1] ?? 0))) {
    return { code: "datesDisordered", at, detail: { name } };
  }
  const spacing = spacingOf(known);
  return { place, stretch, days, first, ...(spacing && { spacing }) };
}

/** A period's cell: calculated where it was read, else a constant of the sheet. */
function dayAt(snapshot: Snapshot, place: Place, step: number): unknown {
  const read = valueAt(snapshot, place, step);
  if (read !== undefined) return read;
  const { row, column, columns } = place.area;
  const content =
    columns > 1
      ? contentAt(windowOf(snapshot, place.sheet).content, row, column + step)
      : contentAt(windowOf(snapshot, place.sheet).content, row + step, column);
  return content === "" ? undefined : content;
}
