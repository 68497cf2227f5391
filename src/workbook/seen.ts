import type { KpiProblem } from "../kpi/outcome";
import { printPlace, type Place } from "./addresses";
import { blockArea, type Arrangement } from "./arrangement";
import { contentsOf, isSpilled, type CellContent } from "./cells";
import { fingerprint } from "./memo";
import { wantedNames } from "./planNames";
import { readRegister, type RegisterEntry } from "./register";
import { windowOf, type Snapshot } from "./snapshot";

/**
 * A fingerprint of what a plan saw, one line a place: its address and a hash of its formulas and constants. Results are
 * left out where formulas are known, because a recalculation is nobody's change.
 */
export function seenOf(arrangements: readonly Arrangement[], snapshot: Snapshot): string {
  const { entries } = readRegister(snapshot);
  const parts = arrangements.flatMap((arrangement) => [
    ...placesOf(arrangement).map((place) => [printPlace(place), hashOf(place, snapshot)]),
    registerPart(arrangement, snapshot, entries),
  ]);
  return [...new Set(parts.map((part) => part.join("\t")))].join("\n");
}

/** What a fingerprint saw and a later one does not see any more, as one problem; none when all is as it was. */
export function changedSince(seen: string, now: string): KpiProblem[] {
  const current = new Set(now.split("\n"));
  const changed = seen.split("\n").filter((line) => line !== "" && !current.has(line));
  if (changed.length === 0) return [];
  const places = [...new Set(changed.map((line) => line.split("\t")[0] ?? ""))];
  return [changedProblem(places)];
}

/** The problem that places were changed by somebody between reading and writing. */
export function changedProblem(places: readonly string[]): KpiProblem {
  return { code: "changedSince", at: places[0] ?? "", detail: { places: places.join(", ") } };
}

/** Figures, periods and target cells, and the cells that the columns take, headers included. */
function placesOf(arrangement: Arrangement): Place[] {
  const { frame, lines, dropped, inserting } = arrangement;
  const sources = [...wantedNames(arrangement)].filter(([role]) =>
    ["actual", "periods", "goal", "goalLower", "goalUpper"].includes(role),
  );
  return [
    ...sources.map(([, place]) => place),
    ...lines
      .filter(({ fresh }) => !(fresh && inserting))
      .map(({ line }) => ({ sheet: frame.sheet, area: blockArea(frame, line, 1) })),
    ...dropped.map(({ place }) => place),
  ];
}

function hashOf({ sheet, area }: Place, snapshot: Snapshot): string {
  const cells = contentsOf(windowOf(snapshot, sheet).content, area).flat();
  return fingerprint(withoutResults(cells).map(String));
}

/** The cells of a line without the results of a formula that spills into them. */
function withoutResults(cells: readonly CellContent[]): readonly CellContent[] {
  if (isSpilled(cells)) return cells.slice(0, 1);
  return isSpilled(cells.slice(1)) ? cells.slice(0, 2) : cells;
}

/** The KPI's row in the register, wherever it was sorted to. */
function registerPart(
  { kpi }: Arrangement,
  { register }: Snapshot,
  entries: readonly RegisterEntry[],
): [string, string] {
  const at = register ? printPlace({ sheet: register.sheet, area: register.area }) : "";
  const entry = entries.find(({ id }) => id === kpi.definition.id);
  const cells = entry && register ? (register.rows[entry.row] ?? []) : [];
  return [at, fingerprint([kpi.definition.id, ...cells.map(String)])];
}
