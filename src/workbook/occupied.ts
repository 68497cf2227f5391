import { intersect, sameSheet, sheetColumns, sheetRows, type Area, type Place } from "./addresses";
import { filledCells, holdsAnything } from "./cells";
import { windowOf, type Snapshot } from "./snapshot";

/** Cells promised to other lines of the same plan, or written earlier for other KPIs. */
export interface TakenPlaces {
  /** Those on a sheet. */
  on(sheet: string): readonly Place[];
  /** Those that share cells with a place. */
  meeting(place: Place): readonly Place[];
}

/** What a plan must keep clear of beside what the sheets hold. */
export interface Reservations {
  readonly taken: TakenPlaces;
  /** Cells of this KPI itself: they count as free. */
  readonly own: readonly Place[];
  /** The table that grows with the plan: it is no obstacle to itself. */
  readonly table?: string;
}

/** Whether cells cannot be written: outside of the sheet, filled, merged, in a table, or promised elsewhere. */
export function isOccupied(
  snapshot: Snapshot,
  sheet: string,
  area: Area,
  reservations: Reservations,
): boolean {
  if (area.row < 0 || area.column < 0) return true;
  if (area.row + area.rows > sheetRows || area.column + area.columns > sheetColumns) return true;
  const meets = (places: readonly Place[]): boolean =>
    places.some((place) => sameSheet(place.sheet, sheet) && intersect(place.area, area) !== undefined);
  if (reservations.taken.meeting({ sheet, area }).length > 0) return true;
  const { content, merged } = windowOf(snapshot, sheet);
  if (merged.some((one) => intersect(one, area))) return true;
  const tables = snapshot.tables.filter(({ name }) => name !== reservations.table);
  if (meets(tables)) return true;
  if (!holdsAnything(content, area)) return false;
  return foreignCells(snapshot, sheet, area, reservations).length > 0;
}

/** The cells of an area that hold something which is not the KPI's own. */
export function foreignCells(
  snapshot: Snapshot,
  sheet: string,
  area: Area,
  reservations: Reservations,
): ReturnType<typeof filledCells> {
  const { content } = windowOf(snapshot, sheet);
  return filledCells(content, area).filter(({ row, column }) => {
    const cell = { row, column, rows: 1, columns: 1 };
    return !reservations.own.some(
      (place) => sameSheet(place.sheet, sheet) && intersect(place.area, cell) !== undefined,
    );
  });
}

/** The first of `lines` neighbouring free lines from `start` on; `areaAt` gives their cells. */
export function nextFreeLine(start: number, isFree: (line: number) => boolean): number | undefined {
  for (let line = start; line < sheetColumns; line++) if (isFree(line)) return line;
  return undefined;
}
