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
export { chanceOfMeeting } from "./forecast/chance";
export type { ChanceTarget } from "./forecast/chance";
export { forecast } from "./forecast/forecast";
export type { Forecast, ForecastOptions } from "./forecast/forecast";
export { forecastMethods } from "./forecast/methods";
export type { ForecastMethod, SingleMethod } from "./forecast/methods";
export { predictionInterval } from "./forecast/prediction";
export type { Prediction, PredictionInterval } from "./forecast/prediction";
export { assertNever, failure, success } from "./outcome";
export type { KpiProblem, Outcome } from "./outcome";
export { progress } from "./progress";
export { assurance, assurances } from "./spc/assurance";
export type { Assurance } from "./spc/assurance";
export { dialects, runLengths } from "./spc/dialect";
export type { Dialect, RunLength } from "./spc/dialect";
export type { ProcessLimits } from "./spc/limits";
export type { Side } from "./spc/rules/rule";
export { ruleNames } from "./spc/signals";
export type { RuleName, Signal } from "./spc/signals";
export { pointVariation, variation, variations } from "./spc/variation";
export type { Variation } from "./spc/variation";
export { xmrChart } from "./spc/xmrChart";
export type { XmrChart, XmrOptions, XmrPoint, XmrSegment } from "./spc/xmrChart";
export { status, statusCodes } from "./status";
export { defaultPercentTolerance, defaultTolerance } from "./thresholds";
export type { Judgment } from "./thresholds";
export { directions, slope, trend, trendMethods, trendTest } from "./trend/trend";
export type { Direction, Trend, TrendMethod, TrendOptions, TrendTest } from "./trend/trend";
export { isFavorable, variance, varianceRatio } from "./variance";
export { describeWith } from "./words/messages";
export type { MessageTable } from "./words/messages";
export { describeProblem, kpiMessages } from "./words/problems";
export { statusLabels, statusWord, statusWords } from "./words/status";
