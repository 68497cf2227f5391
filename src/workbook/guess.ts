import { isMissingText } from "../kpi/cleaning";
import { defaultPercentTolerance, defaultTolerance as relativeTolerance } from "../kpi/thresholds";
import type { Kind, Polarity, ToleranceMode } from "../kpi/definition";
import { printArea, printCell } from "./addresses";
import { contentAt, type CellBlock, type CellContent } from "./cells";
import { areaOfStretch, cellOf, type Stretch } from "./direction";
import { saysTarget } from "./headerWords";
import { isDateFormat, isPercentFormat, unitOfFormat } from "./numberFormats";
import { kindOfName, polarityOfName } from "./polarityWords";
import type { Guess, Understanding } from "./port";

/** What a guess needs of the sheet: contents and number formats around the figures. */
export interface Surroundings {
  readonly values: CellBlock;
  readonly formats: CellBlock;
  readonly series: Stretch;
  /** The table that holds the figures, with the header of their column. */
  readonly table?: { readonly name: string; readonly header: string };
}

type Guesses = Pick<
  Understanding,
  | "name"
  | "periods"
  | "target"
  | "unit"
  | "kind"
  | "polarity"
  | "toleranceMode"
  | "tolerance"
  | "numberFormat"
>;

/** How many steps of a neighbouring line are looked at to say what it holds. */
const looked = 60;

/** All that can be guessed about a series from what stands around it. */
export function guessKpi(around: Surroundings): Guesses {
  const numberFormat = figuresFormat(around);
  const name = guessName(around);
  const periods = guessPeriods(around);
  const target = guessTarget(around);
  return {
    name,
    ...(periods && { periods }),
    ...(target && { target }),
    unit: guessUnit(numberFormat),
    kind: guessKind(name.value, numberFormat),
    polarity: guessPolarity(name.value),
    numberFormat,
    ...defaultTolerance(numberFormat),
  };
}

/** The number format of the first figure. */
function figuresFormat({ formats, values, series }: Surroundings): string {
  for (let step = series.step; step < series.step + series.steps; step++) {
    const { row, column } = cellOf(series.run, series.line, step);
    if (typeof contentAt(values, row, column) === "number") return String(contentAt(formats, row, column));
  }
  return "General";
}

/** Percentages are judged in points, everything else relative to the target. */
export function defaultTolerance(numberFormat: string): {
  readonly toleranceMode: ToleranceMode;
  readonly tolerance: number;
} {
  return isPercentFormat(numberFormat)
    ? { toleranceMode: "absolute", tolerance: defaultPercentTolerance }
    : { toleranceMode: "relative", tolerance: relativeTolerance };
}

/** Step of the header of a line: the cell before its first figure, or the one before that when it is empty. */
export function headerStep(values: CellBlock, series: Stretch, line = series.line): number | undefined {
  for (const back of [1, 2]) {
    const step = series.step - back;
    if (step < 0) return undefined;
    const { row, column } = cellOf(series.run, line, step);
    const content = contentAt(values, row, column);
    if (typeof content === "string" && content.trim() !== "" && !isMissingText(content)) return step;
    if (content !== "") return undefined;
  }
  return undefined;
}

function headerOf(
  { values, series }: Surroundings,
  line: number,
): { readonly text: string; readonly at: string } | undefined {
  const step = headerStep(values, series, line);
  if (step === undefined) return undefined;
  const { row, column } = cellOf(series.run, line, step);
  return { text: String(contentAt(values, row, column)).trim(), at: printCell(row, column) };
}

function guessName(around: Surroundings): Guess<string> {
  if (around.table) {
    return { value: around.table.header, because: { code: "tableColumn", text: around.table.name } };
  }
  const header = headerOf(around, around.series.line);
  if (!header) return { value: "KPI", because: { code: "default" } };
  return {
    value: header.text.replace(/\s+/g, " "),
    because: { code: "header", at: header.at, text: header.text },
  };
}

/** The cells of another line beside the figures, as contents and formats. */
function beside(
  { values, formats, series }: Surroundings,
  line: number,
): { value: CellContent; format: string }[] {
  return Array.from({ length: Math.min(series.steps, looked) }, (_, i) => {
    const { row, column } = cellOf(series.run, line, series.step + i);
    return { value: contentAt(values, row, column), format: String(contentAt(formats, row, column)) };
  });
}

function addressOfLine(series: Stretch, line: number): string {
  return printArea(areaOfStretch({ ...series, line }));
}

/** Lines of the sheet that hold something, nearest first, those before the figures ahead of those behind. */
function neighbours({ values, series }: Surroundings): number[] {
  const first = series.run === "down" ? values.column : values.row;
  const count = series.run === "down" ? (values.contents[0]?.length ?? 0) : values.contents.length;
  const lines = Array.from({ length: count }, (_, i) => first + i);
  const before = lines.filter((line) => line < series.line).reverse();
  return [...before, ...lines.filter((line) => line > series.line)];
}

function guessPeriods(around: Surroundings): Guess<string> | undefined {
  const lines = neighbours(around);
  const dates = lines.find((line) => {
    const cells = beside(around, line);
    return (
      mostly(cells, ({ value, format }) => typeof value === "number" && isDateFormat(format)) ||
      areYears(cells)
    );
  });
  if (dates !== undefined) {
    return { value: addressOfLine(around.series, dates), because: { code: "dates" } };
  }
  const names = lines.find((line) => {
    const cells = beside(around, line);
    const texts = cells
      .map(({ value }) => value)
      .filter((value) => typeof value === "string" && !isMissingText(value));
    return mostly(cells, ({ value }) => texts.includes(value)) && new Set(texts).size === texts.length;
  });
  if (names === undefined) return undefined;
  return { value: addressOfLine(around.series, names), because: { code: "names" } };
}

function mostly<T>(cells: readonly T[], is: (cell: T) => boolean): boolean {
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

/** The line of targets: a header says so; of several, the nearest behind the figures, else before them. */
function guessTarget(around: Surroundings): Guess<string> | undefined {
  const { series } = around;
  const found = neighbours(around)
    .map((line) => ({ line, header: headerOf(around, line) }))
    .filter(({ line, header }) => {
      const numbers = beside(around, line).some(({ value }) => typeof value === "number");
      return header !== undefined && saysTarget(header.text) && numbers;
    })
    .sort((a, b) => distance(a.line, series.line) - distance(b.line, series.line))[0];
  if (!found?.header) return undefined;
  return {
    value: addressOfLine(series, found.line),
    because: { code: "header", at: found.header.at, text: found.header.text },
  };
}

/** Behind the figures first: a target usually follows what it judges. */
const distance = (line: number, series: number): number =>
  line > series ? line - series : series - line + 0.5;

function guessUnit(numberFormat: string): Guess<string> {
  const value = unitOfFormat(numberFormat);
  return {
    value,
    because: value === "" ? { code: "default" } : { code: "numberFormat", text: numberFormat },
  };
}

function guessKind(name: string, numberFormat: string): Guess<Kind> {
  if (isPercentFormat(numberFormat)) {
    return { value: "ratio", because: { code: "numberFormat", text: numberFormat } };
  }
  const byName = kindOfName(name);
  if (byName) return { value: byName.kind, because: { code: "word", text: byName.word } };
  return { value: "flow", because: { code: "default" } };
}

function guessPolarity(name: string): Guess<Polarity> {
  const { polarity, word } = polarityOfName(name);
  return {
    value: polarity,
    because: word === undefined ? { code: "default" } : { code: "word", text: word },
  };
}
