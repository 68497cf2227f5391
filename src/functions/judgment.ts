import {
  defaultTolerance,
  languages,
  polarities,
  statusLabels,
  isProblem,
  toleranceModes,
  type Judgment,
  type Language,
  type Status,
} from "../kpi";
import { readChoice, readNumber, readText } from "./arguments";
import { CallProblem } from "./errors";

/** Reads polarity, tolerance and its mode; a relative tolerance is 10 % by default, an absolute one has no default. */
export function readJudgment(polarity: unknown, tolerance: unknown, toleranceMode: unknown): Judgment {
  const mode = readChoice("toleranceMode", toleranceMode, toleranceModes, "relative");
  const amount = readNumber("tolerance", tolerance);
  if (amount === undefined && mode === "absolute") throw new CallProblem({ code: "toleranceNeeded" });
  if (amount !== undefined && amount < 0) {
    throw new CallProblem({ code: "negativeTolerance", detail: { tolerance: amount } });
  }
  return {
    polarity: readChoice("polarity", polarity, polarities, "higher"),
    tolerance: amount ?? defaultTolerance,
    toleranceMode: mode,
  };
}

/** The status words that a call asks for; English when nothing is said. */
export function readLabels(labels: unknown): Readonly<Record<Status, string>> {
  const words = statusLabels(readText("labels", labels) ?? "en");
  if (isProblem(words)) throw new CallProblem(words);
  return words;
}

/** The language of a call's messages: that of its words where they name one. */
export function messageLanguage(labels: unknown): Language {
  return languages.find((language) => language === labels) ?? "en";
}
