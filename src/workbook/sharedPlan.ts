import type { Arrangement } from "./arrangement";
import type { LineRole } from "./columnHeaders";
import { planSharedRules, type SharedRules } from "./sharedRules";
import type { Snapshot } from "./snapshot";
import type { Surface } from "./surface";

/** What concerns several KPIs of one work together. */
export interface SharedPlan {
  readonly rules: SharedRules;
  /** The ids, in lower case, of the KPIs whose line of a kind goes. */
  readonly dropping: ReadonlyMap<LineRole, ReadonlySet<string>>;
}

export function planShared(
  snapshot: Snapshot,
  surface: Surface,
  arrangements: readonly Arrangement[],
): SharedPlan {
  const ids = arrangements.map(({ kpi }) => kpi.definition.id);
  const dropping = new Map<LineRole, Set<string>>();
  for (const { kpi, dropped } of arrangements) {
    for (const { role } of dropped) {
      const known = dropping.get(role) ?? new Set<string>();
      dropping.set(role, known.add(kpi.definition.id.toLowerCase()));
    }
  }
  return { rules: planSharedRules(snapshot, surface, arrangements, ids), dropping };
}
