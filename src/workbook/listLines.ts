import type { Area } from "./addresses";
import { blockArea, type Frame } from "./arrangement";
import type { List } from "./behindList";
import { contentAt } from "./cells";
import type { LineRole } from "./columnHeaders";
import type { SharedColumns } from "./listColumns";
import { windowOf, type Snapshot } from "./snapshot";

/** Lines that have their column: the KPI's own, and those that it shares with others of its list. */
export interface StandingLines {
  readonly kept: Partial<Record<LineRole, number>>;
  readonly known: Partial<Record<LineRole, number>>;
  readonly shared: SharedColumns | undefined;
}

/** The KPI's own lines, and the columns of its list for those that it has not yet. */
export function sharedLines(
  roles: readonly LineRole[],
  kept: Partial<Record<LineRole, number>>,
  shared: SharedColumns | undefined,
): Partial<Record<LineRole, number>> {
  const known = { ...kept };
  const own = new Set(Object.values(kept));
  for (const role of roles) {
    const column = shared?.columns.get(role);
    if (known[role] === undefined && column !== undefined && !own.has(column)) known[role] = column;
  }
  return known;
}

/** The cells that new lines need: with their headers; in a list the row's own and the headers', in its table all rows. */
export function neededAreas(frame: Frame, line: number, lines: number): Area[] {
  const { list } = frame;
  if (!list) return [blockArea(frame, line, lines)];
  const needed = { column: line, columns: lines };
  if (list.table) return [{ ...needed, row: list.table.area.row, rows: list.table.area.rows }];
  return [frame.step, list.header].map((row) => ({ ...needed, row, rows: 1 }));
}

/** The header of a list's column: the one that stands there or was promised; no text when there is none yet. */
export function headingOf(
  frame: Frame,
  { header }: List,
  line: number,
  shared: SharedColumns | undefined,
  snapshot: Snapshot,
): { readonly text: string | undefined } {
  const written = String(contentAt(windowOf(snapshot, frame.sheet).content, header, line));
  return { text: written === "" ? shared?.headers.get(line) : written };
}
