import type { CellContent } from "../cells";

/** What a cell shows while Excel waits for its function. */
const waiting = new Set<CellContent>(["#BUSY!", "#GETTING_DATA"]);

/** What a cell shows when its function does not answer: not loaded, blocked, or without room for its results. */
const silent = new Set<CellContent>(["#NAME?", "#CONNECT!", "#BLOCKED!", "#SPILL!", "#UNKNOWN!"]);

/**
 * Whether the values of a line are the results of its formulas yet. `figures` are the cells it reads: an error of
 * theirs is a result as any other.
 */
export function calculationOf(
  values: readonly CellContent[],
  figures: readonly CellContent[],
): "done" | "waiting" | "silent" {
  if (values.some((value) => waiting.has(value))) return "waiting";
  return values.some((value) => silent.has(value) && !figures.includes(value)) ? "silent" : "done";
}
