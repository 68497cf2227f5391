import type { Arrangement } from "./arrangement";
import { anchorName } from "./anchors";
import { listStep } from "./listStep";
import type { PlannedChange } from "./port";
import type { Snapshot } from "./snapshot";
import type { Plan } from "./steps";
import { whatIsLeft } from "./whatIsLeft";

/** Everything that a plan for one KPI writes and removes, in the order of the work, and then what it leaves. */
export function listPlan(arrangement: Arrangement, plan: Plan, snapshot: Snapshot): PlannedChange[] {
  const { id } = arrangement.kpi.definition;
  const changes = plan.changes.flatMap(({ step, kpi }) =>
    listStep(step, snapshot).map((one) => (kpi === undefined ? one : { ...one, kpi })),
  );
  const memos = plan.memos.map(({ kpi }): PlannedChange => ({
    action: "write",
    what: "name",
    at: anchorName(kpi, "memo"),
    text: "",
    kpi,
  }));
  const left = whatIsLeft(arrangement, plan, snapshot).map((one) => ({ ...one, kpi: id }));
  return [...changes, ...memos, ...left];
}
