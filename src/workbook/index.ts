export { createKpiWorkbook } from "./kpiWorkbook";
export { describe } from "./problemWords";
export { statusAppearance } from "./statusRules";
export type * from "./port";
