import {
  dialects,
  languages,
  polarities,
  runLengths,
  xmrChart,
  type Language,
  type Polarity,
  type XmrChart,
} from "../../kpi";
import { readBoolean, readChoice, readNumber } from "./options";
import { refuse } from "./excelError";
import { readSeries, type Series } from "./series";
import { valueOf } from "./single";
import { readNumbers } from "./vector";

/** The arguments that all functions of an XmR chart share, as Excel hands them over. */
export interface XmrArguments {
  readonly series: unknown;
  readonly polarity?: unknown;
  readonly dialect?: unknown;
  readonly runLength?: unknown;
  readonly screen?: unknown;
  readonly rebase?: unknown;
  readonly baselinePoints?: unknown;
  readonly language?: unknown;
}

/** A series with its chart. */
export interface ReadChart {
  readonly series: Series;
  readonly chart: XmrChart;
  readonly polarity: Polarity;
  readonly language: Language;
}

function readRunLength(argument: unknown): 6 | 7 {
  const asked = readNumber("runLength", argument) ?? 7;
  return (
    runLengths.find((known) => known === asked) ??
    refuse({ code: "runLengthUnknown", detail: { runLength: asked } })
  );
}

/** Draws the chart of a series; the polarity is `higher` and the words are English unless given. */
export function readChart(given: XmrArguments): ReadChart {
  const series = readSeries("series", given.series);
  const screen = readBoolean("screen", given.screen);
  const baselinePoints = readNumber("baselinePoints", given.baselinePoints);
  const rebase =
    given.rebase === null || given.rebase === undefined ? [] : readNumbers("rebase", given.rebase);
  const chart = xmrChart(series.values, {
    dialect: readChoice("dialect", given.dialect, dialects, "nhs2023"),
    runLength: readRunLength(given.runLength),
    rebase,
    ...(screen === undefined ? {} : { screen }),
    ...(baselinePoints === undefined ? {} : { baselinePoints }),
  });
  return {
    series,
    chart: valueOf(chart),
    polarity: readChoice("polarity", given.polarity, polarities, "higher"),
    language: readChoice("language", given.language, languages, "en"),
  };
}
