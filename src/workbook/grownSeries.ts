import type { BoundsTarget } from "../kpi/definition";
import { parsePlace, printFrom, sameSheet, type Place } from "./addresses";
import { contentAt, isFormula, type CellContent } from "./cells";
import { areaOfStretch, cellOf, stretchOfArea, type Stretch } from "./direction";
import type { KnownDefinition } from "./registerRow";
import { withoutTotals } from "./selection/totals";
import { bodyOf, windowOf, type Snapshot } from "./snapshot";

/**
 * A recorded KPI with the periods that were added behind its last one since: a figure or none under the next period of
 * the same kind (dates after dates), or further rows of its table. Targets that had a cell a period grow along. Totals
 * at the end are no periods; a KPI without periods, one of a list, and a frozen one stay as they are.
 */
export function grown(definition: KnownDefinition, snapshot: Snapshot): KnownDefinition {
  const figures = parsePlace(definition.actual, definition.sheet);
  const series = figures && stretchOfArea(figures.area);
  if (!figures || !series || series.steps < 2 || definition.mode === "frozen") return definition;
  const steps = stepsNow(definition, snapshot, figures, series);
  if (steps <= series.steps) return definition;
  const { sheet } = definition;
  const longer = (address: string): string => {
    const place = parsePlace(address, sheet);
    const stretch = place && stretchOfArea(place.area);
    if (!place || stretch?.steps !== series.steps || stretch.run !== series.run) return address;
    return printFrom({ ...place, area: areaOfStretch({ ...stretch, steps }) }, sheet);
  };
  const side = (bound: number | string): number | string =>
    typeof bound === "string" ? longer(bound) : bound;
  const { target, periods } = definition;
  return {
    ...definition,
    actual: longer(definition.actual),
    ...(periods !== undefined && { periods: longer(periods) }),
    ...(typeof target === "string" && { target: longer(target) }),
    ...(isBounds(target) && { target: { lower: side(target.lower), upper: side(target.upper) } }),
  };
}

const isBounds = (target: KnownDefinition["target"]): target is BoundsTarget =>
  typeof target === "object" && "lower" in target;

/** How many periods stand there now: those of the table, or as far as periods follow each other. */
function stepsNow(
  definition: KnownDefinition,
  snapshot: Snapshot,
  { sheet, area }: Place,
  series: Stretch,
): number {
  const table = snapshot.tables.find((one) => {
    const body = bodyOf(one);
    const beside = area.column >= body.column && area.column < body.column + body.columns;
    return sameSheet(one.sheet, sheet) && series.run === "down" && beside && body.row === area.row;
  });
  if (table) return bodyOf(table).rows;
  const periods = definition.periods === undefined ? undefined : parsePlace(definition.periods, sheet);
  const along = periods && stretchOfArea(periods.area);
  const parallel = along?.run === series.run && along.step === series.step && along.steps === series.steps;
  if (!periods || !along || !parallel || !sameSheet(periods.sheet, sheet)) return series.steps;
  const { content } = windowOf(snapshot, sheet);
  const at = (line: number, step: number): CellContent => {
    const { row, column } = cellOf(series.run, line, step);
    return contentAt(content, row, column);
  };
  const last = at(along.line, series.step + series.steps - 1);
  const goesOn = (step: number): boolean => {
    const [period, figure] = [at(along.line, step), at(series.line, step)];
    const alike = period !== "" && (isFormula(last) ? isFormula(period) : typeof period === typeof last);
    return alike && (figure === "" || typeof figure === "number" || isFormula(figure));
  };
  let steps = series.steps;
  while (goesOn(series.step + steps)) steps += 1;
  return Math.max(series.steps, withoutTotals(content, { ...series, steps }).series.steps);
}
