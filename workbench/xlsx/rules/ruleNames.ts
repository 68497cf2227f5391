import type { RulePoint } from "../../host/bookData";

/** Both spellings of one idea: the file's and Excel's. */
type Names = Readonly<Record<string, string>>;

export const CELL_OPERATORS: Names = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** By the rule's `type`. */
export const TEXT_OPERATORS: Names = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

/** By the rule's `type`. */
export const CONTENT_CRITERIA: Names = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

/** By `timePeriod`. */
export const TIME_CRITERIA: Names = {
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};

/** By `above`, `equal` and standard deviations, e.g. `below|equal|0`. */
export const AVERAGE_CRITERIA: Names = {
  "above||0": "AboveAverage",
  "below||0": "BelowAverage",
  "above|equal|0": "EqualOrAboveAverage",
  "below|equal|0": "EqualOrBelowAverage",
  "above||1": "OneStdDevAboveAverage",
  "below||1": "OneStdDevBelowAverage",
  "above||2": "TwoStdDevAboveAverage",
  "below||2": "TwoStdDevBelowAverage",
  "above||3": "ThreeStdDevAboveAverage",
  "below||3": "ThreeStdDevBelowAverage",
};

export const ICON_SETS: Names = {
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
  "3Stars": "ThreeStars",
  "3Triangles": "ThreeTriangles",
  "5Boxes": "FiveBoxes",
};

/** Sets that came with Excel 2010 are stored in the extension only. */
export const NEW_ICON_SETS: readonly string[] = ["3Stars", "3Triangles", "5Boxes"];

export const POINT_TYPES: Readonly<Record<string, RulePoint["type"]>> = {
  min: "LowestValue",
  max: "HighestValue",
  autoMin: "AutomaticMin",
  autoMax: "AutomaticMax",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

export const BAR_DIRECTIONS: Names = {
  context: "Context",
  leftToRight: "LeftToRight",
  rightToLeft: "RightToLeft",
};
export const BAR_AXES: Names = { automatic: "Automatic", middle: "CellMidPoint", none: "None" };

/** Excel's spelling → the file's. */
export function storedName(names: Names, shown: string): string | undefined {
  return Object.entries(names).find(([, name]) => name === shown)?.[0];
}
