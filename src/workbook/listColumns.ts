import { anchoredIds, anchorsOf } from "./anchors";
import { sameSheet } from "./addresses";
import type { Arrangement } from "./arrangement";
import { listOf, type List } from "./behindList";
import type { LineRole } from "./columnHeaders";
import { stretchOfArea, type Stretch } from "./direction";
import { isOneCell } from "./oneCellLines";
import type { Snapshot } from "./snapshot";

/** The columns that the KPIs of one list share. */
export interface SharedColumns {
  /** The column of each kind of line: of KPIs that stand, and of those planned before in the same work. */
  readonly columns: ReadonlyMap<LineRole, number>;
  /** Headers promised in the same work, by column. */
  readonly headers: ReadonlyMap<number, string>;
}

/** The shared columns of all lists, for the arrangements of one work, one after the other. */
export interface ListColumns {
  of(sheet: string, series: Stretch, list: List): SharedColumns;
  /** The next ones of its list share the columns of this arrangement. */
  promise(arrangement: Arrangement): void;
}

interface Known {
  readonly columns: Map<LineRole, number>;
  readonly headers: Map<number, string>;
}

/** KPIs are of one list when their figures stand in one column under one header. */
export function listColumnsOf(snapshot: Snapshot): ListColumns {
  let lists: Map<string, Known> | undefined;
  const all = (): Map<string, Known> => (lists ??= standingLists(snapshot));
  return {
    of: (sheet, series, list) => knownList(all(), keyOf(sheet, series, list)),
    promise({ kpi, frame, lines }) {
      if (!frame.list) return;
      const known = knownList(all(), keyOf(kpi.sheet, kpi.series, frame.list));
      for (const { role, line, header } of lines) {
        if (!known.columns.has(role)) known.columns.set(role, line);
        known.headers.set(line, header);
      }
    },
  };
}

const keyOf = (sheet: string, { line }: Stretch, { header }: List): string =>
  `${header},${line} ${sheet.toLowerCase()}`;

function knownList(lists: Map<string, Known>, key: string): Known {
  const known = lists.get(key) ?? { columns: new Map(), headers: new Map() };
  lists.set(key, known);
  return known;
}

function standingLists(snapshot: Snapshot): Map<string, Known> {
  const lists = new Map<string, Known>();
  for (const id of anchoredIds(snapshot.names)) {
    const { sources, lines } = anchorsOf(snapshot.names, id);
    const { actual } = sources;
    const series = actual && isOneCell(actual) ? stretchOfArea(actual.area) : undefined;
    const list = actual && series && listOf(actual.sheet, series, snapshot);
    if (!list) continue;
    const { columns } = knownList(lists, keyOf(actual.sheet, series, list));
    for (const [role, { sheet, area }] of Object.entries(lines) as [LineRole, typeof actual][]) {
      const inRow = sameSheet(sheet, actual.sheet) && area.row === actual.area.row;
      if (inRow && area.rows === 1 && area.columns === 1 && !columns.has(role))
        columns.set(role, area.column);
    }
  }
  return lists;
}
