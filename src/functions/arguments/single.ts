import type { Outcome } from "../../kpi";
import { toOutput, type CellOutcome } from "./eachCell";
import { excelError, refuse } from "./excelError";

/** A single result for Excel: a problem ends the call as an error. */
export function single(outcome: CellOutcome): string | number {
  if (typeof outcome === "object") refuse(outcome);
  const output = toOutput(outcome);
  if (typeof output === "number" || typeof output === "string") return output;
  throw excelError({ code: "notFinite" });
}

/** The value of an outcome of the core; its first problem ends the call. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const [problem] = outcome.problems;
  if (!problem) throw new TypeError("A failure without a problem");
  refuse(problem);
}
