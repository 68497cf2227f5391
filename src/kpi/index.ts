export { attainment } from "./attainment";
export { band, checkBands } from "./band";
export { checkDefinition } from "./checkDefinition";
export { isMissingText, isProblem, toFigure } from "./cleaning";
export type { CellInput, ErrorCell, Figure } from "./cleaning";
export { columnKinds, kinds, languages, modes, polarities, statuses, toleranceModes } from "./definition";
export type {
  ColumnKind,
  Kind,
  KpiDefinition,
  Language,
  Mode,
  Polarity,
  Status,
  Target,
  ToleranceMode,
} from "./definition";
export { assertNever, failure, success } from "./outcome";
export type { KpiProblem, Outcome } from "./outcome";
export { progress } from "./progress";
export { status, statusCodes } from "./status";
export { defaultPercentTolerance, defaultTolerance } from "./thresholds";
export type { Judgment } from "./thresholds";
export { isFavorable, variance, varianceRatio } from "./variance";
export { describeWith } from "./words/messages";
export type { MessageTable } from "./words/messages";
export { describeProblem, kpiMessages } from "./words/problems";
export { statusLabels, statusWord, statusWords } from "./words/status";
