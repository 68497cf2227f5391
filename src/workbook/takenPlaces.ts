import type { Area, Place } from "./addresses";
import type { KnownKpi } from "./identity";
import type { TakenPlaces } from "./occupied";
import { PlaceIndex } from "./placeIndex";
import { headerOver } from "./sharedHeader";
import type { Snapshot } from "./snapshot";

/** The cells of all KPIs, for each of them but its own, and those promised since. */
export function takenPlaces(
  known: readonly KnownKpi[],
  snapshot: Snapshot,
): {
  butOf(id: string): TakenPlaces;
  promise(place: Place): void;
} {
  const index = new PlaceIndex<{ readonly id?: string; readonly place: Place }>();
  for (const kpi of known) {
    for (const place of writtenPlaces(kpi, snapshot)) index.add(place, { id: kpi.id, place });
  }
  return {
    butOf(own) {
      const others = (entries: readonly { readonly id?: string; readonly place: Place }[]): Place[] =>
        entries.filter(({ id }) => id !== own).map(({ place }) => place);
      return {
        on: (sheet) => others(index.on(sheet)),
        meeting: (place) => others(index.meeting(place)),
      };
    },
    promise: (place) => index.add(place, { place }),
  };
}

/** The cells written for a KPI and those before and above them, where their headers stand. */
function writtenPlaces({ anchors }: KnownKpi, snapshot: Snapshot): Place[] {
  return Object.values(anchors.lines).flatMap((place) => {
    const header = headerOver(place, snapshot);
    return header ? [place, header] : [{ sheet: place.sheet, area: withHeader(place.area) }];
  });
}

function withHeader(area: Area): Area {
  if (area.columns === 1 && area.row > 0) return { ...area, row: area.row - 1, rows: area.rows + 1 };
  return area.column > 0 && area.rows === 1
    ? { ...area, column: area.column - 1, columns: area.columns + 1 }
    : area;
}
