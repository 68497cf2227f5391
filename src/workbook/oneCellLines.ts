import { sameSheet, type Place } from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import type { LineRole } from "./columnHeaders";
import type { NameInfo } from "./snapshot";

/** A written line of one cell: that of a KPI whose figure is one cell, most often a row of a list. */
export interface OneCellLine {
  readonly id: string;
  readonly role: LineRole;
  readonly place: Place;
}

export const isOneCell = ({ area }: Place): boolean => area.rows === 1 && area.columns === 1;

/** The written lines of one cell in a column of a sheet, those of all KPIs. */
export function oneCellLines(names: readonly NameInfo[], sheet: string, column: number): OneCellLine[] {
  const known = columns.get(names) ?? byColumn(names);
  columns.set(names, known);
  return (known.get(column) ?? []).filter(({ place }) => sameSheet(place.sheet, sheet));
}

/** The lines of one cell by their column: many KPIs of a list ask for the same. */
const columns = new WeakMap<readonly NameInfo[], ReadonlyMap<number, readonly OneCellLine[]>>();

function byColumn(names: readonly NameInfo[]): ReadonlyMap<number, readonly OneCellLine[]> {
  const found = new Map<number, OneCellLine[]>();
  for (const id of anchoredIds(names)) {
    for (const [role, place] of Object.entries(anchorsOf(names, id).lines) as [LineRole, Place][]) {
      if (!isOneCell(place)) continue;
      const column = found.get(place.area.column) ?? [];
      column.push({ id, role, place });
      found.set(place.area.column, column);
    }
  }
  return found;
}
