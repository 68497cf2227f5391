import type { Target } from "../kpi/definition";
import { printArea, printFrom, type Place } from "./addresses";
import type { Anchors } from "./anchors";
import { blockArea, type Arrangement } from "./arrangement";
import { areaOfStretch } from "./direction";
import type { Bound, Goal } from "./goal";
import { fingerprint } from "./memo";
import type { KnownDefinition } from "./registerRow";

/** The definition with its addresses as they stand after the apply: this is what the register records. */
export function definitionToRecord({ kpi, frame, lines, dropped }: Arrangement): KnownDefinition {
  const { definition, sheet, series, periods, goal } = kpi;
  const [first] = lines;
  // Columns of the table that go in the same apply, before this one, move it to the left.
  const gone = dropped.filter(({ place }) => frame.table && first && place.area.column < first.line).length;
  const corner = first && blockArea(frame, first.line - gone, 1);
  const target = targetToRecord(goal, sheet);
  return {
    ...withoutAddresses(definition),
    sheet,
    actual: printFrom({ sheet, area: areaOfStretch(series) }, sheet),
    ...(periods && { periods: printFrom(periods, sheet) }),
    ...(target !== undefined && { target }),
    ...(corner && {
      place: printFrom({ sheet: frame.sheet, area: { ...corner, rows: 1, columns: 1 } }, sheet),
    }),
  };
}

function targetToRecord(goal: Goal, sheet: string): KnownDefinition["target"] {
  const side = (bound: Bound): number | string =>
    bound.kind === "number" ? bound.value : printFrom(bound.place, sheet);
  if (goal.kind === "none") return undefined;
  if (goal.kind === "ramp") return { ramp: side(goal.final) };
  if (goal.kind === "lastYear") return { lastYear: goal.growth };
  return goal.kind === "one" ? side(goal.bound) : { lower: side(goal.lower), upper: side(goal.upper) };
}

/** The fingerprint of all addresses of a definition as the register shows them. */
export function fingerprintOf({ sheet, actual, periods, target, place }: KnownDefinition): string {
  const addresses = sidesOfTarget(target).filter((side) => typeof side === "string");
  return fingerprint([sheet, actual, periods ?? "", place ?? "", ...addresses]);
}

/** What a definition says beside its addresses. */
function withoutAddresses(
  definition: KnownDefinition,
): Omit<KnownDefinition, "target" | "place" | "periods"> {
  const rest = { ...definition };
  delete rest.target;
  delete rest.place;
  delete rest.periods;
  return rest;
}

/**
 * A register row with its addresses as they stand now: those of the anchors, unless a person wrote other ones since
 * the last apply.
 */
export function withCurrentAddresses(definition: KnownDefinition, anchors: Anchors): KnownDefinition {
  const { sources, memo, lost } = anchors;
  if (!sources.actual || memo?.addresses !== fingerprintOf(definition)) return definition;
  const { sheet, area } = sources.actual;
  const print = (place: Place): string => printFrom(place, sheet);
  const side = (given: number | string, place: Place | undefined): number | string =>
    typeof given === "string" && place ? print(place) : given;
  const { target, periods } = definition;
  const moved = movedTarget(target, sources, side);
  const periodsLost = lost.some((name) => name.endsWith("_periods"));
  const now = sources.periods ? print(sources.periods) : periodsLost ? undefined : periods;
  return {
    ...withoutAddresses(definition),
    sheet,
    actual: printArea(area),
    ...(now !== undefined && { periods: now }),
    ...(moved !== undefined && { target: moved }),
  };
}

function movedTarget(
  target: Target | undefined,
  sources: Anchors["sources"],
  side: (given: number | string, place: Place | undefined) => number | string,
): Target | undefined {
  if (target === undefined) return undefined;
  if (typeof target !== "object") return side(target, sources.goal);
  if ("lastYear" in target) return target;
  if ("ramp" in target) return { ramp: side(target.ramp, sources.goal) };
  return { lower: side(target.lower, sources.goalLower), upper: side(target.upper, sources.goalUpper) };
}

/** The numbers and addresses that a target is made of. */
export function sidesOfTarget(target: Target | undefined): (number | string)[] {
  if (target === undefined) return [];
  if (typeof target !== "object") return [target];
  if ("lastYear" in target) return [target.lastYear];
  return "ramp" in target ? [target.ramp] : [target.lower, target.upper];
}
