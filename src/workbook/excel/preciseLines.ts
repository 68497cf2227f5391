import { parsePlace, samePlace, type Place } from "../addresses";
import { witnessFormula } from "../insertedLines";
import type { Found } from "../remaining";
import type { Step, WitnessedLines } from "../steps";
import type { PreciseStep } from "./perform";

/** Where the name of lines points, if anywhere: names whose cells were deleted point at nothing. */
function placeOfName({ name }: WitnessedLines, names: Found["names"]): Place | undefined {
  return parsePlace(names.get(name.toLowerCase()) ?? "", "");
}

const isPlace = (place: Place | undefined, formula: string): boolean => {
  const other = parsePlace(formula, "");
  return place !== undefined && other !== undefined && samePlace(place, other);
};

/** Inserted lines are taken away as long as their name says that they stand. */
export function preciseDeletion(
  step: Extract<Step, { do: "deleteLines" }>,
  names: Found["names"],
): PreciseStep[] {
  const now = placeOfName(step, names);
  return now === undefined || isPlace(now, step.witness) ? [] : [step];
}

/**
 * Deleted lines are inserted again with their name, which points at one cell while that is under way: at the cell that
 * is pushed aside before, at another one after.
 */
export function preciseInsertion(
  step: Extract<Step, { do: "insertLines" }>,
  names: Found["names"],
): Extract<Step, { do: "insertLines" | "addName" | "setName" }>[] {
  const { name } = step;
  const now = placeOfName(step, names);
  const witness = witnessFormula(step);
  const isCell = now?.area.rows === 1 && now.area.columns === 1;
  const remember = { do: "setName", name, formula: step.witness } as const;
  if (isCell) return isPlace(now, witness) ? [step, remember] : [remember];
  return [{ do: "setName", name, formula: witness }, step, remember];
}

/** Whether lines that a work deletes are gone at this moment. */
export function areGone(step: WitnessedLines & Step, names: Found["names"]): boolean {
  if (step.do !== "deleteLines") return false;
  const now = placeOfName(step, names);
  if (isPlace(now, step.witness)) return false;
  const isCell = now?.area.rows === 1 && now.area.columns === 1;
  return !isCell || isPlace(now, witnessFormula(step));
}
