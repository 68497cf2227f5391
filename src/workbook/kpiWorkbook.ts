import type { KpiDefinition, Mode } from "../kpi/definition";
import { all, failure, success, type Outcome } from "../kpi/outcome";
import { printArea, printPlace, quoteSheet, sameSheet } from "./addresses";
import { anchorsOf } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { lineRoles } from "./columnHeaders";
import { asOneWork, type WorkAtHand } from "./excel/asOneWork";
import { readContents, readMore } from "./excel/contents";
import { lookAtHealth } from "./excel/lookAtHealth";
import { problemOfError } from "./excel/officeError";
import { patiently } from "./excel/patience";
import type { Runner } from "./excel/runner";
import { readSelection, readSelectionAddress, readSelections } from "./excel/selection";
import { openSession, type Session, type SessionOptions } from "./excel/session";
import { readStructure, type Structure } from "./excel/structure";
import { readSurface, type RemovedLine, type RuledKpi } from "./excel/surfaces";
import { lastDone, undoLast } from "./excel/undoLast";
import { watchWorkbook } from "./excel/watch";
import { heavyLines, readWindows } from "./excel/windows";
import { writePlan } from "./excel/write";
import { grown } from "./grownSeries";
import { findingsOf } from "./health/checkHealth";
import type { Finding } from "./health/finding";
import { repairFindings } from "./health/repairFindings";
import { readKpis } from "./kpiReadings";
import { pendingIds, planWhenCalculated } from "./modes/freezing";
import { sharingOf } from "./modes/sharing";
import { withStillLines } from "./modes/stillLines";
import { planApply, planAtEase, propose, settle } from "./planApply";
import { planMarks } from "./planMarks";
import { planRemovals } from "./planRemovals";
import type {
  ApplyReport,
  KpiReading,
  KpiWorkbook,
  LastDone,
  Preview,
  RemoveReport,
  SharingReport,
  WorkOptions,
} from "./port";
import { previewOf } from "./preview";
import { recordedKpis } from "./recorded";
import { readRegister } from "./register";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";
import { changedSince, seenOf } from "./seen";
import { takeOver, type TakenOver } from "./takeOver";
import type { Change, Plan } from "./steps";
import { todayHere, type Today } from "./today";

/**
 * The workbook as the pane, the ribbon and the command line use it. `run` is `Excel.run` unless a host gives another;
 * `today` dates what is frozen; `options` say how patient it is and whether Excel undoes in groups.
 */
export function createKpiWorkbook(
  run?: typeof Excel.run,
  today: Today = todayHere,
  options?: SessionOptions,
): KpiWorkbook {
  const session = openSession(run, options);
  const runner: Runner = (batch) => patiently(() => session.run(batch), session.pause);
  const guarded = inTurn();
  const changing = <T>(
    what: LastDone["what"],
    workOptions: WorkOptions | undefined,
    attempt: (dealing: Dealing) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    guarded(() => asOneWork(session, what, workOptions, (work) => attempt({ session, runner, today, work })));
  const workbook: KpiWorkbook = {
    readSelection: () => guarded(() => runner(readSelection)),
    readSelections: () => guarded(() => runner(readSelections)),
    readSelectionAddress: () => guarded(() => runner(readSelectionAddress)),
    preview: (definition) => guarded(() => preview(runner, today(), definition)),
    apply: (definitions, wish) =>
      changing("apply", wish, (dealing) => apply(dealing, definitions, wish?.seen)),
    list: () => guarded(() => list(runner)),
    refresh: (wish) => changing("refresh", wish, (dealing) => planAndWrite(dealing, { each: true })),
    setMode: (ids, mode, wish) =>
      changing("mode", wish, (dealing) => planAndWrite(dealing, { ...(ids !== "all" && { ids }), mode })),
    checkSharing: () => guarded(() => checkSharing(runner)),
    remove: (ids, wish) => changing("remove", wish, (dealing) => remove(dealing, ids)),
    checkHealth: () =>
      guarded(() =>
        runner(async (context) => success(findingsOf(await lookAtHealth(context, today(), false)))),
      ),
    repair: (findings, wish) => changing("repair", wish, (dealing) => repair(dealing, findings)),
    lastDone: () => lastDone(session),
    undoLast: () => guarded(() => undoLast(session)),
    show: (id) => guarded(() => show(runner, id)),
    watch: (listener) => watchWorkbook(runner, () => workbook.refresh(), listener),
  };
  return workbook;
}

/** What a change of the workbook is carried out with. */
interface Dealing {
  readonly session: Session;
  /** Reads, and reads again what failed for a reason that passes. */
  readonly runner: Runner;
  readonly today: Today;
  readonly work: WorkAtHand;
}

/**
 * Runs actions one after the other: a refresh must not look at an apply that is half written. What Excel refuses while
 * it is read is a problem that a person can mend, most often by ending a cell's editing.
 */
function inTurn(): <T>(action: () => Promise<Outcome<T>>) => Promise<Outcome<T>> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last
      .then(action)
      .catch((error: unknown) => failure(problemOfError(error, "excelUnreadable")));
    // The one behind waits whatever becomes of this one; its own caller hears of it.
    last = next.catch(() => undefined);
    return next;
  };
}

async function preview(runner: Runner, today: string, definition: KpiDefinition): Promise<Outcome<Preview>> {
  return runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions: [definition], recorded: false, shown: true, merges: true };
    const snapshot = await readContents(context, structure, scope);
    const proposal = propose(snapshot, [definition]);
    if (!proposal.ok) return proposal;
    const [result] = proposal.value.results;
    if (!result) throw new Error("A proposal for one definition holds one result");
    const { kpi, anchors, dropped } = result.arrangement;
    const ruled = [{ id: kpi.definition.id, anchors }];
    const surface = await readSurface(context, snapshot, [result.arrangement], ruled, dropped);
    const decided = withStillLines(result.arrangement, { snapshot, surface, today, written: false });
    if (!decided.ok) return decided;
    const arrangement = decided.value;
    const plan = planApply(snapshot, surface, proposal.value.register, [arrangement]);
    return success(
      previewOf(arrangement, snapshot, plan, result.kind === "taken" ? result.conflict : undefined),
    );
  });
}

/** Reads, plans and writes. What was planned is all that is written; nothing is when any definition has a problem. */
async function apply(
  dealing: Dealing,
  definitions: readonly KpiDefinition[],
  seen: string | undefined,
): Promise<Outcome<ApplyReport>> {
  const { runner, work } = dealing;
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    work.goOn();
    const scope = { definitions, recorded: false, shown: seen !== undefined, merges: true };
    const snapshot = await readContents(context, structure, scope);
    return planOf(context, snapshot, definitions, { ...dealing, written: false, seen });
  });
  return planned.ok ? writeAndFreeze(dealing, planned.value) : planned;
}

/** What a plan is made for. */
type Occasion = Pick<Dealing, "today" | "work"> & {
  readonly written: boolean;
  /** What a preview saw that must still be so. */
  readonly seen?: string | undefined;
};

/** Writes a plan; columns that had to be written before they can be frozen are frozen when Excel has calculated them. */
async function writeAndFreeze(dealing: Dealing, planned: PlannedApply): Promise<Outcome<ApplyReport>> {
  const written = await carryOut(dealing, planned);
  const ids = pendingIds(planned);
  if (!written.ok || ids.length === 0) return written;
  const { goOn } = dealing.work;
  const freezing = await planWhenCalculated(() => planRecorded(dealing, { ids, written: true }), goOn);
  if (!freezing.ok) return freezing;
  const frozen = await carryOut(dealing, freezing.value);
  if (!frozen.ok) return frozen;
  return success({ ...written.value, cellsWritten: written.value.cellsWritten + frozen.value.cellsWritten });
}

interface PlannedApply {
  readonly plan: Plan;
  /** What the plan saw. */
  readonly snapshot: Snapshot;
  readonly arrangements: readonly Arrangement[];
}

async function planOf(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  occasion: Occasion,
): Promise<Outcome<PlannedApply>> {
  const proposal = propose(snapshot, definitions);
  if (!proposal.ok) return proposal;
  const { seen } = occasion;
  const planned = proposal.value.results.map(({ arrangement }) => arrangement);
  const changed = seen === undefined ? [] : changedSince(seen, seenOf(planned, snapshot));
  if (changed.length > 0) return failure(...changed);
  const arranged = settle(proposal.value);
  if (!arranged.ok) return arranged;
  const { register } = proposal.value;
  const taken = { register, arrangements: arranged.value, refused: new Map() };
  return planTakenOver(context, snapshot, taken, occasion);
}

async function planTakenOver(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  { register, arrangements, refused }: TakenOver,
  { today, written, work }: Occasion,
): Promise<Outcome<PlannedApply>> {
  const ruled = arrangements.map(({ kpi, anchors }) => ({ id: kpi.definition.id, anchors }));
  const removed = arrangements.flatMap(({ dropped }) => dropped);
  const surface = await readSurface(context, snapshot, arrangements, ruled, removed);
  const decided = all(
    arrangements.map((arrangement) =>
      withStillLines(arrangement, { snapshot, surface, today: today(), written }),
    ),
  );
  if (!decided.ok) return decided;
  const plan = await planAtEase(snapshot, surface, register, decided.value, work);
  const marks = snapshot.register ? planMarks(snapshot.register, register, refused) : [];
  const changes = [...plan.changes, ...marks];
  return success({ plan: { ...plan, changes }, snapshot, arrangements: decided.value });
}

async function carryOut(
  { session, work }: Dealing,
  { plan, snapshot, arrangements }: PlannedApply,
): Promise<Outcome<ApplyReport>> {
  const kpis = arrangements.map(({ kpi }) => kpi.definition);
  const problems = await writePlan(session, plan, snapshot, kpis, work);
  if (problems.length > 0) return failure(...problems);
  return success({
    kpis: arrangements.map(({ kpi, frame, lines }) => ({
      id: kpi.definition.id,
      name: kpi.definition.name,
      addresses: lines.map(({ line }) => printPlace(placeOfLine(frame, line))),
    })),
    cellsWritten: countCells(plan.changes),
    rulesWritten: plan.changes.filter(({ step }) => step.do === "addRule").length,
    unchanged: plan.changes.length === 0 && plan.memos.length === 0,
  });
}

/** Cells that get a content: those of formulas, constants, headers and register rows. */
function countCells(changes: readonly Change[]): number {
  return changes.reduce((sum, { step }) => {
    if (step.do === "write") return sum + step.contents.length * (step.contents[0]?.length ?? 0);
    if (step.do === "addRows") return sum + step.rows.length * (step.rows[0]?.length ?? 0);
    return step.do === "addColumn" ? sum + step.contents.length + 1 : sum;
  }, 0);
}

/** The workbook with the recorded KPIs; `merges` where something may be written, `grow` where new periods are taken up. */
async function readRecorded(
  context: Excel.RequestContext,
  { merges = false, grow = false } = {},
): Promise<{
  readonly structure: Structure;
  readonly snapshot: Snapshot;
  readonly definitions: readonly KnownDefinition[];
}> {
  const structure = await readStructure(context);
  const first = await readContents(context, structure, {
    definitions: [],
    recorded: true,
    shown: true,
    merges,
  });
  const recorded = recordedKpis(first).definitions;
  const definitions = grow ? recorded.map((definition) => grown(definition, first)) : recorded;
  const snapshot = await readMore(context, structure, first, definitions, merges);
  return { structure, snapshot, definitions };
}

async function list(runner: Runner): Promise<Outcome<readonly KpiReading[]>> {
  return runner(async (context) => {
    const { snapshot } = await readRecorded(context);
    return readKpis(snapshot);
  });
}

async function checkSharing(runner: Runner): Promise<Outcome<SharingReport>> {
  return runner(async (context) => {
    const { structure, snapshot } = await readRecorded(context);
    const { problems } = readRegister(snapshot);
    if (problems.length > 0) return failure(...problems);
    const sheets = structure.sheets.map(({ name }) => name);
    const windows = await readWindows(context, sheets, heavyLines(structure.names), false);
    return success(sharingOf({ ...snapshot, windows }, recordedKpis(snapshot).definitions));
  });
}

/** Which recorded KPIs to plan again (all when `ids` is left out), and in which mode when not in the one recorded. */
interface RecordedWork {
  readonly ids?: readonly string[];
  readonly mode?: Mode;
  readonly written?: boolean;
  /** Whether a KPI that cannot be planned hinders no other. */
  readonly each?: boolean;
}

/**
 * Brings KPIs up to their rows of the register. When all are, a row that cannot take effect is told why, in the row,
 * and hinders no other.
 */
async function planAndWrite(dealing: Dealing, recorded: RecordedWork): Promise<Outcome<ApplyReport>> {
  const planned = await planRecorded(dealing, recorded);
  return planned.ok ? writeAndFreeze(dealing, planned.value) : planned;
}

async function planRecorded(
  dealing: Dealing,
  { ids, mode, written = false, each = false }: RecordedWork,
): Promise<Outcome<PlannedApply>> {
  return dealing.runner(async (context) => {
    const read = await readRecorded(context, { merges: true, grow: each });
    const { snapshot, definitions: recorded } = read;
    const register = readRegister(snapshot);
    if (register.problems.length > 0) return failure(...register.problems);
    const unknown = ids?.filter((id) => !recorded.some((one) => one.id === id)) ?? [];
    if (unknown.length > 0 && !each) {
      return failure(...unknown.map((id) => ({ code: "unknownKpi", detail: { id } })));
    }
    const definitions = recorded
      .filter(({ id }) => ids === undefined || ids.includes(id))
      .map((definition) => (mode === undefined ? definition : { ...definition, mode }));
    if (each) {
      const rows = takeOver(snapshot, definitions);
      return rows.ok ? planTakenOver(context, snapshot, rows.value, { ...dealing, written }) : rows;
    }
    return planOf(context, snapshot, definitions, { ...dealing, written });
  });
}

async function remove(
  { session, runner, work }: Dealing,
  ids: readonly string[],
): Promise<Outcome<RemoveReport>> {
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions: [], recorded: true, shown: false, merges: true };
    const snapshot = await readContents(context, structure, scope);
    const ruled = ids.map((id) => ({ id, anchors: anchorsOf(structure.names, id) }));
    const surface = await readSurface(context, snapshot, [], ruled, ruled.flatMap(linesOf));
    const removal = planRemovals(snapshot, surface, ids);
    return removal.ok ? success({ ...removal.value, snapshot }) : removal;
  });
  if (!planned.ok) return planned;
  const { plan, report, snapshot } = planned.value;
  work.expect(report.removed.length);
  for (const { name } of report.removed) await work.planned(name);
  const problems = await writePlan(session, plan, snapshot, report.removed, work);
  return problems.length > 0 ? failure(...problems) : success(report);
}

/** Repairs findings of a health check, as one work. */
async function repair(dealing: Dealing, findings: readonly Finding[]): Promise<Outcome<ApplyReport>> {
  const { session, runner, today, work } = dealing;
  const kpis = findings.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name: name ?? id }]));
  return repairFindings(
    {
      look: () => runner((context) => lookAtHealth(context, today(), true)),
      write: (changes, snapshot) => writePlan(session, { changes, memos: [] }, snapshot, kpis, work),
      rewrite: (ids) => planAndWrite(dealing, { ids, each: true }),
      remove: (ids) => remove(dealing, ids),
    },
    findings,
  );
}

/** Every line that was written for a KPI. */
function linesOf({ anchors }: RuledKpi): RemovedLine[] {
  return lineRoles.flatMap((role) => {
    const place = anchors.lines[role];
    return place ? [{ role, place }] : [];
  });
}

async function show(runner: Runner, id: string): Promise<Outcome<void>> {
  return runner(async (context) => {
    const structure = await readStructure(context);
    const place = anchorsOf(structure.names, id).sources.actual;
    if (!place) return failure({ code: "unknownKpi", detail: { id } });
    const hidden = structure.sheets.some(({ name, visible }) => !visible && sameSheet(name, place.sheet));
    if (hidden) return failure({ code: "sheetHidden", at: quoteSheet(place.sheet) });
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(printArea(place.area)).select();
    await context.sync();
    return success(undefined);
  });
}
