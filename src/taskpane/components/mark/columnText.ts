import type { ColumnKind } from "../../../kpi/definition";
import type { Words } from "../../words";

export const columnText = (column: ColumnKind, words: Words): string =>
  ({
    target: words.columnTarget,
    status: words.columnStatus,
    statusCode: words.columnStatusCode,
    attainment: words.columnAttainment,
    variance: words.columnVariance,
    varianceRatio: words.columnVarianceRatio,
    trend: words.columnTrend,
    signal: words.columnSignal,
    pace: words.columnPace,
    forecast: words.columnForecast,
    sparkline: words.columnSparkline,
    explanation: words.columnExplanation,
  })[column];
