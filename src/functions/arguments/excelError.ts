import { describeProblem, type KpiProblem, type Language } from "../../kpi";

type ErrorName = "#VALUE!" | "#N/A" | "#NUM!";

/** The Excel error of each problem a function can meet. Only #VALUE! and #N/A carry a message in Excel. */
const errorNames: Readonly<Record<string, ErrorName>> = {
  textForNumber: "#VALUE!",
  booleanForNumber: "#VALUE!",
  notFinite: "#NUM!",
  boundsReversed: "#VALUE!",
  zeroTarget: "#N/A",
  targetAgainstPolarity: "#VALUE!",
  noCutPoints: "#VALUE!",
  cutPointsNotAscending: "#VALUE!",
  labelCount: "#VALUE!",
  statusLabels: "#VALUE!",
  negativeTolerance: "#VALUE!",
  shapesDiffer: "#VALUE!",
  emptyRange: "#VALUE!",
  unknownChoice: "#VALUE!",
  notAVector: "#VALUE!",
  argumentMissing: "#VALUE!",
  lengthsDiffer: "#VALUE!",
  notADate: "#VALUE!",
  periodReversed: "#VALUE!",
  weekendUnknown: "#VALUE!",
  noWorkdays: "#N/A",
  profileMissing: "#VALUE!",
  figureMissing: "#VALUE!",
  profileUnusable: "#VALUE!",
  elapsedOutOfRange: "#VALUE!",
  nothingElapsed: "#N/A",
  noPeriodsLeft: "#N/A",
  monthUnknown: "#VALUE!",
  dateMissing: "#VALUE!",
  periodsMissing: "#VALUE!",
  targetMissing: "#VALUE!",
  ratioNeedsParts: "#VALUE!",
  zeroDenominator: "#N/A",
  scorePointsEqual: "#VALUE!",
  weightNegative: "#VALUE!",
  weightMissing: "#VALUE!",
  noWeight: "#VALUE!",
  lowCoverage: "#N/A",
  childMissing: "#N/A",
  questionUnknown: "#VALUE!",
  statusUnknown: "#VALUE!",
  tooFewPoints: "#N/A",
  tooManyPoints: "#VALUE!",
  textTooLong: "#VALUE!",
  windowTooShort: "#VALUE!",
  deadbandNegative: "#VALUE!",
  rebaseOutOfSeries: "#VALUE!",
  baselineTooShort: "#VALUE!",
  runLengthUnknown: "#VALUE!",
  horizonInvalid: "#VALUE!",
  seasonLengthInvalid: "#VALUE!",
  seasonLengthMissing: "#VALUE!",
  tooFewSeasons: "#N/A",
  positiveValuesNeeded: "#VALUE!",
  tooManyGaps: "#N/A",
  levelOutOfRange: "#VALUE!",
  noGoodSide: "#N/A",
};

let language: Language = "en";

/** The language of error messages, which only the reader sees; what a function returns never depends on it. */
export function setMessageLanguage(wanted: Language): void {
  language = wanted;
}

/**
 * A problem as the error that Excel shows, with its message. An Excel error that came in goes out as it came.
 * A code without an entry is a bug of ours and throws.
 */
export function excelError(problem: KpiProblem): CustomFunctions.Error {
  if (problem.code === "excelError") {
    return new CustomFunctions.Error(problem.detail?.error as CustomFunctions.ErrorCode);
  }
  const name = errorNames[problem.code];
  if (name === undefined) throw new TypeError(`No Excel error for the problem ${problem.code}`);
  return new CustomFunctions.Error(name as CustomFunctions.ErrorCode, describeProblem(problem, language));
}

/** Ends the whole call with a problem's error. */
export function refuse(problem: KpiProblem): never {
  throw excelError(problem);
}
