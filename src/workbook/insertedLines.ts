import {
  firstCell,
  printPlace,
  sameSheet,
  sheetColumns,
  sheetRows,
  type Area,
  type Place,
} from "./addresses";
import type { Run } from "./direction";

/** Whole columns (of a series that runs down) or rows of a sheet. */
export interface SheetLines {
  readonly sheet: string;
  readonly run: Run;
  readonly line: number;
  readonly lines: number;
}

/** Lines that a plan inserts for a KPI before it writes; `name` is the hidden name that remembers them. */
export interface Insertion extends SheetLines {
  readonly kpi: string;
  readonly name: string;
}

/** The cells of whole lines: `E:G` or `5:6`. */
export function placeOfLines({ sheet, run, line, lines }: SheetLines): Place {
  return run === "down"
    ? { sheet, area: { row: 0, column: line, rows: sheetRows, columns: lines } }
    : { sheet, area: { row: line, column: 0, rows: lines, columns: sheetColumns } };
}

/** `England!E:G`, `England!5:6`. */
export const printLines = (lines: SheetLines): string => printPlace(placeOfLines(lines));

/** The name of a KPI's inserted lines before they are: the first cell that will be pushed aside. */
export function witnessFormula({ sheet, run, line }: SheetLines): string {
  return `=${printPlace(firstCell(placeOfLines({ sheet, run, line, lines: 1 })), true)}`;
}

/** Where a line comes to stand when others are inserted. */
export const shiftedLine = (line: number, { line: at, lines }: SheetLines): number =>
  line >= at ? line + lines : line;

/** An area as Excel moves or widens it when lines are inserted on its sheet. */
export function shiftedArea(area: Area, inserted: SheetLines): Area {
  const { run } = inserted;
  const first = run === "down" ? area.column : area.row;
  const count = run === "down" ? area.columns : area.rows;
  const all = run === "down" ? sheetColumns : sheetRows;
  if (first === 0 && count === all) return area;
  const start = shiftedLine(first, inserted);
  return withLines(area, run, start, shiftedLine(first + count - 1, inserted) - start + 1);
}

/** A place after insertions, one after the other. */
export function shiftedPlace(place: Place, inserted: readonly SheetLines[]): Place {
  return inserted.reduce(
    (now, one) => (sameSheet(one.sheet, now.sheet) ? { ...now, area: shiftedArea(now.area, one) } : now),
    place,
  );
}

/**
 * Where a place is found when lines are not there: before they are inserted, or after they were deleted. Undefined for
 * one that lies within them.
 */
export function placeWithout(place: Place, gone: SheetLines): Place | undefined {
  if (!sameSheet(gone.sheet, place.sheet)) return place;
  const { run, line, lines } = gone;
  const { area } = place;
  const first = run === "down" ? area.column : area.row;
  const end = first + (run === "down" ? area.columns : area.rows);
  const closed = (edge: number): number => (edge <= line ? edge : Math.max(line, edge - lines));
  const count = closed(end) - closed(first);
  return count === 0 ? undefined : { ...place, area: withLines(area, run, closed(first), count) };
}

/** Where a place stood before insertions that were made one after the other. */
export function placeBefore(place: Place, inserted: readonly SheetLines[]): Place | undefined {
  return inserted.reduceRight<Place | undefined>((now, one) => now && placeWithout(now, one), place);
}

function withLines(area: Area, run: Run, first: number, count: number): Area {
  return run === "down" ? { ...area, column: first, columns: count } : { ...area, row: first, rows: count };
}
