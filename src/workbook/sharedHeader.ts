import { sameArea, type Place } from "./addresses";
import { contentAt } from "./cells";
import { isWrittenHeader, type LineRole } from "./columnHeaders";
import { isOneCell, oneCellLines, type OneCellLine } from "./oneCellLines";
import { windowOf, type Snapshot } from "./snapshot";

/** The cell of a line's header in a list with one KPI a row; undefined where a person renamed it, or none stands there. */
export function headerOverList(place: Place, role: LineRole, snapshot: Snapshot): Place | undefined {
  const at = filledAbove(place, snapshot);
  if (!at) return undefined;
  const { content } = windowOf(snapshot, at.sheet);
  return isWrittenHeader(String(contentAt(content, at.area.row, at.area.column)), role) ? at : undefined;
}

/** The header of the list that a line of one cell belongs to; where it was emptied, the first cell above all lines. */
export function headerOver(place: Place, snapshot: Snapshot): Place | undefined {
  const filled = filledAbove(place, snapshot);
  if (filled || !isOneCell(place)) return filled;
  const written = new Set(cellsIn(place, snapshot).map((one) => one.place.area.row));
  let row = place.area.row - 1;
  while (written.has(row)) row -= 1;
  return row < 0 ? undefined : { sheet: place.sheet, area: { ...place.area, row } };
}

/** The first filled cell above a line of one cell that is not a line of a KPI itself: the header of its list. */
function filledAbove(place: Place, snapshot: Snapshot): Place | undefined {
  const { sheet, area } = place;
  if (!isOneCell(place)) return undefined;
  const { content } = windowOf(snapshot, sheet);
  const written = new Set(cellsIn(place, snapshot).map((one) => one.place.area.row));
  for (let row = area.row - 1; row >= 0; row--) {
    if (written.has(row) || contentAt(content, row, area.column) === "") continue;
    return { sheet, area: { ...area, row } };
  }
  return undefined;
}

/** Whether a KPI of the list that stays has its line under the same header. */
export const isHeaderShared = (
  place: Place,
  role: LineRole,
  going: ReadonlySet<string>,
  snapshot: Snapshot,
): boolean => sharingHeader(place, role, going, snapshot) !== undefined;

/** The first KPI of the list that stays and has its line under the same header. */
export function sharingHeader(
  place: Place,
  role: LineRole,
  going: ReadonlySet<string>,
  snapshot: Snapshot,
): string | undefined {
  const header = filledAbove(place, snapshot);
  if (!header) return undefined;
  const other = cellsIn(place, snapshot).find((one) => {
    if (going.has(one.id.toLowerCase()) || one.role !== role) return false;
    const over = filledAbove(one.place, snapshot);
    return over !== undefined && sameArea(over.area, header.area);
  });
  return other?.id;
}

const cellsIn = ({ sheet, area }: Place, { names }: Snapshot): readonly OneCellLine[] =>
  oneCellLines(names, sheet, area.column);
