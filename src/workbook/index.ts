export { describeFinding, repairWords } from "./health/findingWords";
export { definitionOf } from "./definitionOf";
export { createKpiWorkbook } from "./kpiWorkbook";
export { describeSharing } from "./modes/sharingWords";
export { describe } from "./problemWords";
export { statusAppearance } from "./statusRules";
export type * from "./port";
