import type { KpiDefinition } from "../kpi/definition";
import { type KpiProblem, type Outcome, failure, success } from "../kpi/outcome";
import { quoteSheet } from "./addresses";
import { anchorsOf } from "./anchors";
import { arrangeKpi, type ArrangeResult } from "./arrange";
import type { Arrangement } from "./arrangement";
import { placeTaken } from "./conflict";
import { listColumnsOf } from "./listColumns";
import { knownKpis } from "./identity";
import { promisedPlaces } from "./lineHeaders";
import { proposeInserted } from "./proposeInserted";
import { readRegister, type RegisterReading } from "./register";
import { registerSheetNames } from "./registerFields";
import { sheetNamed, type Snapshot } from "./snapshot";
import { resolveAll } from "./resolveAll";
import { takenPlaces } from "./takenPlaces";

/** Several KPIs resolved and placed together, before their surroundings were looked at. */
export interface Proposal {
  readonly register: RegisterReading;
  readonly results: readonly ProposedKpi[];
  /** Definitions that cannot be carried out, each with the reasons. */
  readonly refused: readonly Refusal[];
  /** What is inserted before all else: the workbook as it will be then, and the KPIs as they stand now. */
  readonly inserted?: { readonly snapshot: Snapshot; readonly before: readonly Arrangement[] };
}

/** A KPI that can be written, or whose place is taken, with the definition that was given for it. */
export type ProposedKpi = Exclude<ArrangeResult, { kind: "problem" }> & { readonly given: KpiDefinition };

/** A definition that cannot be carried out. */
export interface Refusal {
  readonly definition: KpiDefinition;
  readonly problems: readonly KpiProblem[];
}

/** Finds figures, targets and free cells for all definitions at once. Any problem of any of them refuses the whole. */
export function propose(snapshot: Snapshot, definitions: readonly KpiDefinition[]): Outcome<Proposal> {
  const first = proposeAll(snapshot, definitions, "inserted");
  if (!first.ok) return first;
  const inserts = first.value.results.some(({ arrangement }) => arrangement.inserting);
  const proposal = inserts
    ? proposeInserted(snapshot, definitions, first.value, (after, moved, ready) =>
        proposeAll(after, moved, ready),
      )
    : first;
  if (!proposal.ok) return proposal;
  const { results, refused } = proposal.value;
  const problems = [
    ...refused.flatMap((refusal) => refusal.problems),
    ...protectedSheets(
      snapshot,
      results.map(({ arrangement }) => arrangement),
    ),
  ];
  return problems.length > 0 ? failure(...problems) : proposal;
}

/**
 * The same, each definition for itself: those that cannot be carried out are named and hinder no other. Nothing is
 * inserted: what was lost of KPIs finds free lines.
 */
export function proposeEach(snapshot: Snapshot, definitions: readonly KpiDefinition[]): Outcome<Proposal> {
  return proposeAll(snapshot, definitions, "free");
}

/** `room` says where new lines go; the ids of KPIs for which lines stand ready, with the first of these. */
function proposeAll(
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  room: "free" | "inserted" | ReadonlyMap<string, number>,
): Outcome<Proposal> {
  const register = readRegister(snapshot);
  if (register.problems.length > 0) return failure(...register.problems);
  const known = knownKpis(snapshot, register.entries);
  const { kpis, refused } = resolveAll(snapshot, definitions, known);
  const results: ProposedKpi[] = [];
  const places = takenPlaces(known, snapshot);
  const lists = listColumnsOf(snapshot);
  for (const { kpi, definition } of kpis) {
    const { id } = kpi.definition;
    const line = typeof room === "string" ? undefined : room.get(id);
    const own = line === undefined ? (typeof room === "string" ? room : "free") : { line };
    const result = arrangeKpi(kpi, anchorsOf(snapshot.names, id), snapshot, places.butOf(id), lists, own);
    if (result.kind === "problem") {
      refused.push({ definition, problems: [result.problem] });
      continue;
    }
    const { inserting } = result.arrangement;
    for (const place of inserting ? [] : promisedPlaces(result.arrangement)) places.promise(place);
    lists.promise(result.arrangement);
    results.push({ ...result, given: definition });
  }
  return success({ register, results, refused });
}

/** The arrangements of a proposal, or the places that are taken as problems. */
export function settle(proposal: Proposal): Outcome<readonly Arrangement[]> {
  const { arrangements, refused } = settleEach(proposal);
  const problems = refused.flatMap((refusal) => refusal.problems);
  return problems.length > 0 ? failure(...problems) : success(arrangements);
}

/** The arrangements whose places are free, and those whose places are taken. */
export function settleEach({ results }: Pick<Proposal, "results">): {
  readonly arrangements: readonly Arrangement[];
  readonly refused: readonly Refusal[];
} {
  const refused = results.flatMap((result) =>
    result.kind === "taken"
      ? [
          {
            definition: result.arrangement.kpi.definition,
            problems: [placeTaken(result.at, result.conflict)],
          },
        ]
      : [],
  );
  const arranged = results.filter(({ kind }) => kind === "arranged");
  return { arrangements: arranged.map(({ arrangement }) => arrangement), refused };
}

function protectedSheets(snapshot: Snapshot, arrangements: readonly Arrangement[]): KpiProblem[] {
  const names = new Set(arrangements.map(({ frame }) => frame.sheet));
  names.add(snapshot.register?.sheet ?? registerSheetNames.en);
  const locked = [...names]
    .filter((name) => sheetNamed(snapshot, name)?.protected === true)
    .map((name): KpiProblem => ({ code: "sheetProtected", at: quoteSheet(name) }));
  const needsSheet = arrangements.length > 0 && !snapshot.register;
  return needsSheet && snapshot.structureProtected === true
    ? [...locked, { code: "structureProtected" }]
    : locked;
}
