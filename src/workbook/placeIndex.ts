import { intersect, type Place } from "./addresses";

interface Entry<T> {
  readonly at: number;
  readonly place: Place;
  readonly item: T;
}

/** A place over more columns than this is looked at whatever is asked. */
const wide = 200;

/** Things that have a place, found by the cells they share with another place, without looking at all of them. */
export class PlaceIndex<T> {
  private readonly sheets = new Map<
    string,
    { all: Entry<T>[]; wide: Entry<T>[]; columns: Map<number, Entry<T>[]> }
  >();
  private size = 0;

  add(place: Place, item: T): void {
    const key = place.sheet.toLowerCase();
    const sheet = this.sheets.get(key) ?? { all: [], wide: [], columns: new Map<number, Entry<T>[]>() };
    this.sheets.set(key, sheet);
    const entry = { at: this.size++, place, item };
    sheet.all.push(entry);
    const { column, columns } = place.area;
    if (columns > wide) sheet.wide.push(entry);
    else for (let c = column; c < column + columns; c++) listAt(sheet.columns, c).push(entry);
  }

  /** Everything on a sheet, in the order in which it came. */
  on(sheet: string): T[] {
    return this.sheets.get(sheet.toLowerCase())?.all.map(({ item }) => item) ?? [];
  }

  /** What shares cells with a place, in the order in which it came. */
  meeting({ sheet, area }: Place): T[] {
    const known = this.sheets.get(sheet.toLowerCase());
    if (!known) return [];
    const found = new Set(known.wide);
    if (area.columns > wide) for (const entry of known.all) found.add(entry);
    else {
      for (let c = area.column; c < area.column + area.columns; c++) {
        for (const entry of known.columns.get(c) ?? []) found.add(entry);
      }
    }
    return [...found]
      .filter(({ place }) => intersect(place.area, area) !== undefined)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
