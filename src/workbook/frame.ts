import type { KpiProblem } from "../kpi/outcome";
import {
  firstCell,
  intersect,
  parsePlace,
  printPlace,
  samePlace,
  sameSheet,
  sheetColumns,
  sheetRows,
  type Place,
} from "./addresses";
import type { Anchors } from "./anchors";
import { badAddress } from "./badAddress";
import { blockArea, type Frame } from "./arrangement";
import { listOf, type List } from "./behindList";
import { contentAt } from "./cells";
import { cellOf, stretchOfArea } from "./direction";
import type { ResolvedKpi } from "./resolve";
import { missingSheet, sheetNamed, windowOf, type Snapshot } from "./snapshot";
import { headerStep } from "./surroundings";

/** The cell that the person chose for the first header, on a sheet that is there. */
export function chosenPlace(
  { definition, sheet }: ResolvedKpi,
  snapshot: Snapshot,
): Place | { readonly problem: KpiProblem } | undefined {
  if (definition.place === undefined || definition.place === "") return undefined;
  const place = parsePlace(definition.place, sheet);
  if (!place) return { problem: badAddress(sheet, definition.place) };
  const found = sheetNamed(snapshot, place.sheet);
  if (!found) return { problem: missingSheet(place.sheet, snapshot) };
  return firstCell({ sheet: found.name, area: place.area });
}

/** Whether the KPI's first line begins at a cell already, with its header or without. */
export function standsAt(anchors: Anchors, chosen: Place, snapshot: Snapshot): boolean {
  const lines = Object.values(anchors.lines);
  return lines.some((place) => {
    const same = sameSheet(place.sheet, chosen.sheet);
    if (samePlace(firstCell(place), chosen)) return true;
    const { row, column } = chosen.area;
    const written = contentAt(windowOf(snapshot, chosen.sheet).content, row, column) !== "";
    const above = place.area.column === column && place.area.row - row <= 2 && place.area.row > row;
    const before = place.area.row === row && place.area.column - column <= 2 && place.area.column > column;
    return same && written && (above || before);
  });
}

/** Lines at a cell of the person's choice: their headers begin there. */
export function chosenFrame({ series }: ResolvedKpi, chosen: Place): Frame {
  const headerStepChosen = series.run === "down" ? chosen.area.row : chosen.area.column;
  return {
    sheet: chosen.sheet,
    run: series.run,
    headerStep: headerStepChosen,
    step: headerStepChosen + 1,
    steps: series.steps,
  };
}

/** A problem when lines from a chosen cell on would run over the end of the sheet. */
export function beyondSheet(frame: Frame, chosen: Place, lines: number): KpiProblem | undefined {
  const { row, column, rows, columns } = blockArea(frame, firstLine(frame.run, chosen), lines);
  if (row + rows <= sheetRows && column + columns <= sheetColumns) return undefined;
  return { code: "placeOutside", at: printPlace(chosen), detail: { rows, columns } };
}

/** The line of a chosen cell. */
export const firstLine = (run: Frame["run"], place: Place): number =>
  run === "down" ? place.area.column : place.area.row;

/** The frame of the lines that are there, as long as the figures now are; else beside the figures. */
export function frameOf(kpi: ResolvedKpi, anchors: Anchors, snapshot: Snapshot): Frame {
  const { series, sheet, table } = kpi;
  const beside: Frame = { sheet, run: series.run, step: series.step, steps: series.steps };
  const list = listOf(sheet, series, snapshot);
  if (list) return listFrame(beside, list, anchors);
  const header = headerBefore(kpi, snapshot);
  const standard: Frame = {
    ...beside,
    ...(header !== undefined && { headerStep: header }),
    ...(table && { table: table.info, headerStep: table.info.area.row }),
  };
  const existing = Object.values(anchors.lines)[0];
  const actual = anchors.sources.actual;
  if (!existing || !actual) return standard;
  const outside = table && !intersect(existing.area, table.info.area);
  const level: Frame = outside ? { ...beside, headerStep: table.info.area.row } : standard;
  const stretch = stretchOfArea(existing.area);
  const sameRun = stretch !== undefined && (stretch.run === series.run || stretch.steps === 1);
  if (!sameRun) return level;
  const start = series.run === "down" ? existing.area.row : existing.area.column;
  const actualStart = series.run === "down" ? actual.area.row : actual.area.column;
  const aligned = sameSheet(existing.sheet, actual.sheet) && start === actualStart;
  if (aligned) return level;
  return { sheet: existing.sheet, run: series.run, step: start, steps: series.steps, headerStep: start - 1 };
}

/**
 * A row of a list, unless the KPI's lines were placed elsewhere. Lines that stand beside a table, from before it was one,
 * stay there.
 */
function listFrame(beside: Frame, list: List, { lines, sources }: Anchors): Frame {
  const [existing] = Object.values(lines);
  if (!existing || !sources.actual) return { ...beside, list };
  const { sheet, area } = existing;
  const aligned = sameSheet(sheet, sources.actual.sheet) && area.row === sources.actual.area.row;
  if (!aligned) return { sheet, run: "down", step: area.row, steps: beside.steps, headerStep: area.row - 1 };
  const outside = list.table && !intersect(area, list.table.area);
  return { ...beside, list: outside ? { header: list.header } : list };
}

/** Where the headers go: level with the figures' own header, or in an empty cell before the figures. */
function headerBefore({ series, sheet }: ResolvedKpi, snapshot: Snapshot): number | undefined {
  const { content } = windowOf(snapshot, sheet);
  const own = headerStep(content, series);
  if (own !== undefined) return own;
  if (series.step === 0) return undefined;
  const { row, column } = cellOf(series.run, series.line, series.step - 1);
  return contentAt(content, row, column) === "" ? series.step - 1 : undefined;
}
