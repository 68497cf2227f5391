import type { KpiDefinition, Language } from "../kpi/definition";
import type { KpiProblem, Outcome } from "../kpi/outcome";
import { failure, success } from "../kpi/outcome";
import { printPlace, quoteSheet, samePlace, sameSheet, type Area, type Place } from "./addresses";
import { anchorsOf } from "./anchors";
import { arrangeKpi, type ArrangeResult } from "./arrange";
import type { Arrangement } from "./arrangement";
import { placeTaken } from "./conflict";
import { areaOfStretch } from "./direction";
import { listColumnsOf } from "./listColumns";
import { memosOfOthers } from "./listMemos";
import { inOrder } from "./inOrder";
import { completed, knownKpis, newId, recognize, type KnownKpi } from "./identity";
import { promisedPlaces } from "./lineHeaders";
import type { TakenPlaces } from "./occupied";
import { PlaceIndex } from "./placeIndex";
import { planKpi, type KpiPlan } from "./planKpi";
import { planRegister } from "./planRegister";
import { planInsertions } from "./planInsertions";
import { proposeInserted } from "./proposeInserted";
import { definitionToRecord } from "./record";
import { readRegister, type RegisterReading } from "./register";
import { registerSheetNames } from "./registerFields";
import type { KnownDefinition } from "./registerRow";
import { resolveKpi, resolveSeries, type ResolvedKpi } from "./resolve";
import { filledAbove } from "./sharedHeader";
import { planShared, type SharedPlan } from "./sharedPlan";
import { sharedTableColumns } from "./sharedTableColumns";
import { sheetNamed, type Snapshot } from "./snapshot";
import type { Plan } from "./steps";
import type { Surface } from "./surface";
import type { Work } from "./work";

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

/** Every change that makes the workbook as the arrangements say. */
export function planApply(
  snapshot: Snapshot,
  surface: Surface,
  register: RegisterReading,
  arrangements: readonly Arrangement[],
): Plan {
  const shared = planShared(snapshot, surface, arrangements);
  const plans = arrangements.map((arrangement) => planKpi(arrangement, snapshot, surface, shared));
  return assemble(snapshot, register, arrangements, plans, shared);
}

/** The same, with a word to the work after each KPI: it may be ended, and the pane may draw. */
export async function planAtEase(
  snapshot: Snapshot,
  surface: Surface,
  register: RegisterReading,
  arrangements: readonly Arrangement[],
  work: Work,
): Promise<Plan> {
  work.expect(arrangements.length);
  const shared = planShared(snapshot, surface, arrangements);
  const plans: KpiPlan[] = [];
  for (const arrangement of arrangements) {
    plans.push(planKpi(arrangement, snapshot, surface, shared));
    await work.planned(arrangement.kpi.definition.name);
  }
  return assemble(snapshot, register, arrangements, plans, shared);
}

function assemble(
  snapshot: Snapshot,
  register: RegisterReading,
  arrangements: readonly Arrangement[],
  plans: readonly KpiPlan[],
  { rules }: SharedPlan,
): Plan {
  const language: Language = arrangements[0]?.kpi.definition.language ?? "en";
  const records = arrangements.map(definitionToRecord);
  return {
    changes: [
      ...planInsertions(snapshot.inserted?.insertions ?? []),
      ...planRegister(snapshot, register, records, language),
      ...inOrder(
        sharedTableColumns([...plans.flatMap(({ changes }) => changes), ...rules.removed, ...rules.added]),
        sharedTableColumns(plans.flatMap(({ lastly }) => lastly)),
      ),
    ],
    memos: [
      ...plans.flatMap(({ memo }) => (memo ? [memo] : [])),
      ...memosOfOthers(
        snapshot,
        rules,
        arrangements.map(({ kpi }) => kpi.definition.id),
        [],
      ),
    ],
  };
}

function resolveAll(
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  known: readonly KnownKpi[],
): {
  readonly kpis: readonly { readonly kpi: ResolvedKpi; readonly definition: KpiDefinition }[];
  readonly refused: Refusal[];
} {
  const refused: Refusal[] = [];
  const kpis: { kpi: ResolvedKpi; definition: KpiDefinition }[] = [];
  const ids = new Set(known.map(({ id }) => id));
  const asked = new Set(definitions.map(({ id }) => id));
  const others = known.filter(({ id }) => !asked.has(id));
  for (const definition of definitions) {
    const result = resolveOne(snapshot, definition, known, ids);
    if (!result.ok) {
      refused.push({ definition, problems: result.problems });
      continue;
    }
    const kpi = result.value;
    const twin = kpis.find((one) => sameFigures(one.kpi, kpi))?.kpi ?? otherOn(kpi, others);
    if (twin) refused.push({ definition, problems: [twice(kpi, twin)] });
    else kpis.push({ kpi, definition });
    ids.add(kpi.definition.id);
  }
  return { kpis, refused };
}

function resolveOne(
  snapshot: Snapshot,
  definition: KpiDefinition,
  known: readonly KnownKpi[],
  ids: ReadonlySet<string>,
): Outcome<ResolvedKpi> {
  const series = resolveSeries(definition.sheet, definition.actual, snapshot);
  if (!series.ok) return series;
  const { place } = series.value;
  if (definition.id !== undefined && !/^[a-z][a-z0-9]{1,15}$/.test(definition.id)) {
    return failure({ code: "badId", detail: { id: definition.id } });
  }
  const match = recognize(definition, place, known);
  const id = match?.id ?? definition.id ?? newId(printPlace(place), definition.name, snapshot, ids);
  return resolveKpi(completed(definition, id, match?.definition), snapshot);
}

const sameFigures = (one: ResolvedKpi, other: ResolvedKpi): boolean =>
  one.definition.id === other.definition.id ||
  (sameSheet(one.sheet, other.sheet) && one.definition.actual === other.definition.actual);

/** Another KPI of the register on the same figures. */
function otherOn(kpi: ResolvedKpi, known: readonly KnownKpi[]): { definition: KnownDefinition } | undefined {
  const place = { sheet: kpi.sheet, area: areaOfStretch(kpi.series) };
  const other = known.find(
    ({ id, anchors }) =>
      id !== kpi.definition.id && anchors.sources.actual && samePlace(anchors.sources.actual, place),
  );
  return other?.definition && { definition: other.definition };
}

function twice(kpi: ResolvedKpi, twin: { readonly definition: { readonly name: string } }): KpiProblem {
  const at = printPlace({ sheet: kpi.sheet, area: areaOfStretch(kpi.series) });
  return { code: "figuresTwice", at, detail: { name: kpi.definition.name, other: twin.definition.name } };
}

/** The cells of all KPIs, for each of them but its own, and those promised since. */
function takenPlaces(
  known: readonly KnownKpi[],
  snapshot: Snapshot,
): {
  butOf(id: string): TakenPlaces;
  promise(place: Place): void;
} {
  const index = new PlaceIndex<{ readonly id?: string; readonly place: Place }>();
  for (const kpi of known) {
    for (const place of writtenPlaces(kpi, snapshot)) index.add(place, { id: kpi.id, place });
  }
  return {
    butOf(own) {
      const others = (entries: readonly { readonly id?: string; readonly place: Place }[]): Place[] =>
        entries.filter(({ id }) => id !== own).map(({ place }) => place);
      return {
        on: (sheet) => others(index.on(sheet)),
        meeting: (place) => others(index.meeting(place)),
      };
    },
    promise: (place) => index.add(place, { place }),
  };
}

/** The cells written for a KPI and those before and above them, where their headers stand. */
function writtenPlaces({ anchors }: KnownKpi, snapshot: Snapshot): Place[] {
  return Object.values(anchors.lines).flatMap((place) => {
    const header = filledAbove(place, snapshot);
    return header ? [place, header] : [{ sheet: place.sheet, area: withHeader(place.area) }];
  });
}

function withHeader(area: Area): Area {
  if (area.columns === 1 && area.row > 0) return { ...area, row: area.row - 1, rows: area.rows + 1 };
  return area.column > 0 && area.rows === 1
    ? { ...area, column: area.column - 1, columns: area.columns + 1 }
    : area;
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
