import type { KpiProblem } from "../../kpi/outcome";

/** What a health check can find. The words for each, in both languages, are in `findingWords`. */
export type FindingCode =
  | "registerGone"
  | "registerTableGone"
  | "registerColumnsGone"
  | "rowDamaged"
  | "rowRefused"
  | "rowNotFollowed"
  | "duplicateId"
  | "figuresTwice"
  | "figuresGone"
  | "targetGone"
  | "rowGone"
  | "namesOrphaned"
  | "columnGone"
  | "namesLost"
  | "listSorted"
  | "figuresResized"
  | "formulaEdited"
  | "valueTyped"
  | "headerGone"
  | "headerOverwritten"
  | "formulaUnknown"
  | "spillBlocked"
  | "ruleLost"
  | "ruleTwice";

/**
 * What can be done about a finding, by one click:
 * - `rewrite`: the KPI's columns, headers, rules and names as its row says;
 * - `reenter`: the formulas entered anew, so that Excel finds their functions;
 * - `restoreRow`: the KPI's row of the register as it was last applied;
 * - `restoreRegister`: the register's sheet, table or columns, with every row that was ever applied;
 * - `removeRow`: the row out of the register, nothing else;
 * - `removeKpi`: everything that was written for the KPI, and its row;
 * - `followRows`: the KPIs of a list led to the rows with their names, and written there;
 * - `removeNames`: hidden names that belong to no KPI.
 */
export type RepairCode =
  | "rewrite"
  | "reenter"
  | "restoreRow"
  | "restoreRegister"
  | "removeRow"
  | "removeKpi"
  | "followRows"
  | "removeNames";

/**
 * One thing that is not as the register says. `repair` is what the one click does; where there is a choice,
 * `otherRepairs` are the alternatives: hand the finding over with one of them as its `repair`. A finding without a
 * repair says in its words what a person can do.
 */
export interface Finding {
  readonly code: FindingCode;
  /** Id and name of the KPI it is about. */
  readonly id?: string;
  readonly name?: string;
  /** The cells, with their sheet. */
  readonly at?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Why a row takes no effect, for the codes `rowDamaged` and `rowRefused`. */
  readonly problem?: KpiProblem;
  readonly repair?: RepairCode;
  readonly otherRepairs?: readonly RepairCode[];
}

/** Whether two findings are the same, of one check or of two. */
export function sameFinding(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.id === other.id && one.at === other.at;
}
