import { printArea, samePlace, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { contentsOf, type CellBlock } from "../cells";
import { areaOfStretch, stretchOfArea, type Stretch } from "../direction";
import { guessKpi } from "../guess";
import type { Understanding } from "../port";
import { tableOfSeries } from "../resolve";
import { keyOfPlace, windowOf, type PlaceReading, type Snapshot } from "../snapshot";
import { parsePlace } from "../addresses";
import { notesOnFigures, notesOnPeriods } from "./notes";

/** What was read of a sheet around a selection. */
export interface SheetView {
  readonly sheet: string;
  readonly values: CellBlock;
  readonly formats: CellBlock;
  readonly snapshot: Snapshot;
  /** Whether some of the selected rows or columns are hidden. */
  readonly hidden: boolean;
}

/** The view with one more place that counts as read, cut from what was read around it. */
export function withReading(view: SheetView, place: Place): SheetView {
  const cut = (block: CellBlock): CellBlock => ({
    row: place.area.row,
    column: place.area.column,
    contents: contentsOf(block, place.area),
  });
  const values = cut(view.values);
  const reading: PlaceReading = { values, texts: values, formats: cut(view.formats) };
  const readings = new Map([...view.snapshot.readings, [keyOfPlace(place), reading] as const]);
  return { ...view, snapshot: { ...view.snapshot, readings } };
}

/** All that can be said of a series from what stands around it. */
export function understandSeries(view: SheetView, series: Stretch, totalsAt?: string): Understanding {
  const { sheet, snapshot, values } = view;
  const place = { sheet, area: areaOfStretch(series) };
  const table = tableOfSeries(snapshot, place);
  const guesses = guessKpi({
    values,
    formats: view.formats,
    series,
    merged: windowOf(snapshot, sheet).merged,
    ...(table && { table: { name: table.info.name, header: table.header } }),
  });
  const existing = anchoredIds(snapshot.names).find((id) => {
    const { actual } = anchorsOf(snapshot.names, id).sources;
    return actual !== undefined && samePlace(actual, place);
  });
  const periods = guesses.periods && parsePlace(guesses.periods.value, sheet);
  const dated = periods && stretchOfArea(periods.area);
  const notes = [
    ...(totalsAt === undefined ? [] : [{ code: "totalsLeftOut", at: totalsAt }]),
    ...notesOnFigures(values, sheet, series),
    ...(periods && dated ? notesOnPeriods(values, periods, dated) : []),
    ...(view.hidden ? [{ code: "hiddenFigures", at: printArea(place.area) }] : []),
  ];
  return {
    sheet,
    actual: printArea(place.area),
    orientation: table ? "tableColumn" : series.run === "down" ? "column" : "row",
    ...(table && { tableName: table.info.name }),
    ...guesses,
    ...(existing !== undefined && { existingId: existing }),
    ...(notes.length > 0 && { notes }),
  };
}
