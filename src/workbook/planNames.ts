import { samePlace, type Place } from "./addresses";
import { anchorFormula, anchorName, type AnchorRole, type Anchors } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { areaOfStretch } from "./direction";
import type { Bound, Goal } from "./goal";
import { printMemo } from "./memo";
import type { Change } from "./steps";

/** The places that a KPI's names shall hold. */
export function wantedNames({ kpi, lines, frame }: Arrangement): ReadonlyMap<AnchorRole, Place> {
  const wanted = new Map<AnchorRole, Place>();
  wanted.set("actual", { sheet: kpi.sheet, area: areaOfStretch(kpi.series) });
  if (kpi.periods) wanted.set("periods", kpi.periods);
  for (const [role, bound] of sidesOf(kpi.goal)) if (bound.kind !== "number") wanted.set(role, bound.place);
  for (const { role, line } of lines) wanted.set(role, placeOfLine(frame, line));
  return wanted;
}

/** Names that are missing are added, those that point elsewhere are set, those of nothing are deleted. */
export function planNames(arrangement: Arrangement): Change[] {
  const { kpi, anchors } = arrangement;
  const wanted = wantedNames(arrangement);
  const { id } = kpi.definition;
  const before = standingNames(id, anchors);
  const changes = removeLost(anchors);
  for (const [role, place] of wanted) changes.push(...planName(anchorName(id, role), place, before[role]));
  for (const [role, place] of Object.entries(before)) {
    if (wanted.has(role as AnchorRole) || !place) continue;
    changes.push(deleteName(anchorName(id, role as AnchorRole), place));
  }
  return changes;
}

/** The places that names of the workbook lead to, by role. */
function standingNames(id: string, { sources, lines, deleted }: Anchors): Partial<Record<string, Place>> {
  const all = Object.entries({ ...sources, ...lines });
  return Object.fromEntries(all.filter(([role]) => !deleted.has(anchorName(id, role as AnchorRole))));
}

function planName(name: string, place: Place, before: Place | undefined): Change[] {
  const formula = anchorFormula(place);
  if (!before) return [{ step: { do: "addName", name, formula }, undo: [{ do: "deleteName", name }] }];
  if (samePlace(before, place)) return [];
  const undo = { do: "setName", name, formula: anchorFormula(before) } as const;
  return [{ step: { do: "setName", name, formula }, undo: [undo] }];
}

function deleteName(name: string, place: Place): Change {
  return {
    step: { do: "deleteName", name },
    undo: [{ do: "addName", name, formula: anchorFormula(place) }],
  };
}

function sidesOf(goal: Goal): [AnchorRole, Bound][] {
  if (goal.kind === "one") return [["goal", goal.bound]];
  if (goal.kind === "ramp") return [["goal", goal.final]];
  return goal.kind !== "range"
    ? []
    : [
        ["goalLower", goal.lower],
        ["goalUpper", goal.upper],
      ];
}

/** Takes every name of a KPI away. */
export function removeNames(id: string, anchors: Anchors): Change[] {
  const places = Object.entries(standingNames(id, anchors));
  const { memo } = anchors;
  const memoName = anchorName(id, "memo");
  return [
    ...places.flatMap(([role, place]) =>
      place ? [deleteName(anchorName(id, role as AnchorRole), place)] : [],
    ),
    ...removeLost(anchors),
    ...(memo
      ? [
          {
            step: { do: "deleteName", name: memoName },
            undo: [{ do: "addName", name: memoName, formula: printMemo(memo) }],
          } as const,
        ]
      : []),
  ];
}

/** Names whose cells a person deleted point at nothing. */
function removeLost(anchors: Anchors): Change[] {
  return anchors.lost.map((name) => ({
    step: { do: "deleteName", name },
    undo: [{ do: "addName", name, formula: "=#REF!" }],
  }));
}
