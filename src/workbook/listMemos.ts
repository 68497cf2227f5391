import type { Place } from "./addresses";
import { anchorsOf } from "./anchors";
import type { LineRole } from "./columnHeaders";
import { printMemo, type Memo } from "./memo";
import { sharingHeader } from "./sharedHeader";
import type { SharedRules } from "./sharedRules";
import type { Snapshot } from "./snapshot";
import type { PlannedMemo } from "./steps";

/**
 * The memos of KPIs that are not at work, and remember from now on what those at work share with them or leave to them:
 * the ids of shared rules, and what a column's width and header were before, when a KPI that remembered it goes.
 */
export function memosOfOthers(
  snapshot: Snapshot,
  { runs, gone }: SharedRules,
  working: readonly string[],
  going: readonly string[],
): PlannedMemo[] {
  const atWork = new Set(working.map((id) => id.toLowerCase()));
  const owners = runs.map(({ owner }) => owner).filter((id) => !atWork.has(id.toLowerCase()));
  const amended = new Map<string, Memo>();
  const amend = (id: string, change: (memo: Memo) => Memo): void => {
    const memo = amended.get(id) ?? anchorsOf(snapshot.names, id).memo;
    if (memo) amended.set(id, change(memo));
  };
  for (const id of owners) {
    amend(id, (memo) => ({ ...memo, rules: memo.rules.filter((rule) => !gone.has(rule)) }));
  }
  const leaving = new Set(going.map((id) => id.toLowerCase()));
  for (const id of going) {
    const { lines, memo } = anchorsOf(snapshot.names, id);
    for (const [role, place] of Object.entries(lines) as [LineRole, Place][]) {
      const heir = sharingHeader(place, role, leaving, snapshot);
      if (memo && heir !== undefined) amend(heir, (own) => inheriting(own, memo, role));
    }
  }
  return [...amended].flatMap(([kpi, memo]) => {
    const before = anchorsOf(snapshot.names, kpi).memo;
    return before ? [{ kpi, memo, before: printMemo(before) }] : [];
  });
}

function inheriting(own: Memo, from: Memo, role: LineRole): Memo {
  const width = own.widths[role] ?? from.widths[role];
  const look = own.looks?.[role] ?? from.looks?.[role];
  return {
    ...own,
    ...(width !== undefined && { widths: { ...own.widths, [role]: width } }),
    ...(look && { looks: { ...own.looks, [role]: look } }),
  };
}
