import type { Place } from "./addresses";
import type { Anchors } from "./anchors";
import type { Arrangement } from "./arrangement";
import { numbersOf } from "./goalBefore";
import { printMemo, type Memo } from "./memo";
import { partsAt } from "./formulaParts";
import { isPortableRole } from "./modes/stillRoles";
import { cellsThatGo, planDeletions } from "./planDeletions";
import { planLine } from "./planLine";
import { planNames, removeNames } from "./planNames";
import { planRuleRemoval, planRules } from "./planRules";
import { portableFormula } from "./portable/portableFormula";
import { definitionToRecord, fingerprintOf } from "./record";
import { rowToRemember } from "./rememberedRow";
import { rememberFormats, rememberLooks, rememberWidths } from "./rememberSurface";
import { removeLine } from "./removeLine";
import type { SharedPlan } from "./sharedPlan";
import type { Snapshot } from "./snapshot";
import type { Change, PlannedMemo } from "./steps";
import type { Surface } from "./surface";

/** What one KPI changes in its sheet and among the names, and what is to be remembered of it. */
export interface KpiPlan {
  readonly changes: readonly Change[];
  /** Deleting table columns shifts the cells behind them: it comes when everything else is written. */
  readonly lastly: readonly Change[];
  readonly memo?: PlannedMemo;
}

/**
 * Plans the cells, rules and names of one KPI; what stands as it should is left out. Rules that it shares with other KPIs
 * of a list are planned already (`shared`): it may be the one that remembers them.
 */
export function planKpi(
  arrangement: Arrangement,
  snapshot: Snapshot,
  surface: Surface,
  shared: SharedPlan,
): KpiPlan {
  const { kpi, anchors, dropped, lines } = arrangement;
  const { id } = kpi.definition;
  const removals = dropped.flatMap(({ role, place }) =>
    removeLine(
      { role, place, memo: anchors.memo, going: shared.dropping.get(role) ?? new Set() },
      snapshot,
      surface,
    ),
  );
  const inTable = (change: Change): boolean => change.step.do === "deleteColumn";
  const written = lines.flatMap((line) => planLine(arrangement, line, snapshot, surface));
  const rules = planRules(arrangement, surface);
  const names = planNames(arrangement);
  const changes = [
    ...removals.filter((change) => !inTable(change)),
    ...rules.removed,
    ...written,
    ...names,
    ...rules.added,
  ];
  const lastly = removals.filter(inTable);
  const recorded = definitionToRecord(arrangement);
  const remembered = rules.added.length > 0 ? rules.kept : (anchors.memo?.rules ?? []);
  const memo: Memo = {
    rules: remembered.filter((rule) => !shared.rules.gone.has(rule)),
    addresses: fingerprintOf(recorded),
    row: rowToRemember(recorded),
    ...numbersOf(kpi.goal),
    widths: rememberWidths(arrangement, surface, anchors.memo),
    formats: rememberFormats(arrangement, surface, anchors.memo),
    ...rememberLooks(arrangement, surface, anchors.memo),
    ...longestOf(arrangement),
    ...(arrangement.frozen && { frozen: arrangement.frozen }),
  };
  const same = anchors.memo !== undefined && printMemo(anchors.memo) === printMemo(memo);
  const owns = shared.rules.runs.some(({ owner }) => owner === id);
  const needed = rules.added.length > 0 || owns || !same;
  const ofKpi = (change: Change): Change => ({ ...change, kpi: id });
  return {
    changes: changes.map(ofKpi),
    lastly: lastly.map(ofKpi),
    ...(needed && { memo: { kpi: id, memo, ...(anchors.memo && { before: printMemo(anchors.memo) }) } }),
  };
}

/** The length of the longest native formula, in the last step, where row numbers are longest. */
function longestOf(arrangement: Arrangement): Pick<Memo, "longest"> {
  const { kpi, lines, frame } = arrangement;
  const roles =
    kpi.definition.mode === "portable" ? lines.map(({ role }) => role).filter(isPortableRole) : [];
  if (roles.length === 0) return {};
  const parts = partsAt(arrangement, frame.steps - 1);
  return { longest: Math.max(...roles.map((role) => portableFormula(role, parts).length)) };
}

/** Takes away all that was written for a KPI: cells, rules, names. `going` are the KPIs that go along with it. */
export function planRemoval(
  id: string,
  anchors: Anchors,
  snapshot: Snapshot,
  surface: Surface,
  going: ReadonlySet<string>,
): KpiPlan {
  const lines = (Object.entries(anchors.lines) as [keyof Anchors["lines"], Place][]).flatMap(
    ([role, place]) => removeLine({ role, place, memo: anchors.memo, going }, snapshot, surface),
  );
  const inTable = (change: Change): boolean => change.step.do === "deleteColumn";
  const deletions = planDeletions(anchors, cellsThatGo(anchors, going, snapshot), snapshot, surface);
  const changes = [
    ...deletions.first,
    ...planRuleRemoval(id, anchors, surface),
    ...removeNames(id, anchors),
    ...lines.filter((change) => !inTable(change)),
  ];
  const ofKpi = (change: Change): Change => ({ ...change, kpi: id });
  return {
    changes: changes.map(ofKpi),
    lastly: [...lines.filter(inTable), ...deletions.lastly].map(ofKpi),
  };
}
