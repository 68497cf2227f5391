import { sameArea, sameSheet, type Place } from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import { contentAt } from "./cells";
import { isWrittenHeader, type LineRole } from "./columnHeaders";
import { windowOf, type NameInfo, type Snapshot } from "./snapshot";

interface OneCell {
  readonly id: string;
  readonly role: LineRole;
  readonly place: Place;
}

/** The cell of a line's header in a list with one KPI a row: the first text above that is not a line of a KPI. */
export function headerOverList(place: Place, role: LineRole, snapshot: Snapshot): Place | undefined {
  const { sheet, area } = place;
  if (area.rows !== 1 || area.columns !== 1) return undefined;
  const { content } = windowOf(snapshot, sheet);
  const written = new Set(cellsIn(place, snapshot).map((one) => one.place.area.row));
  for (let row = area.row - 1; row >= 0; row--) {
    const cell = contentAt(content, row, area.column);
    if (written.has(row) || cell === "") continue;
    const at = { sheet, area: { ...area, row } };
    return isWrittenHeader(String(cell), role) ? at : undefined;
  }
  return undefined;
}

/** Whether a KPI of the list that stays has its line under the same header. */
export function isHeaderShared(
  place: Place,
  role: LineRole,
  going: ReadonlySet<string>,
  snapshot: Snapshot,
): boolean {
  const header = headerOverList(place, role, snapshot);
  if (!header) return false;
  return cellsIn(place, snapshot).some((other) => {
    if (going.has(other.id.toLowerCase()) || other.role !== role) return false;
    const over = headerOverList(other.place, role, snapshot);
    return over !== undefined && sameArea(over.area, header.area);
  });
}

/** The lines of one cell by their column: many KPIs of a list ask for the same. */
const columns = new WeakMap<readonly NameInfo[], Map<number, readonly OneCell[]>>();

function cellsIn({ sheet, area }: Place, { names }: Snapshot): readonly OneCell[] {
  const known = columns.get(names) ?? byColumn(names);
  columns.set(names, known);
  return (known.get(area.column) ?? []).filter(({ place }) => sameSheet(place.sheet, sheet));
}

function byColumn(names: readonly NameInfo[]): Map<number, readonly OneCell[]> {
  const found = new Map<number, OneCell[]>();
  for (const id of anchoredIds(names)) {
    for (const [role, place] of Object.entries(anchorsOf(names, id).lines) as [LineRole, Place][]) {
      if (place.area.rows !== 1 || place.area.columns !== 1) continue;
      const column = found.get(place.area.column) ?? [];
      column.push({ id, role, place });
      found.set(place.area.column, column);
    }
  }
  return found;
}
