import { isMissingText } from "../kpi/cleaning";
import { intersect, printArea, printCell, type Area } from "./addresses";
import { contentAt, type CellBlock, type CellContent } from "./cells";
import { areaOfStretch, cellOf, type Stretch } from "./direction";
import { isDateFormat } from "./numberFormats";

/** What a guess needs of the sheet: contents and number formats around the figures. */
export interface Surroundings {
  readonly values: CellBlock;
  readonly formats: CellBlock;
  readonly series: Stretch;
  /** Merged cells: all of them show what stands in their first. */
  readonly merged?: readonly Area[];
  /** The table that holds the figures, with the header of their column. */
  readonly table?: { readonly name: string; readonly header: string };
}

/** How many steps of a neighbouring line are looked at to say what it holds. */
const looked = 60;

/**
 * Step of the header of a line. Down a column: the cell before its first figure, or the one before that when it is
 * empty. Along a row: the nearest text before it, numbers in between (a target, a unit price) and units passed over.
 */
export function headerStep(values: CellBlock, series: Stretch, line = series.line): number | undefined {
  const farthest = series.run === "across" ? 0 : series.step - 2;
  let unit: number | undefined;
  for (let step = series.step - 1; step >= Math.max(0, farthest); step--) {
    const { row, column } = cellOf(series.run, line, step);
    const content = contentAt(values, row, column);
    if (typeof content === "string" && content.trim() !== "" && !isMissingText(content)) {
      if (series.run === "down" || !isUnit(content.trim())) return step;
      unit ??= step;
    }
    if (content !== "" && series.run === "down") return undefined;
  }
  return unit;
}

/** A header text with its cell. */
export interface FoundHeader {
  readonly text: string;
  readonly at: string;
}

/**
 * The header of a line. Of two header rows: a unit in the lower one (`€`, `(%)`) is passed over for the name above it,
 * and a merged header over several columns goes in front (`Sales – North`).
 */
export function headerOf(around: Surroundings, line: number): FoundHeader | undefined {
  const { values, series } = around;
  const step =
    headerStep(values, series, line) ??
    (shownAt(around, line, series.step - 1) ? series.step - 1 : undefined);
  const found = step === undefined ? undefined : shownAt(around, line, step);
  if (step === undefined || !found || series.run === "across") return found;
  const above = shownAt(around, line, step - 1);
  if (!above || above.at === found.at) return found;
  if (isUnit(found.text)) return above;
  return above.lines > 1 && above.lines > found.lines
    ? { text: `${above.text} – ${found.text}`, at: found.at }
    : found;
}

/** The unit that stands between the name and the figures, in a header row or column of its own, or behind the name. */
export function unitHeaderOf(around: Surroundings): FoundHeader | undefined {
  const { values, series } = around;
  const { run, line, step } = series;
  const first = run === "down" ? step - 2 : (headerStep(values, series) ?? step);
  const name = shownAt(around, line, first);
  for (let between = step - 1; name && between > first; between--) {
    const found = shownAt(around, line, between);
    if (found && found.at !== name.at && isUnit(found.text)) return found;
  }
  const header = headerOf(around, line);
  const behind = header && /[([][^()[\]]+[)\]]$/.exec(header.text)?.[0];
  return header && behind !== undefined && isUnit(behind) ? { text: behind, at: header.at } : undefined;
}

const isUnit = (text: string): boolean =>
  /^[([]?\s*(?:en |in )?(?:%|€|k€|m€|\$|k\$|£|pts?|h|min|s|kg|t|km|kwh|mwh|jours?|days?|hours?|heures?|nb|nombre|number|units?|unités?)\s*[)\]]?$/iu.test(
    text,
  );

/** The text that a cell shows, its own or that of the merged cells it belongs to. */
function shownAt(
  { values, series, merged = [] }: Surroundings,
  line: number,
  step: number,
): (FoundHeader & { readonly lines: number }) | undefined {
  if (step < 0) return undefined;
  const cell = { ...cellOf(series.run, line, step), rows: 1, columns: 1 };
  const whole = merged.find((one) => intersect(one, cell) !== undefined) ?? cell;
  const content = contentAt(values, whole.row, whole.column);
  if (typeof content !== "string" || content.trim() === "" || isMissingText(content)) return undefined;
  const lines = series.run === "down" ? whole.columns : whole.rows;
  return { text: content.trim(), at: printCell(whole.row, whole.column), lines };
}

/** The cells of another line beside the figures, as contents and formats; rows that are blank in both say nothing. */
export function beside(
  { values, formats, series }: Surroundings,
  line: number,
): { value: CellContent; format: string }[] {
  const valueAt = (of: number, step: number): CellContent => {
    const { row, column } = cellOf(series.run, of, step);
    return contentAt(values, row, column);
  };
  const steps = Array.from({ length: Math.min(series.steps, looked) }, (_, i) => series.step + i);
  return steps
    .filter((step) => valueAt(line, step) !== "" || valueAt(series.line, step) !== "")
    .map((step) => {
      const { row, column } = cellOf(series.run, line, step);
      return { value: valueAt(line, step), format: String(contentAt(formats, row, column)) };
    });
}

export function addressOfLine(series: Stretch, line: number): string {
  return printArea(areaOfStretch({ ...series, line }));
}

/** Lines of the sheet that hold something, nearest first, those before the figures ahead of those behind. */
export function neighbours({ values, series }: Surroundings): number[] {
  const first = series.run === "down" ? values.column : values.row;
  const count = series.run === "down" ? (values.contents[0]?.length ?? 0) : values.contents.length;
  const lines = Array.from({ length: count }, (_, i) => first + i);
  const before = lines.filter((line) => line < series.line).reverse();
  return [...before, ...lines.filter((line) => line > series.line)];
}

/** Whether a line's cells beside the figures are dates or years. */
export function holdsDates(around: Surroundings, line: number): boolean {
  const cells = beside(around, line);
  return (
    mostly(cells, ({ value, format }) => typeof value === "number" && isDateFormat(format)) || areYears(cells)
  );
}

/** Nine of ten, so that a gap or a slip does not hide what a line holds. */
export function mostly<T>(cells: readonly T[], is: (cell: T) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length * 0.9;
}

/** Whole numbers from 1900 to 2100, each one more than the one before. */
function areYears(cells: readonly { value: CellContent }[]): boolean {
  return (
    cells.length > 1 &&
    cells.every(({ value }, i) => {
      const last = cells[i - 1]?.value;
      const year = typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100;
      return year && (last === undefined || value === Number(last) + 1);
    })
  );
}
