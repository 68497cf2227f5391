import { anchoredIds, anchorsOf } from "./anchors";
import { cellOf, idOf } from "./registerCells";
import type { RegisterSnapshot, Snapshot } from "./snapshot";

/**
 * Which row each ID belongs to: of several, the one that says what was last applied, else the first; an ID that was
 * emptied by hand belongs to the row that says what was last applied of it.
 */
export function ownersOfIds(
  snapshot: Snapshot,
  register: RegisterSnapshot,
  rows: readonly number[],
): ReadonlyMap<string, number> {
  return withEmptiedIds(snapshot, register, rows, ownersOfWritten(snapshot, register, rows));
}

/** The ID of a row that lost it; empty for a row that never had one. */
export const emptiedIdOf = (row: number, owners: ReadonlyMap<string, number>): string =>
  [...owners].find(([, owner]) => owner === row)?.[0] ?? "";

/** Which row each ID belongs to that stands in the register: of several, the one last applied, else the first. */
function ownersOfWritten(
  snapshot: Snapshot,
  register: RegisterSnapshot,
  rows: readonly number[],
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const isApplied = (row: number, id: string): boolean => isRowOf(snapshot, register, row, id);
  for (const row of rows) {
    const id = idOf(register, row);
    if (id === "") continue;
    const first = owners.get(id);
    if (first === undefined || (!isApplied(first, id) && isApplied(row, id))) owners.set(id, row);
  }
  return owners;
}

/** Whether a row says what was last applied of a KPI: its name and its figures. */
function isRowOf(snapshot: Snapshot, register: RegisterSnapshot, row: number, id: string): boolean {
  const applied = anchorsOf(snapshot.names, id).memo?.row;
  const cell = cellOf(register, row);
  return (["name", "sheet", "actual"] as const).every((field) => applied?.[field] === cell(field));
}

/** A row whose ID was emptied by hand is still the KPI that it was applied as, where no other row has its ID. */
function withEmptiedIds(
  snapshot: Snapshot,
  register: RegisterSnapshot,
  rows: readonly number[],
  owners: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const emptied = rows.filter((row) => idOf(register, row) === "");
  if (emptied.length === 0) return owners;
  const all = new Map(owners);
  const ids = anchoredIds(snapshot.names).filter((id) => !owners.has(id));
  for (const row of emptied) {
    const id = ids.find((one) => !all.has(one) && isRowOf(snapshot, register, row, one));
    if (id !== undefined) all.set(id, row);
  }
  return all;
}
