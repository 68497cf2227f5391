import { samePlace, type Place } from "./addresses";
import { placeOfLine, type Arrangement } from "./arrangement";
import type { Anchors } from "./anchors";
import { possibleRules, ruledRoles, rulesOfLine, type LineRule, type RuledRole } from "./lineRules";
import type { Memo } from "./memo";
import { keyOfPlace } from "./snapshot";
import type { Change } from "./steps";
import type { FoundRule, Surface } from "./surface";
import { isOneCell } from "./oneCellLines";

/** What becomes of a KPI's conditional formats. */
export interface RulePlan {
  readonly removed: readonly Change[];
  readonly added: readonly Change[];
  /** Ids of the rules that stay. */
  readonly kept: readonly string[];
}

/**
 * Rules that are lost or stand elsewhere are written anew; the others are left alone. A rule that is added goes on top:
 * those that were added last are removed first, so that undoing puts them back in their order. Lines of one cell share
 * their rules with those above and below, and are planned with them (`planSharedRules`).
 */
export function planRules(arrangement: Arrangement, surface: Surface): RulePlan {
  const plans = ruledRoles.map((role) => planRole(arrangement, role, surface));
  return {
    removed: [...plans].reverse().flatMap(({ removed }) => removed),
    added: plans.flatMap(({ added }) => added),
    kept: plans.flatMap(({ kept }) => kept),
  };
}

function planRole({ kpi, anchors, lines, frame }: Arrangement, role: RuledRole, surface: Surface): RulePlan {
  const { id, language } = kpi.definition;
  const before = alone(anchors.lines[role]);
  const line = lines.find((one) => one.role === role);
  const place = line && alone(placeOfLine(frame, line.line));
  const found = before ? foundOn(before, surface) : [];
  const own = before ? ownRules(found, anchors.memo, role, before) : [];
  const wanted = place ? rulesOfLine(role, place, language) : [];
  const stays = place && before && samePlace(place, before) && line.fresh === false;
  if (stays && rulesMatch(own, wanted)) return { removed: [], added: [], kept: own.map((rule) => rule.id) };
  const standing = place ? (surface.standing.get(keyOfPlace(place)) ?? []) : [];
  return {
    removed: before ? removeRules(own, before, before, id, role) : [],
    added: place ? addRules(place, id, wanted, [...found.map((rule) => rule.id), ...standing]) : [],
    kept: [],
  };
}

/** What takes every conditional format of a KPI away. */
export function planRuleRemoval(id: string, anchors: Anchors, surface: Surface): Change[] {
  return [...ruledRoles].reverse().flatMap((role) => {
    const place = alone(anchors.lines[role]);
    if (!place) return [];
    return removeRules(ownRules(foundOn(place, surface), anchors.memo, role, place), place, place, id, role);
  });
}

/** A place whose rules are its KPI's alone. */
const alone = (place: Place | undefined): Place | undefined =>
  place && !isOneCell(place) ? place : undefined;

const foundOn = (place: Place, surface: Surface): readonly FoundRule[] =>
  surface.rules.get(keyOfPlace(place)) ?? [];

/** Rules that this product wrote: remembered by id, or (in a file opened anew) exactly as we write them. */
function ownRules(
  found: readonly FoundRule[],
  memo: Memo | undefined,
  role: RuledRole,
  place: Place,
): FoundRule[] {
  const ours = possibleRules(role, place);
  return found.filter((rule) => memo?.rules.includes(rule.id) === true || isOurKind(rule, ours));
}

/** With our sign, and for a word with the symbol that belongs to it. */
export function isOurKind(rule: FoundRule, ours: readonly LineRule[]): boolean {
  return ours.some(
    (one) => one.sign === rule.sign && (one.kind !== "word" || one.numberFormat === rule.numberFormat),
  );
}

/** Whether the rules that stand are those that shall stand. */
function rulesMatch(own: readonly FoundRule[], wanted: readonly LineRule[]): boolean {
  return (
    own.length === wanted.length &&
    wanted.every(({ sign }) => own.some((rule) => rule.sign === undefined || rule.sign === sign))
  );
}

/** Deletes rules of ours that meet a place; they stood on the cells `stood`. */
export function removeRules(
  own: readonly FoundRule[],
  place: Place,
  stood: Place,
  kpi: string,
  role: RuledRole,
): Change[] {
  const ours = possibleRules(role, stood);
  return own.map((rule) => {
    const same = ours.find(({ sign }) => sign === rule.sign);
    return {
      step: { do: "deleteRule", place, id: rule.id },
      undo: same ? [{ do: "addRule", place: stood, kpi, rule: same, priority: rule.priority }] : [],
    };
  });
}

/** Puts the rules on a place where others (`known`) may stand. A rule that is added goes on top, so the last comes first. */
export function addRules(
  place: Place,
  kpi: string,
  wanted: readonly LineRule[],
  known: readonly string[],
): Change[] {
  return [...wanted].reverse().map((rule) => ({
    step: { do: "addRule", place, kpi, rule },
    undo: [{ do: "deleteOtherRules", place, known }],
  }));
}
