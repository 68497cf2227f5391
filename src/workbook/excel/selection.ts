import { failure, success, type Outcome } from "../../kpi/outcome";
import { parsePlace, printArea, printPlace, samePlace, type Area, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { areaOfBlock } from "../cells";
import { areaOfStretch, type Stretch } from "../direction";
import { guessKpi } from "../guess";
import type { Understanding } from "../port";
import { resolveSeries, tableOfSeries } from "../resolve";
import { windowOf, type Snapshot } from "../snapshot";
import { readContents } from "./contents";
import { isOfficeError } from "./officeError";
import { blockOf } from "./readings";
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
  const selected = await readSelected(context);
  if (!selected.ok) return selected;
  const { place, structure } = selected.value;
  const snapshot = await readContents(context, structure, {
    definitions: [
      { name: "", polarity: "none", columns: [], sheet: place.sheet, actual: printArea(place.area) },
    ],
    recorded: false,
    shown: false,
  });
  const found = resolveSeries(place.sheet, printArea(place.area), snapshot);
  if (!found.ok) return emptyAs(found.problems[0]?.code, place) ?? found;
  return understand(context, snapshot, found.value.place, found.value.series);
}

async function readSelected(
  context: Excel.RequestContext,
): Promise<Outcome<{ readonly place: Place; readonly structure: Structure }>> {
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

async function understand(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  place: Place,
  series: Stretch,
): Promise<Outcome<Understanding>> {
  const range = context.workbook.worksheets
    .getItem(place.sheet)
    .getRange(printArea(areaAround(snapshot, place, series)));
  range.load("address,values,numberFormat");
  await context.sync();
  const table = tableOfSeries(snapshot, place);
  const guesses = guessKpi({
    values: blockOf(range, "values"),
    formats: blockOf(range, "numberFormat"),
    series,
    ...(table && { table: { name: table.info.name, header: table.header } }),
  });
  const existing = anchoredIds(snapshot.names).find((id) => {
    const { actual } = anchorsOf(snapshot.names, id).sources;
    return actual !== undefined && samePlace(actual, place);
  });
  return success({
    sheet: place.sheet,
    actual: printArea(place.area),
    orientation: table ? "tableColumn" : series.run === "down" ? "column" : "row",
    ...(table && { tableName: table.info.name }),
    ...guesses,
    ...(existing !== undefined && { existingId: existing }),
  });
}

/** The lines beside the figures, over the steps that guesses look at. */
function areaAround(snapshot: Snapshot, place: Place, series: Stretch): Area {
  const used = areaOfBlock(windowOf(snapshot, place.sheet).content);
  const first = Math.max(0, series.step - looked.before);
  const steps = Math.min(series.step + series.steps, series.step + looked.behind) - first;
  const lines = series.run === "down" ? used.column + used.columns : used.row + used.rows;
  return areaOfStretch({ run: series.run, line: 0, step: first, steps }, lines);
}
