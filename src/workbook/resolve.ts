import { checkDefinition } from "../kpi/checkDefinition";
import type { KpiProblem, Outcome } from "../kpi/outcome";
import { failure, success } from "../kpi/outcome";
import { badAddress } from "./badAddress";
import {
  intersect,
  isWhole,
  parsePlace,
  printArea,
  printCell,
  printPlace,
  sameSheet,
  type Place,
} from "./addresses";
import { contentAt, type CellBlock } from "./cells";
import { areaOfStretch, cellOf, stretchOfArea, type Stretch } from "./direction";
import { resolveGoal, type Goal } from "./goal";
import { defaultTolerance } from "./guess";
import { resolveHorizon, type ForecastBasis, type PaceBasis } from "./horizon";
import type { KnownDefinition } from "./registerRow";
import {
  bodyOf,
  keyOfPlace,
  missingSheet,
  sheetNamed,
  windowOf,
  type PlaceReading,
  type Snapshot,
  type TableInfo,
} from "./snapshot";
import { resolveRuledGoal } from "./ruledGoal";
import { showsDates } from "./selection/blockLines";
import { isNumberAsText } from "./selection/notes";
import { headerStep } from "./surroundings";
import { trimSeries } from "./trimSeries";
import { withComingPeriods } from "./comingPeriods";

/** A definition whose every address was found in the workbook. */
export interface ResolvedKpi {
  /** Defaults filled in; addresses as they stand now. */
  readonly definition: KnownDefinition & {
    readonly tolerance: number;
    readonly toleranceMode: "relative" | "absolute";
    readonly language: "en" | "fr";
  };
  readonly sheet: string;
  readonly series: Stretch;
  /** The table whose column the figures are, header and all. */
  readonly table?: { readonly info: TableInfo; readonly header: string };
  readonly periods?: Place;
  readonly goal: Goal;
  /** What a column of the pace rests on, when it is to be written. */
  readonly pace?: PaceBasis;
  /** How far ahead a forecast looks: to a due day, or one period when left out. */
  readonly forecast?: ForecastBasis;
  /** Number format of the first figure. */
  readonly numberFormat: string;
}

/** Finds in the workbook what a definition names. Problems name the address and what is the matter with it. */
export function resolveKpi(definition: KnownDefinition, snapshot: Snapshot): Outcome<ResolvedKpi> {
  const found = resolveSeries(definition.sheet, definition.actual, snapshot);
  if (!found.ok) return found;
  const { place, series, reading } = found.value;
  const problems: KpiProblem[] = [];
  const periods = resolvePeriods(definition, series, problems);
  const { target } = definition;
  const goal =
    typeof target === "object" && !("lower" in target)
      ? resolveRuledGoal(
          definition,
          target,
          { place, series, ...(periods && { periods }) },
          snapshot,
          problems,
        )
      : resolveGoal(target, place, series, snapshot, problems);
  if (definition.columns.length === 0)
    problems.push({ code: "noColumns", detail: { name: definition.name } });
  problems.push(...checkDefinition(definition).map((problem) => ({ at: printPlace(place), ...problem })));
  const horizon = resolveHorizon(definition, goal, { place, ...(periods && { periods }) }, snapshot);
  problems.push(...horizon.problems);
  if (problems.length > 0) return failure(...problems);
  const numberFormat = formatOfFigures(reading, series);
  const table = tableOfSeries(snapshot, place);
  return success({
    definition: {
      ...defaultTolerance(numberFormat),
      language: "en",
      ...definition,
      sheet: place.sheet,
      actual: printArea(place.area),
    },
    sheet: place.sheet,
    series,
    goal,
    numberFormat,
    ...(periods && { periods }),
    ...(horizon.pace && { pace: horizon.pace }),
    ...(horizon.forecast && { forecast: horizon.forecast }),
    ...(table && { table }),
  });
}

/** The figures as they were marked: the sheet's own spelling, header and unused ends of a whole column left out. */
export function resolveSeries(
  sheetName: string,
  address: string,
  snapshot: Snapshot,
): Outcome<{ readonly place: Place; readonly series: Stretch; readonly reading: PlaceReading }> {
  const given = parsePlace(address, sheetName);
  if (!given) return failure(badAddress(sheetName, address));
  const sheet = sheetNamed(snapshot, given.sheet);
  if (!sheet) return failure(missingSheet(given.sheet, snapshot));
  const marked = stretchOfArea(given.area);
  const at = printPlace({ sheet: sheet.name, area: given.area });
  if (!marked) return failure({ code: "notOneSeries", at });
  const reading = snapshot.readings.get(keyOfPlace(given));
  if (!reading) throw new Error(`The figures ${at} were not read`);
  const { merged, content } = windowOf(snapshot, sheet.name);
  const headed = headerStep(content, marked) !== undefined;
  const whole = isWhole(given.area);
  const filled = trimSeries(reading.values, marked, { shrink: whole, headed });
  const trimmed =
    filled && whole ? { ...filled, stretch: withComingPeriods(content, filled.stretch) } : filled;
  if (!trimmed) return failure({ code: "emptyFigures", at });
  const area = areaOfStretch(trimmed.stretch);
  const place = { sheet: sheet.name, area };
  if (merged.some((one) => intersect(one, area) !== undefined)) {
    return failure({ code: "mergedFigures", at: printPlace(place) });
  }
  if (trimmed.numbers === 0) return failure(noNumbers(reading.values, trimmed.stretch, place));
  if (showsDates(trimmed.stretch, reading)) return failure({ code: "datesAsFigures", at: printPlace(place) });
  if (whole && trimmed.textSteps.length > 0) {
    return failure({
      code: "wholeColumnText",
      at,
      detail: { cells: cellsAt(trimmed.stretch, trimmed.textSteps) },
    });
  }
  return success({ place, series: trimmed.stretch, reading });
}

/** Figures without a number: empty, or text; a few of the texts are named. */
function noNumbers(values: CellBlock, series: Stretch, place: Place): KpiProblem {
  const steps = Array.from({ length: series.steps }, (_, i) => series.step + i);
  const texts = steps
    .map((step) => cellOf(series.run, series.line, step))
    .map(({ row, column }) => ({ at: printCell(row, column), content: contentAt(values, row, column) }))
    .filter(({ content }) => content !== "");
  if (texts.length === 0) return { code: "emptyFigures", at: printPlace(place) };
  const named = texts.slice(0, 3).map(({ at, content }) => `${at} “${String(content)}”`);
  const numeric = texts.every(({ content }) => isNumberAsText(content));
  const code = numeric ? "numbersAsText" : "noNumbers";
  return { code, at: printPlace(place), detail: { cells: named.join(", ") } };
}

const cellsAt = (series: Stretch, steps: readonly number[]): string =>
  steps
    .slice(0, 5)
    .map((step) => cellOf(series.run, series.line, step))
    .map(({ row, column }) => printCell(row, column))
    .join(", ");

function formatOfFigures(reading: PlaceReading, series: Stretch): string {
  for (let step = series.step; step < series.step + series.steps; step++) {
    const { row, column } = cellOf(series.run, series.line, step);
    if (typeof contentAt(reading.values, row, column) === "number") {
      return String(contentAt(reading.formats, row, column) || "General");
    }
  }
  return "General";
}

/** The table whose column body the figures are exactly. */
export function tableOfSeries(snapshot: Snapshot, place: Place): ResolvedKpi["table"] {
  for (const info of snapshot.tables) {
    const body = bodyOf(info);
    const inside =
      info.hasHeaders &&
      sameSheet(info.sheet, place.sheet) &&
      place.area.columns === 1 &&
      place.area.row === body.row &&
      place.area.rows === body.rows &&
      place.area.column >= body.column &&
      place.area.column < body.column + body.columns;
    const header = info.headers[place.area.column - body.column];
    if (inside && header !== undefined) return { info, header };
  }
  return undefined;
}

/** The periods beside the figures; given for a whole column they are cut to the figures' rows. */
function resolvePeriods(
  definition: KnownDefinition,
  series: Stretch,
  problems: KpiProblem[],
): Place | undefined {
  if (definition.periods === undefined || definition.periods === "") return undefined;
  const place = parsePlace(definition.periods, definition.sheet);
  if (!place) {
    problems.push(badAddress(definition.sheet, definition.periods));
    return undefined;
  }
  if (isWhole(place.area) && stretchOfArea(place.area)?.run === series.run) {
    const { line } = stretchOfArea(place.area) ?? series;
    return { sheet: place.sheet, area: areaOfStretch({ ...series, line }) };
  }
  const stretch = stretchOfArea(place.area);
  if (stretch?.steps !== series.steps) {
    problems.push({
      code: "periodsLength",
      at: printPlace(place),
      detail: { expected: series.steps, received: place.area.rows * place.area.columns },
    });
    return undefined;
  }
  return place;
}
