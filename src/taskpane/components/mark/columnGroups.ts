import type { ColumnKind } from "../../../kpi/definition";
import type { ColumnNeed } from "../../state/columnNeeds";
import type { markWords } from "../../words/mark";

type MarkWords = (typeof markWords)["en"];

export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly ColumnKind[];
}

/** The columns as a person looks for them. */
export const columnGroups = (words: MarkWords): readonly ColumnGroup[] => [
  {
    title: words.groupJudgement,
    columns: ["target", "status", "statusCode", "attainment", "variance", "varianceRatio"],
  },
  { title: words.groupCourse, columns: ["trend", "signal", "sparkline"] },
  { title: words.groupOutlook, columns: ["pace", "forecast"] },
  { title: words.groupWords, columns: ["explanation"] },
];

/** What a column shows, in a line. */
export const columnAbout = (column: ColumnKind, words: MarkWords): string =>
  ({
    target: words.aboutTarget,
    status: words.aboutStatus,
    statusCode: words.aboutStatusCode,
    attainment: words.aboutAttainment,
    variance: words.aboutVariance,
    varianceRatio: words.aboutVarianceRatio,
    trend: words.aboutTrend,
    signal: words.aboutSignal,
    pace: words.aboutPace,
    forecast: words.aboutForecast,
    sparkline: words.aboutSparkline,
    explanation: words.aboutExplanation,
  })[column];

export const needText = (need: ColumnNeed, words: MarkWords): string =>
  ({
    target: words.needsTarget,
    dueDate: words.needsDueDate,
    baseline: words.needsBaseline,
    periods: words.needsPeriods,
    side: words.needsSide,
  })[need];
