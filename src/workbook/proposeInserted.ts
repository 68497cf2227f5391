import type { KpiDefinition, Target } from "../kpi/definition";
import { success, type Outcome } from "../kpi/outcome";
import { parsePlace, printFrom, sameSheet } from "./addresses";
import { nextInsertedName } from "./anchors";
import type { Arrangement } from "./arrangement";
import { insertionObstacle } from "./insertionObstacle";
import { shiftedLine, shiftedPlace, type Insertion, type SheetLines } from "./insertedLines";
import type { Proposal, Refusal } from "./propose";
import { shiftedSnapshot } from "./shiftedSnapshot";
import type { Snapshot } from "./snapshot";

/** Proposes definitions; lines for new columns are inserted where asked for, or stand ready at a line by KPI id. */
export type Propose = (
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  ready: ReadonlyMap<string, number>,
) => Outcome<Proposal>;

/**
 * A proposal some of whose KPIs get inserted lines, made anew on the workbook as it will be when these are there. An
 * insertion that is impossible refuses its definition.
 */
export function proposeInserted(
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  first: Proposal,
  propose: Propose,
): Outcome<Proposal> {
  const before = first.results.map(({ arrangement }) => arrangement);
  const { insertions, after, refused } = insert(snapshot, before);
  if (refused.length > 0) return success({ ...first, refused: [...first.refused, ...refused] });
  const ids = new Map(first.results.map(({ given, arrangement }) => [given, arrangement.kpi.definition.id]));
  const moved = definitions.map((given) => shiftedDefinition(given, ids.get(given), insertions));
  const ready = new Map(insertions.map((one, i) => [one.kpi, finalLine(one, insertions.slice(i + 1))]));
  const proposal = propose(after, moved, ready);
  if (!proposal.ok) return proposal;
  return success({ ...proposal.value, inserted: { snapshot: after, before } });
}

/**
 * Plans the insertions, those behind others first: none moves another that was planned before it, and each stands where
 * it was asked for. Rows go before columns.
 */
function insert(
  snapshot: Snapshot,
  arrangements: readonly Arrangement[],
): { readonly insertions: readonly Insertion[]; readonly after: Snapshot; readonly refused: Refusal[] } {
  const refused: Refusal[] = [];
  const wanted = arrangements.flatMap(({ inserting, frame, kpi, anchors }) => {
    if (!inserting) return [];
    const obstacle = insertionObstacle(inserting, frame, snapshot);
    if (obstacle) refused.push({ definition: kpi.definition, problems: [obstacle] });
    const { id } = kpi.definition;
    return [{ ...inserting, kpi: id, name: nextInsertedName(id, anchors) }];
  });
  const insertions = wanted.reverse().sort((a, b) => b.line - a.line);
  const after = {
    ...insertions.reduce(shiftedSnapshot, snapshot),
    inserted: { insertions, before: snapshot },
  };
  return { insertions, after, refused };
}

/** Where inserted lines stand when others were inserted after them. */
function finalLine({ sheet, run, line }: SheetLines, later: readonly SheetLines[]): number {
  return later.filter((one) => sameSheet(one.sheet, sheet) && one.run === run).reduce(shiftedLine, line);
}

/** A definition with its addresses as they are after insertions, and the identity it was given before. */
function shiftedDefinition(
  definition: KpiDefinition,
  id: string | undefined,
  inserted: readonly SheetLines[],
): KpiDefinition {
  const { sheet, periods, place, target } = definition;
  const move = (address: string): string => {
    const found = parsePlace(address, sheet);
    return found ? printFrom(shiftedPlace(found, inserted), sheet) : address;
  };
  return {
    ...definition,
    ...(id !== undefined && { id }),
    actual: move(definition.actual),
    ...(periods !== undefined && { periods: move(periods) }),
    ...(place !== undefined && { place: move(place) }),
    ...(target !== undefined && { target: shiftedTarget(target, move) }),
  };
}

function shiftedTarget(target: Target, move: (address: string) => string): Target {
  const side = (given: number | string): number | string => (typeof given === "string" ? move(given) : given);
  if (typeof target !== "object") return side(target);
  if ("lastYear" in target) return target;
  if ("ramp" in target) return { ramp: side(target.ramp) };
  return { lower: side(target.lower), upper: side(target.upper) };
}
