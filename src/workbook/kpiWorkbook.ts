import type { KpiDefinition } from "../kpi/definition";
import { failure, success, type Outcome } from "../kpi/outcome";
import { printArea, printPlace } from "./addresses";
import { anchorsOf } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { lineRoles } from "./columnHeaders";
import { readContents, readMore } from "./excel/contents";
import { problemOfError } from "./excel/officeError";
import { runnerOf, type Runner } from "./excel/runner";
import { readSelection, readSelectionAddress } from "./excel/selection";
import { readStructure, type Structure } from "./excel/structure";
import { readSurface, type RemovedLine, type RuledKpi } from "./excel/surfaces";
import { watchWorkbook } from "./excel/watch";
import { writePlan } from "./excel/write";
import { readKpis } from "./kpiReadings";
import { planApply, propose, settle } from "./planApply";
import { planRemovals } from "./planRemovals";
import type { ApplyReport, KpiReading, KpiWorkbook, Preview, RemoveReport } from "./port";
import { previewOf } from "./preview";
import { withCurrentAddresses } from "./record";
import { readRegister } from "./register";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";
import { emptySurface } from "./surface";
import type { Change, Plan } from "./steps";

/** The workbook as the pane, the ribbon and the command line use it. `run` is `Excel.run` unless a host gives another. */
export function createKpiWorkbook(run?: typeof Excel.run): KpiWorkbook {
  const runner = runnerOf(run);
  const guarded = inTurn();
  const workbook: KpiWorkbook = {
    readSelection: () => guarded(() => runner(readSelection)),
    readSelectionAddress: () => guarded(() => runner(readSelectionAddress)),
    preview: (definition) => guarded(() => preview(runner, definition)),
    apply: (definitions) => guarded(() => apply(runner, definitions)),
    list: () => guarded(() => list(runner)),
    refresh: () => guarded(() => refresh(runner)),
    remove: (ids) => guarded(() => remove(runner, ids)),
    show: (id) => guarded(() => show(runner, id)),
    watch: (listener) => watchWorkbook(runner, () => workbook.refresh(), listener),
  };
  return workbook;
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

async function preview(runner: Runner, definition: KpiDefinition): Promise<Outcome<Preview>> {
  return runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions: [definition], recorded: false, shown: true };
    const snapshot = await readContents(context, structure, scope);
    const proposal = propose(snapshot, [definition]);
    if (!proposal.ok) return proposal;
    const [result] = proposal.value.results;
    if (!result) throw new Error("A proposal for one definition holds one result");
    const { arrangement } = result;
    const plan = planApply(snapshot, emptySurface, proposal.value.register, [arrangement]);
    return success(
      previewOf(arrangement, snapshot, plan, result.kind === "taken" ? result.conflict : undefined),
    );
  });
}

/** Reads, plans and writes. What was planned is all that is written; nothing is when any definition has a problem. */
async function apply(runner: Runner, definitions: readonly KpiDefinition[]): Promise<Outcome<ApplyReport>> {
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions, recorded: false, shown: false };
    const snapshot = await readContents(context, structure, scope);
    return planOf(context, snapshot, definitions);
  });
  return planned.ok ? carryOut(runner, planned.value) : planned;
}

interface PlannedApply {
  readonly plan: Plan;
  readonly arrangements: readonly Arrangement[];
}

async function planOf(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
): Promise<Outcome<PlannedApply>> {
  const proposal = propose(snapshot, definitions);
  if (!proposal.ok) return proposal;
  const arranged = settle(proposal.value);
  if (!arranged.ok) return arranged;
  const arrangements = arranged.value;
  const ruled = arrangements.map(({ kpi, anchors }) => ({ id: kpi.definition.id, anchors }));
  const removed = arrangements.flatMap(({ dropped }) => dropped);
  const surface = await readSurface(context, snapshot, arrangements, ruled, removed);
  return success({ plan: planApply(snapshot, surface, proposal.value.register, arrangements), arrangements });
}

async function carryOut(runner: Runner, { plan, arrangements }: PlannedApply): Promise<Outcome<ApplyReport>> {
  const problems = await writePlan(runner, plan);
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

/** The register's definitions with their addresses as they stand now. */
function currentDefinitions(snapshot: Snapshot): KnownDefinition[] {
  return readRegister(snapshot).entries.flatMap(({ id, definition }) =>
    definition ? [withCurrentAddresses(definition, anchorsOf(snapshot.names, id))] : [],
  );
}

async function readRecorded(
  context: Excel.RequestContext,
): Promise<{ readonly structure: Structure; readonly snapshot: Snapshot }> {
  const structure = await readStructure(context);
  const first = await readContents(context, structure, { definitions: [], recorded: true, shown: true });
  const snapshot = await readMore(context, structure, first, currentDefinitions(first));
  return { structure, snapshot };
}

async function list(runner: Runner): Promise<Outcome<readonly KpiReading[]>> {
  return runner(async (context) => {
    const { snapshot } = await readRecorded(context);
    return readKpis(snapshot);
  });
}

/** Brings every KPI of the register up to its row; rows that cannot be understood change nothing of their own. */
async function refresh(runner: Runner): Promise<Outcome<ApplyReport>> {
  const planned = await runner(async (context) => {
    const { snapshot } = await readRecorded(context);
    const register = readRegister(snapshot);
    if (register.problems.length > 0) return failure(...register.problems);
    const definitions = currentDefinitions(snapshot);
    if (definitions.length === 0) return success({ plan: { changes: [], memos: [] }, arrangements: [] });
    return planOf(context, snapshot, definitions);
  });
  return planned.ok ? carryOut(runner, planned.value) : planned;
}

async function remove(runner: Runner, ids: readonly string[]): Promise<Outcome<RemoveReport>> {
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions: [], recorded: true, shown: false };
    const snapshot = await readContents(context, structure, scope);
    const ruled = ids.map((id) => ({ id, anchors: anchorsOf(structure.names, id) }));
    const surface = await readSurface(context, snapshot, [], ruled, ruled.flatMap(linesOf));
    return planRemovals(snapshot, surface, ids);
  });
  if (!planned.ok) return planned;
  const { plan, report } = planned.value;
  const problems = await writePlan(runner, plan);
  return problems.length > 0 ? failure(...problems) : success(report);
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
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(printArea(place.area)).select();
    await context.sync();
    return success(undefined);
  });
}
