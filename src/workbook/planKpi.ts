import { statusWords } from "../kpi/words/status";
import { samePlace } from "./addresses";
import type { Anchors } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { goalBefore, numbersOf } from "./goalBefore";
import { printMemo, type Memo } from "./memo";
import { planLine, rememberFormats, rememberWidths } from "./planLine";
import { planNames, removeNames } from "./planNames";
import { addRules, ownRules, removeRules, rulesMatch } from "./planRules";
import { definitionToRecord, fingerprintOf } from "./record";
import { removeLine } from "./removeLine";
import type { Snapshot } from "./snapshot";
import { statusRules } from "./statusRules";
import type { Change, PlannedMemo } from "./steps";
import type { Surface } from "./surface";

/** What one KPI changes in its sheet and among the names, and what is to be remembered of it. */
export interface KpiPlan {
  readonly changes: readonly Change[];
  /** Deleting table columns shifts the cells behind them: it comes when everything else is written. */
  readonly lastly: readonly Change[];
  readonly memo?: PlannedMemo;
}

/** Plans the cells, rules and names of one KPI; what stands as it should is left out. */
export function planKpi(arrangement: Arrangement, snapshot: Snapshot, surface: Surface): KpiPlan {
  const { kpi, anchors, dropped, lines, frame } = arrangement;
  const { id } = kpi.definition;
  const before = goalBefore(arrangement);
  const removals = dropped.flatMap(({ role, place }) =>
    removeLine(
      { role, place, memo: anchors.memo, foreignRules: hasForeignRules(arrangement, surface) },
      snapshot,
      surface,
    ),
  );
  const inTable = (change: Change): boolean => change.step.do === "deleteColumn";
  const written = lines.flatMap((line) => planLine(arrangement, line, snapshot, surface, before));
  const rules = planStatusRules(arrangement, surface);
  const names = planNames(arrangement);
  const changes = [
    ...removals.filter((change) => !inTable(change)),
    ...rules.removed,
    ...written,
    ...names,
    ...rules.added,
  ];
  const lastly = removals.filter(inTable);
  const memo: Memo = {
    rules: rules.added.length > 0 ? [] : (anchors.memo?.rules ?? []),
    addresses: fingerprintOf(definitionToRecord(arrangement)),
    ...numbersOf(kpi.goal),
    widths: rememberWidths(arrangement, surface, anchors.memo),
    formats: rememberFormats(arrangement, surface, anchors.memo),
    ...((anchors.memo?.styled === true ||
      (lines.some(({ fresh }) => fresh) && surface.headerStyles.has(id))) && {
      styled: frame.table === undefined,
    }),
  };
  const same = anchors.memo !== undefined && printMemo(anchors.memo) === printMemo(memo);
  const needed = rules.added.length > 0 || !same;
  return {
    changes,
    lastly,
    ...(needed && { memo: { kpi: id, memo, ...(anchors.memo && { before: printMemo(anchors.memo) }) } }),
  };
}

function hasForeignRules({ kpi, anchors }: Arrangement, surface: Surface): boolean {
  const found = surface.rules.get(kpi.definition.id) ?? [];
  const place = anchors.lines.status;
  return place !== undefined && ownRules(found, anchors.memo).length < found.length;
}

function planStatusRules(
  { kpi, anchors, lines, frame }: Arrangement,
  surface: Surface,
): { readonly removed: Change[]; readonly added: Change[] } {
  const { id, language } = kpi.definition;
  const before = anchors.lines.status;
  const line = lines.find(({ role }) => role === "status");
  const place = line && placeOfLine(frame, line.line);
  const own = before ? ownRules(surface.rules.get(id) ?? [], anchors.memo) : [];
  const wanted = statusRules(statusWords[language]);
  const found = surface.rules.get(id) ?? [];
  const known = [...found.map((rule) => rule.id), ...(surface.standing.get(id) ?? [])];
  const stays = place && before && samePlace(place, before) && line.fresh === false;
  if (stays && rulesMatch(own, wanted)) return { removed: [], added: [] };
  return {
    removed: before ? removeRules(own, before, id) : [],
    added: place ? addRules(place, id, wanted, known) : [],
  };
}

/** Takes away all that was written for a KPI: cells, rules, names. */
export function planRemoval(id: string, anchors: Anchors, snapshot: Snapshot, surface: Surface): KpiPlan {
  const found = surface.rules.get(id) ?? [];
  const statusPlace = anchors.lines.status;
  const own = statusPlace ? ownRules(found, anchors.memo) : [];
  const lines = Object.entries(anchors.lines).flatMap(([role, place]) =>
    removeLine(
      {
        role: role as keyof Anchors["lines"],
        place,
        memo: anchors.memo,
        foreignRules: own.length < found.length,
      },
      snapshot,
      surface,
    ),
  );
  const inTable = (change: Change): boolean => change.step.do === "deleteColumn";
  return {
    changes: [
      ...(statusPlace ? removeRules(own, statusPlace, id) : []),
      ...removeNames(id, anchors),
      ...lines.filter((change) => !inTable(change)),
    ],
    lastly: lines.filter(inTable),
  };
}
