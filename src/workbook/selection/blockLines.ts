import { isMissingText } from "../../kpi/cleaning";
import type { Area } from "../addresses";
import { contentAt, type CellBlock } from "../cells";
import { areaOfStretch, type Run, type Stretch } from "../direction";
import { isDateFormat } from "../numberFormats";
import { mostly } from "../surroundings";
import { isDateAsText } from "./notes";

/** What a block of several rows and columns is read from: values and number formats, headers and dates around it too. */
export interface BlockReading {
  readonly values: CellBlock;
  readonly formats: CellBlock;
}

/**
 * How the series of a block run: down where a column of dates (in the block or before it) or a row of headers says so,
 * across where dates run along a row or names stand in the first column.
 */
export function runOfBlock(area: Area, reading: BlockReading): Run {
  if (linesOf("down", area, area.column).some((line) => isDateLine("down", area, line, reading)))
    return "down";
  if (linesOf("across", area, area.row).some((line) => isDateLine("across", area, line, reading)))
    return "across";
  const words = (run: Run): boolean => {
    const first = run === "down" ? { ...area, rows: 1 } : { ...area, columns: 1 };
    return mostly(cellsOf(first), ({ row, column }) => isWord(contentAt(reading.values, row, column), true));
  };
  return words("down") || !words("across") ? "down" : "across";
}

/** The lines of a block that hold figures: numbers that are not dates. */
export function figureLines(area: Area, run: Run, reading: BlockReading): Stretch[] {
  return linesOfBlock(area, run).filter((stretch) => holdsFigures(stretch, reading));
}

/** The columns of a block, or its rows. */
export function linesOfBlock(area: Area, run: Run): Stretch[] {
  const first = run === "down" ? area.column : area.row;
  const count = run === "down" ? area.columns : area.rows;
  const step = run === "down" ? area.row : area.column;
  const steps = run === "down" ? area.rows : area.columns;
  return Array.from({ length: count }, (_, i): Stretch => ({ run, line: first + i, step, steps }));
}

/** Whether most numbers of a line are shown as dates: days, months or years are no figures. */
export function showsDates(stretch: Stretch, { values, formats }: BlockReading): boolean {
  const numbers = cellsOf(areaOfStretch(stretch)).filter(
    ({ row, column }) => typeof contentAt(values, row, column) === "number",
  );
  return mostly(numbers, ({ row, column }) => isDateFormat(String(contentAt(formats, row, column))));
}

function holdsFigures(stretch: Stretch, reading: BlockReading): boolean {
  const cells = cellsOf(areaOfStretch(stretch)).map(({ row, column }) =>
    contentAt(reading.values, row, column),
  );
  return cells.some((value) => typeof value === "number") && !showsDates(stretch, reading);
}

/** Lines of a block and all that were read before it. */
function linesOf(run: Run, area: Area, first: number): number[] {
  const last = first + (run === "down" ? area.columns : area.rows);
  return Array.from({ length: last }, (_, line) => line);
}

function isDateLine(run: Run, area: Area, line: number, reading: BlockReading): boolean {
  const stretch: Stretch =
    run === "down"
      ? { run, line, step: area.row, steps: area.rows }
      : { run, line, step: area.column, steps: area.columns };
  const filled = cellsOf(areaOfStretch(stretch)).filter(
    ({ row, column }) => contentAt(reading.values, row, column) !== "",
  );
  const texts = filled.filter(({ row, column }) => isDateAsText(contentAt(reading.values, row, column)));
  // Names, units and totals may stand beside months in words.
  const inWords = texts.length > 1 && texts.length * 3 >= filled.length;
  return filled.length > 1 && (inWords || showsDates(stretch, reading));
}

const isWord = (content: unknown, blank: boolean): boolean =>
  (blank && content === "") || (typeof content === "string" && content !== "" && !isMissingText(content));

function cellsOf({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}
