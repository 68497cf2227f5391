import type { ColumnKind } from "../../kpi/definition";
import type { Draft } from "./draft";

/** What a column cannot do without and the form does not give yet. */
export type ColumnNeed = "target" | "dueDate" | "baseline" | "periods" | "side";

/**
 * What a column still asks for. Pace is measured towards a due date: what shall not rise needs a
 * baseline to come from, a range has no way to go. A forecast without a due date is of the next period.
 */
export function columnNeeds(draft: Draft, column: ColumnKind): readonly ColumnNeed[] {
  if (column === "pace") return paceNeeds(draft);
  const compares = column === "target" || column === "variance" || column === "varianceRatio";
  if (compares && draft.targetChoice === "none") return ["target"];
  return column === "forecast" && draft.dueDate !== "" && draft.periods === "" ? ["periods"] : [];
}

function paceNeeds(draft: Draft): readonly ColumnNeed[] {
  const { polarity, targetChoice, dueDate, baseline, periods } = draft;
  if (polarity === "range" || polarity === "none") return ["side"];
  return [
    ...(targetChoice === "none" ? (["target"] as const) : []),
    ...(dueDate === "" ? (["dueDate"] as const) : []),
    ...(baseline === "" && polarity !== "higher" ? (["baseline"] as const) : []),
    ...(periods === "" ? (["periods"] as const) : []),
  ];
}
