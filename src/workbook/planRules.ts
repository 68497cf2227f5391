import { languages } from "../kpi/definition";
import { statusWords } from "../kpi/words/status";
import type { Place } from "./addresses";
import type { Memo } from "./memo";
import { statusRules, type StatusRule } from "./statusRules";
import type { Change } from "./steps";
import type { FoundRule } from "./surface";

/** Rules that this product wrote: remembered by id, or (in a file opened anew) exactly as we write them. */
export function ownRules(found: readonly FoundRule[], memo: Memo | undefined): FoundRule[] {
  return found.filter((rule) => memo?.rules.includes(rule.id) === true || isOurKind(rule));
}

/** Equal to one of our words, with the symbol that belongs to it. */
function isOurKind(rule: FoundRule): boolean {
  return possibleRules.some(
    ({ equals, numberFormat }) => rule.equals === equals && rule.numberFormat === numberFormat,
  );
}

/** The rules of every language. */
export const possibleRules: readonly StatusRule[] = languages.flatMap((language) =>
  statusRules(statusWords[language]),
);

/** Whether the rules that stand are those that shall stand. */
export function rulesMatch(own: readonly FoundRule[], wanted: readonly StatusRule[]): boolean {
  return (
    own.length === wanted.length &&
    wanted.every(({ equals }) => own.some((rule) => rule.equals === undefined || rule.equals === equals))
  );
}

/** Takes our rules off a place. */
export function removeRules(own: readonly FoundRule[], place: Place, kpi: string): Change[] {
  return own.map((rule) => {
    const same = possibleRules.find(({ equals }) => equals === rule.equals);
    return {
      step: { do: "deleteRule", place, id: rule.id },
      undo: same ? [{ do: "addRule", place, kpi, rule: same }] : [],
    };
  });
}

/** Puts the rules on a place where others (`known`) may stand. A rule that is added goes on top, so the last comes first. */
export function addRules(
  place: Place,
  kpi: string,
  wanted: readonly StatusRule[],
  known: readonly string[],
): Change[] {
  return [...wanted].reverse().map((rule) => ({
    step: { do: "addRule", place, kpi, rule },
    undo: [{ do: "deleteOtherRules", place, known }],
  }));
}
