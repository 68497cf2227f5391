import { failure, success, type KpiProblem, type Outcome } from "../kpi/outcome";
import { quoteSheet } from "./addresses";
import { anchorsOf } from "./anchors";
import { planRemoval } from "./planKpi";
import { memosOfOthers } from "./listMemos";
import { inOrder } from "./inOrder";
import { planRegisterRemoval } from "./planRegister";
import type { RemoveReport } from "./port";
import { readRegister } from "./register";
import { planSharedRules } from "./sharedRules";
import { sharedTableColumns } from "./sharedTableColumns";
import { sheetNamed, type Snapshot } from "./snapshot";
import type { Plan } from "./steps";
import type { Surface } from "./surface";

/** Everything that takes these KPIs away, and what will be said about it. */
export function planRemovals(
  snapshot: Snapshot,
  surface: Surface,
  ids: readonly string[],
): Outcome<{ readonly plan: Plan; readonly report: RemoveReport }> {
  const register = readRegister(snapshot);
  const known = (id: string): boolean =>
    register.entries.some((entry) => entry.id === id) || anchorsOf(snapshot.names, id).memo !== undefined;
  const unknown = ids.filter((id) => !known(id));
  if (unknown.length > 0) return failure(...unknown.map((id) => ({ code: "unknownKpi", detail: { id } })));
  const locked = protectedSheets(snapshot, ids);
  if (locked.length > 0) return failure(...locked);
  const going = new Set(ids.map((id) => id.toLowerCase()));
  const plans = ids.map((id) => planRemoval(id, anchorsOf(snapshot.names, id), snapshot, surface, going));
  const shared = planSharedRules(snapshot, surface, [], ids);
  const changes = [
    ...inOrder(
      [...plans.flatMap((plan) => plan.changes), ...shared.removed, ...shared.added],
      sharedTableColumns(plans.flatMap((plan) => plan.lastly)),
    ),
    ...planRegisterRemoval(snapshot, register, ids, surface.register),
  ];
  const cells = changes.map(({ step }) =>
    step.do === "clear" ? step.place.area.rows * step.place.area.columns : 0,
  );
  const columns = sharedTableColumns(plans.flatMap(({ lastly }) => lastly)).flatMap(({ undo }) => undo);
  const inTables = columns.map((step) => (step.do === "addColumn" ? step.contents.length + 1 : 0));
  return success({
    plan: { changes, memos: memosOfOthers(snapshot, shared, ids, ids) },
    report: {
      removed: ids.map((id) => ({ id, name: nameOf(register.entries, id) })),
      cellsCleared: [...cells, ...inTables].reduce((sum, count) => sum + count, 0),
    },
  });
}

function nameOf(entries: ReturnType<typeof readRegister>["entries"], id: string): string {
  return entries.find((entry) => entry.id === id)?.definition?.name ?? id;
}

function protectedSheets(snapshot: Snapshot, ids: readonly string[]): KpiProblem[] {
  const written = ids.flatMap((id) =>
    Object.values(anchorsOf(snapshot.names, id).lines).map(({ sheet }) => sheet),
  );
  const sheets = new Set([...written, ...(snapshot.register ? [snapshot.register.sheet] : [])]);
  return [...sheets]
    .filter((name) => sheetNamed(snapshot, name)?.protected === true)
    .map((name) => ({ code: "sheetProtected", at: quoteSheet(name) }));
}
