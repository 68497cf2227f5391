import { failure, success, type Outcome } from "../../kpi/outcome";
import { printPlace } from "../addresses";
import { placeOfLine } from "../arrangement";
import { writePlan } from "../excel/write";
import { pendingIds, planWhenCalculated } from "../modes/freezing";
import type { ApplyReport } from "../port";
import type { Change } from "../steps";
import type { Dealing, PlannedApply } from "./dealing";
import { planRecorded } from "./recordedWork";

/** Writes a plan; columns that had to be written before they can be frozen are frozen when Excel has calculated them. */
export async function writeAndFreeze(dealing: Dealing, planned: PlannedApply): Promise<Outcome<ApplyReport>> {
  const written = await carryOut(dealing, planned);
  const ids = pendingIds(planned);
  if (!written.ok || ids.length === 0) return written;
  const { goOn } = dealing.work;
  const unasked = planned.arrangements.some((arrangement) => arrangement.unasked === true);
  const freezing = await planWhenCalculated(
    () => planRecorded(dealing, { ids, written: true, unasked, each: unasked }),
    goOn,
  );
  if (!freezing.ok) return freezing;
  const frozen = await carryOut(dealing, freezing.value);
  if (!frozen.ok) return frozen;
  return success({ ...written.value, cellsWritten: written.value.cellsWritten + frozen.value.cellsWritten });
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
