import { isMissingText } from "../kpi/cleaning";
import { defaultPercentTolerance, defaultTolerance as relativeTolerance } from "../kpi/thresholds";
import type { Kind, Polarity, ToleranceMode } from "../kpi/definition";
import { contentAt } from "./cells";
import { cellOf } from "./direction";
import { guessTarget } from "./guessTarget";
import { isPercentFormat, unitOfFormat } from "./numberFormats";
import { kindOfName, polarityOfName } from "./polarityWords";
import type { Guess, Understanding } from "./port";
import {
  addressOfLine,
  beside,
  holdsDates,
  mostly,
  headerOf,
  neighbours,
  unitHeaderOf,
  type Surroundings,
} from "./surroundings";

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

/** All that can be guessed about a series from what stands around it. */
export function guessKpi(around: Surroundings): Guesses {
  const numberFormat = figuresFormat(around);
  const name = guessName(around);
  const periods = guessPeriods(around);
  const target = guessTarget(around, isPercentFormat(numberFormat));
  const unit = guessUnit(numberFormat, around);
  return {
    name,
    ...(periods && { periods }),
    ...(target && { target }),
    unit,
    kind: guessKind(name.value, unit),
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

function guessPeriods(around: Surroundings): Guess<string> | undefined {
  const lines = neighbours(around);
  const dates = lines.find((line) => holdsDates(around, line));
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

function guessUnit(numberFormat: string, around: Surroundings): Guess<string> {
  const value = unitOfFormat(numberFormat);
  const header = value === "" ? unitHeaderOf(around) : undefined;
  if (header) {
    const bare = header.text.replace(/[()[\]]|^(?:en|in) /gi, "").trim();
    return { value: bare, because: { code: "header", at: header.at, text: header.text } };
  }
  return {
    value,
    because: value === "" ? { code: "default" } : { code: "numberFormat", text: numberFormat },
  };
}

function guessKind(name: string, unit: Guess<string>): Guess<Kind> {
  if (unit.value === "%") return { value: "ratio", because: unit.because };
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
