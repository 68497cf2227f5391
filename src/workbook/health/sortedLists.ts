import { printPlace, sameSheet, type Place } from "../addresses";
import { anchorFormula, anchorName, type AnchorRole } from "../anchors";
import type { Arrangement } from "../arrangement";
import type { List } from "../behindList";
import { contentAt, type CellBlock } from "../cells";
import { fold } from "../headerWords";
import { bodyOf, keyOfPlace, windowOf, type Snapshot } from "../snapshot";
import type { Change } from "../steps";
import type { Finding } from "./finding";

/** A KPI of a list whose name stands in another row than its figure. */
interface MovedRow {
  readonly arrangement: Arrangement;
  readonly from: number;
  readonly to: number;
}

/** A list whose rows a person sorted or moved: Excel moves the cells, and no name along with them. */
export interface SortedList {
  readonly finding: Finding;
  readonly moved: readonly MovedRow[];
}

/**
 * Lists in which KPIs stand for other rows than those with their names. Only where every such name stands in one row
 * alone, and no KPI that stays has that row: else nobody can tell.
 */
export function sortedLists(arrangements: readonly Arrangement[], snapshot: Snapshot): SortedList[] {
  const lists = new Map<string, Arrangement[]>();
  for (const arrangement of arrangements) {
    const { frame, kpi } = arrangement;
    if (!frame.list || !sameSheet(frame.sheet, kpi.sheet)) continue;
    const area = { row: frame.list.header, column: kpi.series.line, rows: 1, columns: 1 };
    const key = keyOfPlace({ sheet: kpi.sheet, area });
    lists.set(key, [...(lists.get(key) ?? []), arrangement]);
  }
  return [...lists.values()].flatMap((ofList) => sortedList(ofList, snapshot));
}

function sortedList(ofList: readonly Arrangement[], snapshot: Snapshot): SortedList[] {
  const [first] = ofList;
  if (!first?.frame.list) return [];
  const { content } = windowOf(snapshot, first.frame.sheet);
  const labels = labelsOf(ofList, first.frame.list, content);
  const moved = ofList.flatMap((arrangement): MovedRow[] => {
    const rows = labels.get(fold(arrangement.kpi.definition.name)) ?? [];
    const from = arrangement.kpi.series.step;
    const [to] = rows;
    return to === undefined || rows.length > 1 || to === from ? [] : [{ arrangement, from, to }];
  });
  const staying = ofList.filter((one) => !moved.some(({ arrangement }) => arrangement === one));
  const taken = new Set(staying.map(({ kpi }) => kpi.series.step));
  const [example] = moved;
  if (!example || moved.some(({ to }) => taken.has(to))) return [];
  const rows = moved.flatMap(({ from, to }) => [from, to]);
  const top = Math.min(...rows);
  const area = { row: top, column: first.kpi.series.line, rows: Math.max(...rows) - top + 1, columns: 1 };
  return [
    {
      moved,
      finding: {
        code: "listSorted",
        at: printPlace({ sheet: first.frame.sheet, area }),
        detail: {
          count: moved.length,
          name: example.arrangement.kpi.definition.name,
          row: example.to + 1,
        },
        repair: "followRows",
      },
    },
  ];
}

/** The rows of each text in the column of a list that names most of its KPIs. */
function labelsOf(
  ofList: readonly Arrangement[],
  { header, table }: List,
  content: CellBlock,
): ReadonlyMap<string, readonly number[]> {
  const names = new Set(ofList.map(({ kpi }) => fold(kpi.definition.name)));
  const body = table && bodyOf(table);
  const top = body?.row ?? header + 1;
  const end = body ? body.row + body.rows : content.row + content.contents.length;
  const width = content.contents[0]?.length ?? 0;
  let best: { readonly hits: number; readonly rows: ReadonlyMap<string, readonly number[]> } | undefined;
  for (let column = content.column; column < content.column + width; column++) {
    const rows = new Map<string, number[]>();
    for (let row = top; row < end; row++) {
      const text = fold(String(contentAt(content, row, column)));
      if (names.has(text)) rows.set(text, [...(rows.get(text) ?? []), row]);
    }
    if (rows.size > (best?.hits ?? 0)) best = { hits: rows.size, rows };
  }
  return best?.rows ?? new Map();
}

/** Lets the names of KPIs lead to the rows where they stand now; writing these KPIs anew does the rest. */
export function planFollowedRows(lists: readonly SortedList[]): Change[] {
  return lists.flatMap(({ moved }) => moved.flatMap(followRow));
}

function followRow({ arrangement, from, to }: MovedRow): Change[] {
  const { anchors, kpi } = arrangement;
  const places = Object.entries({ ...anchors.sources, ...anchors.lines }) as [AnchorRole, Place][];
  return places.flatMap(([role, place]) => {
    const name = anchorName(kpi.definition.id, role);
    const inRow = sameSheet(place.sheet, kpi.sheet) && place.area.row === from && place.area.rows === 1;
    if (!inRow || anchors.deleted.has(name)) return [];
    const formula = anchorFormula({ ...place, area: { ...place.area, row: to } });
    return [
      {
        step: { do: "setName", name, formula },
        undo: [{ do: "setName", name, formula: anchorFormula(place) }],
      },
    ];
  });
}
