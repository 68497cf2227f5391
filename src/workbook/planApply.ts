import type { Language } from "../kpi/definition";
import type { Arrangement } from "./arrangement";
import { leftAlone } from "./behindRow";
import { memosOfOthers } from "./listMemos";
import { inOrder } from "./inOrder";
import { planKpi, type KpiPlan } from "./planKpi";
import { planRegister } from "./planRegister";
import { planInsertions } from "./planInsertions";
import { definitionToRecord } from "./record";
import type { RegisterReading } from "./register";
import { planShared, type SharedPlan } from "./sharedPlan";
import { sharedTableColumns } from "./sharedTableColumns";
import type { Snapshot } from "./snapshot";
import type { Plan } from "./steps";
import type { Surface } from "./surface";
import type { Work } from "./work";

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
  const due = arrangements.filter((arrangement) => !leftAlone(arrangement));
  work.expect(due.length);
  const shared = planShared(snapshot, surface, due);
  const plans: KpiPlan[] = [];
  for (const arrangement of due) {
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
  // The row of a KPI that is left alone stays as it is, apart from a problem that is mended.
  const records = arrangements.map(
    (arrangement) => leftAlone(arrangement) ?? definitionToRecord(arrangement),
  );
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
