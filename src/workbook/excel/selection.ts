import { failure, success, type Outcome } from "../../kpi/outcome";
import { intersect, isWhole, parsePlace, printArea, printPlace, type Area, type Place } from "../addresses";
import { areaOfBlock } from "../cells";
import { areaOfStretch, stretchOfArea, type Stretch } from "../direction";
import type { SelectionReading, Understanding } from "../port";
import { resolveSeries } from "../resolve";
import { understandSeries, type SheetView } from "../selection/sheetView";
import { withoutHeaderSteps, withoutTargetsInFront } from "../selection/headerSteps";
import { withoutTotals } from "../selection/totals";
import { understandBlock } from "../selection/understandBlock";
import { keyOfPlace, windowOf, type Snapshot } from "../snapshot";
import { readContents, type ReadingScope } from "./contents";
import { isOfficeError } from "./officeError";
import { cellsOf, rangeOf } from "./cellQuestions";
import { ask, question } from "./questions";
import { queueStructure, type Structure } from "./structure";

/** The selected rectangle. Several areas and selected shapes are problems. */
export async function readSelectionAddress(
  context: Excel.RequestContext,
): Promise<Outcome<{ readonly sheet: string; readonly address: string }>> {
  const selected = await readSelected(context);
  if (!selected.ok) return selected;
  const { sheet, area } = selected.value.place;
  return success({ sheet, address: printArea(area) });
}

/** What the selected cells are: their series, and all that can be guessed about it. Three round trips. */
export async function readSelection(context: Excel.RequestContext): Promise<Outcome<Understanding>> {
  const reading = await readSelected(context);
  return reading.ok ? understandOne(context, reading.value) : reading;
}

/** The same for one series, many, or a list. */
export async function readSelections(context: Excel.RequestContext): Promise<Outcome<SelectionReading>> {
  const selected = await readSelected(context);
  if (!selected.ok) return selected;
  const { place, structure } = selected.value;
  if (stretchOfArea(place.area)) {
    const one = await understandOne(context, selected.value);
    return one.ok ? success({ kind: "one", understandings: [one.value], skipped: [] }) : one;
  }
  const snapshot = await readContents(context, structure, scopeOf(place));
  const used = areaOfBlock(windowOf(snapshot, place.sheet).content);
  if (used.rows === 0) return failure({ code: "emptySelection", at: printPlace(place) });
  const around = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return understandBlock(await readView(context, snapshot, place, around), place.area);
}

const scopeOf = ({ sheet, area }: Place): ReadingScope => ({
  definitions: [{ name: "", polarity: "none", columns: [], sheet, actual: printArea(area) }],
  recorded: false,
  shown: false,
  merges: true,
});

async function understandOne(
  context: Excel.RequestContext,
  { place, structure }: Selected,
): Promise<Outcome<Understanding>> {
  const marked = await readContents(context, structure, scopeOf(place));
  const { place: headless, snapshot } = withoutHeaders(place, marked);
  const found = resolveSeries(place.sheet, printArea(headless.area), snapshot);
  if (!found.ok) return emptyAs(found.problems[0]?.code, place) ?? found;
  const { content } = windowOf(snapshot, place.sheet);
  const { series, leftOut } = withoutTotals(content, found.value.series);
  const figures = { sheet: found.value.place.sheet, area: areaOfStretch(series) };
  const view = await readView(context, snapshot, figures, areaAround(snapshot, figures, series));
  return success(understandSeries(view, series, leftOut));
}

/**
 * A marked line without the header rows and the targets that were marked with it; whole columns are trimmed with their
 * figures, and whole rows stay whole where no target stands in front.
 */
function withoutHeaders(place: Place, snapshot: Snapshot): { place: Place; snapshot: Snapshot } {
  const { content } = windowOf(snapshot, place.sheet);
  const whole = isWhole(place.area);
  const area = whole ? intersect(place.area, areaOfBlock(content)) : place.area;
  const stretch = area && stretchOfArea(area);
  if (!stretch) return { place, snapshot };
  const figures = withoutTargetsInFront(content, stretch);
  const shorter = figures === stretch && !whole ? withoutHeaderSteps(content, stretch) : figures;
  const reading = snapshot.readings.get(keyOfPlace(place));
  if (shorter === stretch || !reading) return { place, snapshot };
  const headless = { ...place, area: areaOfStretch(shorter) };
  const readings = new Map([...snapshot.readings, [keyOfPlace(headless), reading] as const]);
  return { place: headless, snapshot: { ...snapshot, readings } };
}

interface Selected {
  readonly place: Place;
  readonly structure: Structure;
}

async function readSelected(context: Excel.RequestContext): Promise<Outcome<Selected>> {
  const ranges = context.workbook.getSelectedRanges();
  ranges.load("address,areaCount,worksheet/name");
  const takeStructure = queueStructure(context);
  try {
    await context.sync();
  } catch (error) {
    if (isOfficeError(error) && /Selection/.test(error.code)) return failure({ code: "noCellsSelected" });
    throw error;
  }
  if (ranges.areaCount > 1) return failure({ code: "severalAreas", at: ranges.address });
  const place = parsePlace(ranges.address, ranges.worksheet.name);
  if (!place) throw new Error(`Excel gave the address ${ranges.address}`);
  return success({ place, structure: takeStructure() });
}

function emptyAs(code: string | undefined, place: Place): Outcome<never> | undefined {
  return code === "emptyFigures" ? failure({ code: "emptySelection", at: printPlace(place) }) : undefined;
}

/** Steps before and behind the first figure whose neighbours are read. */
const looked = { before: 10, behind: 60 };

/** Values and formats of an area, and whether cells of the figures in it are hidden. */
async function readView(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  marked: Place,
  area: Area,
): Promise<SheetView> {
  const { sheet } = marked;
  const cells = cellsOf({ sheet, area }, ["values", "numberFormat"]);
  const hidden = question((one) => {
    const figures = rangeOf(one, { sheet, area: intersect(marked.area, area) ?? area });
    figures.load("rowHidden,columnHidden");
    // Excel says null where some are hidden and some are not.
    return () => [figures.rowHidden, figures.columnHidden].some((some: boolean | null) => some !== false);
  });
  await ask(context, [cells, hidden]);
  const { values, numberFormat: formats } = cells.answer();
  return { sheet, values, formats, snapshot, hidden: hidden.answer() };
}

/** The lines beside the figures, over the steps that guesses look at. */
function areaAround(snapshot: Snapshot, place: Place, series: Stretch): Area {
  const used = areaOfBlock(windowOf(snapshot, place.sheet).content);
  const first = Math.max(0, series.step - looked.before);
  const steps = Math.min(series.step + series.steps, series.step + looked.behind) - first;
  const lines = series.run === "down" ? used.column + used.columns : used.row + used.rows;
  return areaOfStretch({ run: series.run, line: 0, step: first, steps }, lines);
}
