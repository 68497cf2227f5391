import type { KpiDefinition } from "../../kpi/definition";
import { all, failure, success, type Outcome } from "../../kpi/outcome";
import type { Arrangement } from "../arrangement";
import { readStandingSurface } from "../excel/standingSurface";
import { withStillLines } from "../modes/stillLines";
import { planAtEase } from "../planApply";
import { propose, settle } from "../propose";
import { planMarks } from "../planMarks";
import { changedSince, seenOf } from "../seen";
import { sheetNamed, type Snapshot } from "../snapshot";
import type { TakenOver } from "../takeOver";
import type { Occasion, PlannedApply } from "./dealing";

/** Plans definitions together: any problem of any of them refuses the whole. */
export async function planOf(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  occasion: Occasion,
): Promise<Outcome<PlannedApply>> {
  const proposal = propose(snapshot, definitions);
  if (!proposal.ok) return proposal;
  const { seen } = occasion;
  const { inserted, results } = proposal.value;
  const planned = inserted?.before ?? results.map(({ arrangement }) => arrangement);
  const changed = seen === undefined ? [] : changedSince(seen, seenOf(planned, snapshot));
  if (changed.length > 0) return failure(...changed);
  const arranged = settle(proposal.value);
  if (!arranged.ok) return arranged;
  const { register } = proposal.value;
  const taken = { register, arrangements: arranged.value, refused: new Map() };
  return planTakenOver(context, inserted?.snapshot ?? snapshot, taken, occasion, planned);
}

/**
 * Plans rows of the register, each for itself, and marks those that cannot take effect. `standing` are the KPIs as they
 * are arranged before lines are inserted: what is looked at is still there.
 */
export async function planTakenOver(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  { register, arrangements, refused }: TakenOver,
  { today, written, work }: Occasion,
  standing: readonly Arrangement[] = arrangements,
): Promise<Outcome<PlannedApply>> {
  const surface = await readStandingSurface(context, snapshot, standing);
  if (!surface.ok) return surface;
  const decided = all(
    arrangements.map((arrangement) =>
      withStillLines(arrangement, { snapshot, surface: surface.value, today: today(), written }),
    ),
  );
  if (!decided.ok) return decided;
  const plan = await planAtEase(snapshot, surface.value, register, decided.value, work);
  // The rows of a protected register cannot be told anything; that hinders no column.
  const rows = snapshot.register;
  const isOpen = rows && sheetNamed(snapshot, rows.sheet)?.protected !== true;
  const marks = isOpen ? planMarks(rows, register, refused) : [];
  const changes = [...plan.changes, ...marks];
  return success({ plan: { ...plan, changes }, snapshot, arrangements: decided.value });
}
