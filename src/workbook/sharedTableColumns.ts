import type { CellContent } from "./cells";
import type { Change, Step } from "./steps";

/**
 * The KPIs of a list in a table add and delete its columns together: the first change of each column stands for all of
 * them, with the cells of all when it is added, and with what undoes all when it is deleted.
 */
export function sharedTableColumns(changes: readonly Change[]): Change[] {
  const first = new Map<string, number>();
  const merged: Change[] = [];
  for (const change of changes) {
    const key = keyOf(change.step);
    const at = key === undefined ? undefined : first.get(key);
    const before = at === undefined ? undefined : merged[at];
    if (at === undefined || !before) {
      if (key !== undefined) first.set(key, merged.length);
      merged.push(change);
    } else merged[at] = joined(before, change);
  }
  return merged;
}

const keyOf = (step: Step): string | undefined =>
  step.do === "addColumn" || step.do === "deleteColumn"
    ? JSON.stringify([step.do, step.table, step.header])
    : undefined;

function joined(one: Change, other: Change): Change {
  if (one.step.do === "addColumn" && other.step.do === "addColumn") {
    return { ...one, step: { ...one.step, contents: together(one.step.contents, other.step.contents) } };
  }
  const more = other.undo.filter((step) => step.do !== "addColumn");
  return { ...one, undo: [...one.undo, ...more] };
}

/** Each KPI gives the cell of its own row. */
const together = (one: readonly CellContent[], other: readonly CellContent[]): CellContent[] =>
  one.map((cell, row) => (cell === "" ? (other[row] ?? "") : cell));
