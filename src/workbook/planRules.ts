import type { Status } from "../kpi/definition";
import { parsePlace, sameArea, type Place } from "./addresses";
import type { Memo } from "./memo";
import { statusRules, type StatusRule } from "./statusRules";
import type { Change } from "./steps";
import type { FoundRule } from "./surface";

/** Rules that this product wrote on a place: remembered by id, or (in a file opened anew) exactly as we write them. */
export function ownRules(
  found: readonly FoundRule[],
  place: Place,
  words: readonly Readonly<Record<Status, string>>[],
  memo: Memo | undefined,
): FoundRule[] {
  const ours = new Set(words.flatMap(statusRules).map(({ equals }) => equals));
  return found.filter((rule) => {
    if (memo?.rules.includes(rule.id) === true) return true;
    const area = rule.address === undefined ? undefined : parsePlace(rule.address, place.sheet)?.area;
    return (
      rule.equals !== undefined && ours.has(rule.equals) && area !== undefined && sameArea(area, place.area)
    );
  });
}

/** Whether the rules that stand are those that shall stand. */
export function rulesMatch(own: readonly FoundRule[], wanted: readonly StatusRule[]): boolean {
  return (
    own.length === wanted.length &&
    wanted.every(({ equals }) => own.some((rule) => rule.equals === undefined || rule.equals === equals))
  );
}

/** Takes our rules off a place; `words` make them again on undo. */
export function removeRules(
  own: readonly FoundRule[],
  place: Place,
  kpi: string,
  wanted: readonly StatusRule[],
): Change[] {
  return own.map((rule) => {
    const same = wanted.find(({ equals }) => equals === rule.equals);
    return {
      step: { do: "deleteRule", place, id: rule.id },
      undo: same ? [{ do: "addRule", place, kpi, rule: same }] : [],
    };
  });
}

/** Puts the rules on a place. A rule that is added goes on top, so the last comes first. */
export function addRules(place: Place, kpi: string, wanted: readonly StatusRule[]): Change[] {
  return [...wanted].reverse().map((rule) => ({
    step: { do: "addRule", place, kpi, rule },
    undo: [{ do: "deleteRuleLike", place, equals: rule.equals }],
  }));
}
