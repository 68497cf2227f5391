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
export { answer, evidenceFormats } from "./review/answer";
export type { Evidence, EvidenceFormat } from "./review/answer";
export { periodsToJudgeAction, questions } from "./review/verdicts";
export type { Question } from "./review/verdicts";
export { coverage, leastCoverage, missingRules, rollUp, rollUpMethods } from "./score/rollUp";
export type { Child, MissingRule, RollUpMethod } from "./score/rollUp";
export { score } from "./score/score";
export { worstChild } from "./score/worstChild";
export { spark } from "./spark";
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
export { toDay } from "./time/dateSerial";
export { elapsed, elapsedMethods } from "./time/elapsed";
export type { ElapsedMethod, ElapsedOptions } from "./time/elapsed";
export { expected, requiredRate, runRate } from "./time/expected";
export { periodsOfYear } from "./time/fiscalYear";
export { pace, paceBand, paces } from "./time/pace";
export type { Pace } from "./time/pace";
export { toDate } from "./time/toDate";
export type { ToDateFigures } from "./time/toDate";
export { directions, slope, trend, trendMethods, trendTest } from "./trend/trend";
export type { Direction, Trend, TrendMethod, TrendOptions, TrendTest } from "./trend/trend";
export { heldWithin, isFavorable, variance, varianceRatio } from "./variance";
export { explain } from "./words/explain";
export type { Explained } from "./words/explain";
export { describeWith } from "./words/messages";
export type { MessageTable } from "./words/messages";
export { differenceText, figureFormats, figureText, numberText, percentText } from "./words/numbers";
export type { FigureFormat } from "./words/numbers";
export { paceWords } from "./words/pace";
export { describeProblem, kpiMessages } from "./words/problems";
export {
  assuranceWords,
  commonCauseWords,
  directionWords,
  ruleWords,
  trialWords,
  variationWords,
} from "./words/signals";
export { statusLabels, statusWord, statusWords } from "./words/status";
