import type { Place } from "./addresses";
import { contentAt, type CellContent } from "./cells";
import { keyOfPlace, type PlaceReading, type Snapshot } from "./snapshot";

/** The value at a position of a place one cell wide or high, from what was read of it or around it. */
export function valueAt(snapshot: Snapshot, place: Place, step: number): CellContent | undefined {
  return cellAt(snapshot, place, step, "values");
}

/** What the sheet shows at a position of such a place. */
export function textAt(snapshot: Snapshot, place: Place, step: number): string {
  return String(cellAt(snapshot, place, step, "texts") ?? "");
}

function cellAt(
  snapshot: Snapshot,
  place: Place,
  step: number,
  part: "values" | "texts",
): CellContent | undefined {
  const { area } = place;
  const row = area.rows === 1 ? area.row : area.row + step;
  const column = area.rows === 1 ? area.column + (area.columns === 1 ? 0 : step) : area.column;
  const exact = snapshot.readings.get(keyOfPlace(place));
  const blocks = exact ? [exact] : readingsOfSheet(snapshot, place.sheet);
  for (const block of blocks) {
    const content = contentAt(block[part], row, column);
    if (content !== "") return content;
  }
  return undefined;
}

function readingsOfSheet(snapshot: Snapshot, sheet: string): PlaceReading[] {
  const prefix = `${sheet.toLowerCase()}!`;
  return [...snapshot.readings].filter(([key]) => key.startsWith(prefix)).map(([, reading]) => reading);
}
