import { parsePlace, samePlace, sameSheet } from "./addresses";
import { contentsOf, type CellContent } from "./cells";
import type { Found } from "./remaining";
import { PlaceIndex } from "./placeIndex";
import { windowOf, type Snapshot } from "./snapshot";
import type { Change, Step, WitnessedLines } from "./steps";
import { asRead, holds } from "./touched";

/**
 * The changes that happened, of a work that may have ended half-way: Excel takes them in their order, so that nothing
 * happened from the first of them on that surely did not.
 */
export function begun(changes: readonly Change[], snapshot: Snapshot, found: Found): readonly Change[] {
  const rewritten = writtenAgain(changes);
  const end = changes.findIndex((change) => !rewritten.has(change) && didNotHappen(change, snapshot, found));
  return end < 0 ? changes : changes.slice(0, end);
}

/** Writings whose cells the same work writes again, such as those that it freezes: what they hold says nothing of them. */
function writtenAgain(changes: readonly Change[]): ReadonlySet<Change> {
  const later = new PlaceIndex<Change>();
  const again = new Set<Change>();
  for (const change of [...changes].reverse()) {
    const { step } = change;
    if (step.do !== "write") continue;
    if (later.meeting(step.place).length > 0) again.add(change);
    later.add(step.place, change);
  }
  return again;
}

function didNotHappen({ step, undo }: Change, snapshot: Snapshot, found: Found): boolean {
  switch (step.do) {
    case "addSheet":
      return !hasSheet(step.sheet, found);
    case "deleteSheet":
      return hasSheet(step.sheet, found);
    case "addName":
      return !found.names.has(step.name.toLowerCase());
    case "deleteName":
      return found.names.has(step.name.toLowerCase());
    case "addColumn":
      return found.tables.get(step.table)?.headers.includes(step.header) === false;
    case "deleteColumn":
      return found.tables.get(step.table)?.headers.includes(step.header) === true;
    case "insertLines":
    case "deleteLines":
      return isUnmoved(step, found.names);
    case "addRule":
      return undo.some((one) => isRuleMissing(step, one, found));
    case "write":
      return isUnwritten(step, snapshot, found);
    default:
      return false;
  }
}

/** Whether the name that moves with lines that come or go is as it was before. */
export function isUnmoved({ name, witness }: WitnessedLines, names: Found["names"]): boolean {
  const now = names.get(name.toLowerCase());
  if (now === undefined) return false;
  const [place, before] = [parsePlace(now, ""), parsePlace(witness, "")];
  return place !== undefined && before !== undefined && samePlace(place, before);
}

const hasSheet = (sheet: string, { sheets }: Found): boolean => sheets.some((name) => sameSheet(name, sheet));

function isRuleMissing(step: Extract<Step, { do: "addRule" }>, undo: Step, { rules }: Found): boolean {
  if (undo.do !== "deleteOtherRules") return false;
  return !rules(step.place).some(({ id }) => !undo.known.includes(id));
}

/** Cells that hold what they held before, and not what was to be written. */
function isUnwritten(
  { place, contents }: Extract<Step, { do: "write" }>,
  snapshot: Snapshot,
  found: Found,
): boolean {
  const now = found.cells(place);
  const before = contentsOf(windowOf(snapshot, place.sheet).content, place.area).flat();
  const wanted: CellContent[] = contents.flat().map(asRead);
  return holds(now, before) && !holds(now, wanted);
}
