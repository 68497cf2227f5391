import { firstCell, intersect, sameArea, sameSheet, type Area, type Place } from "./addresses";
import { areaOfBlock, contentAt, contentsOf, filledCells, isSpilled, type CellContent } from "./cells";
import { isWrittenHeader, type LineRole } from "./columnHeaders";
import type { Memo } from "./memo";
import { bodyOf, keyOfPlace, windowOf, type Snapshot, type TableInfo } from "./snapshot";
import type { Change, Step } from "./steps";
import { formatsOn } from "./formatsBefore";
import { isOneCell, oneCellLines } from "./oneCellLines";
import { headerOverList, isHeaderShared } from "./sharedHeader";
import { keyOfColumn, type Surface } from "./surface";
import { escapeUserText } from "./userText";

/** A line that was written for a KPI, as it is found when it shall go. */
export interface WrittenLine {
  readonly role: LineRole;
  readonly place: Place;
  readonly memo: Memo | undefined;
  /** The KPIs, by their ids in lower case, whose lines of this kind go along with it. */
  readonly going: ReadonlySet<string>;
}

/** What takes a written line away: its cells, their number format, its header's look, and its column's width. */
export function removeLine(line: WrittenLine, snapshot: Snapshot, surface: Surface): Change[] {
  const table = tableOfLine(line, snapshot);
  if (table) return removeTableColumn(line, table, snapshot, surface);
  const contents = removeContents(line, snapshot, surface);
  // Another KPI of a list stays under the same header, which stays with it; so does that of a table's column that stays.
  const { place, role, going } = line;
  if (isHeaderShared(place, role, going, snapshot) || headerInTable(place, snapshot)) return contents;
  return [...contents, ...removeHeader(line, snapshot, surface), ...restoreWidth(line, snapshot, surface)];
}

/** The table whose column goes with a line: all of it is the line's, or, in a list, that of lines which go together. */
function tableOfLine({ place, going }: WrittenLine, snapshot: Snapshot): TableInfo | undefined {
  return snapshot.tables.find((table) => {
    const body = bodyOf(table);
    const { row, rows, column } = place.area;
    const inside =
      sameSheet(table.sheet, place.sheet) &&
      place.area.columns === 1 &&
      column >= body.column &&
      column < body.column + body.columns;
    if (!inside) return false;
    if (rows > 1 || body.rows === 1) return row === body.row;
    if (row < body.row || row >= body.row + body.rows) return false;
    const gone = rowsGoing(place, going, snapshot);
    return filledCells(windowOf(snapshot, place.sheet).content, {
      ...body,
      column,
      columns: 1,
    }).every((cell) => gone.has(cell.row));
  });
}

/** The header of a table's column, whatever it says: it goes with the column. */
function headerInTable({ sheet, area }: Place, { tables }: Snapshot): Place | undefined {
  const table = tables.find((one) => sameSheet(one.sheet, sheet) && intersect(bodyOf(one), area));
  return table && { sheet, area: { row: table.area.row, column: area.column, rows: 1, columns: 1 } };
}

/** The rows of a column whose lines of one cell go. */
function rowsGoing(
  { sheet, area }: Place,
  going: ReadonlySet<string>,
  { names }: Snapshot,
): ReadonlySet<number> {
  const lines = oneCellLines(names, sheet, area.column).filter(({ id }) => going.has(id.toLowerCase()));
  return new Set(lines.map(({ place }) => place.area.row));
}

function removeTableColumn(
  line: WrittenLine,
  table: TableInfo,
  snapshot: Snapshot,
  surface: Surface,
): Change[] {
  const { place } = line;
  const header = table.headers[place.area.column - table.area.column] ?? "";
  const column = place.area.rows > 1 ? place.area : { ...place.area, ...rowsOfBody(table) };
  const cells = contentsOf(windowOf(snapshot, place.sheet).content, column);
  return [
    ...restoreWidth(line, snapshot, surface),
    {
      step: { do: "deleteColumn", table: table.name, header },
      undo: [
        {
          do: "addColumn",
          table: table.name,
          header,
          contents: cells.map((row) => escaped(row[0] ?? "")),
          index: place.area.column - table.area.column,
        },
        ...formatBefore(line, surface),
      ],
    },
  ];
}

function rowsOfBody(table: TableInfo): Pick<Area, "row" | "rows"> {
  const { row, rows } = bodyOf(table);
  return { row, rows };
}

const escaped = (content: CellContent): CellContent =>
  typeof content === "string" && !content.startsWith("=") ? escapeUserText(content) : content;

function removeContents(line: WrittenLine, snapshot: Snapshot, surface: Surface): Change[] {
  const { place, role, memo } = line;
  const { content } = windowOf(snapshot, place.sheet);
  const now = contentsOf(content, place.area);
  const cells = now.flat();
  const restore: Step = isSpilled(cells)
    ? { do: "write", place: firstCell(place), contents: [[cells[0] ?? ""]] }
    : { do: "write", place, contents: now.map((row) => row.map(escaped)) };
  const format = formatsOn(memo?.formats[role], place.area);
  return [
    { step: { do: "clear", place }, undo: [restore] },
    { step: { do: "numberFormat", place, format }, undo: formatBefore(line, surface) },
    ...unshrink(line),
  ];
}

/** Lines along a row were drawn smaller where their columns are narrow, but for words that stay cut. */
function unshrink({ place, role }: WrittenLine): Change[] {
  if (place.area.columns === 1 || role === "explanation" || role === "sparkline") return [];
  return [{ step: { do: "shrink", place, on: false }, undo: [{ do: "shrink", place, on: true }] }];
}

/** The number format of a line as it was read, to be put back on undo. */
function formatBefore({ place }: WrittenLine, surface: Surface): Step[] {
  const format = surface.formats.get(keyOfPlace(place));
  return format === undefined ? [] : [{ do: "numberFormat", place, format }];
}

/** The header goes when it is still ours; one that a person renamed is theirs. */
function removeHeader(line: WrittenLine, snapshot: Snapshot, surface: Surface): Change[] {
  const at = headerCellOf(line, snapshot);
  if (!at) return [];
  const text = contentAt(windowOf(snapshot, at.sheet).content, at.area.row, at.area.column);
  const changes: Change[] = [
    {
      step: { do: "clear", place: at },
      undo: [{ do: "write", place: at, contents: [[escaped(text)]] }],
    },
  ];
  const before = line.memo?.looks?.[line.role];
  if (before === undefined) return changes;
  const now = surface.looks.get(keyOfPlace(at));
  return [
    ...changes,
    {
      step: { do: "headerStyle", place: at, style: before },
      undo: now ? [{ do: "headerStyle", place: at, style: { fill: "", ...now } }] : [],
    },
  ];
}

/** The cell of a line's header: one or two before its first cell, when a text stands there, or over its list. */
export function headerCellOf(
  { place, role }: Pick<WrittenLine, "place" | "role">,
  snapshot: Snapshot,
): Place | undefined {
  const { sheet, area } = place;
  const { content } = windowOf(snapshot, sheet);
  const candidates: Area[] = [1, 2].flatMap((back) => [
    { row: area.row - back, column: area.column, rows: 1, columns: 1 },
    { row: area.row, column: area.column - back, rows: 1, columns: 1 },
  ]);
  const inside = candidates.filter(({ row, column }) => row >= 0 && column >= 0);
  const textAt = ({ row, column }: Area): string => String(contentAt(content, row, column));
  const ours = inside.find((one) => isWrittenHeader(textAt(one), role));
  return ours ? { sheet, area: ours } : headerOverList(place, role, snapshot);
}

/** The column gets its width back when nothing else stands in it. */
function restoreWidth(line: WrittenLine, snapshot: Snapshot, surface: Surface): Change[] {
  const { place, memo, role } = line;
  const width = memo?.widths[role];
  if (width === undefined) return [];
  const { content, unread } = windowOf(snapshot, place.sheet);
  if (unread === true) return [];
  const column = { ...areaOfBlock(content), column: place.area.column, columns: 1 };
  const header = headerCellOf(line, snapshot) ?? headerInTable(place, snapshot);
  const gone = isOneCell(place) ? rowsGoing(place, line.going, snapshot) : new Set<number>();
  const others = filledCells(content, column).filter(({ row }) => {
    const inside = gone.has(row) || (row >= place.area.row && row < place.area.row + place.area.rows);
    const isHeader =
      header !== undefined && sameArea(header.area, { row, column: place.area.column, rows: 1, columns: 1 });
    return !inside && !isHeader;
  });
  if (others.length > 0) return [];
  const step = (points: number): Step => ({
    do: "columnWidth",
    sheet: place.sheet,
    column: place.area.column,
    width: points,
  });
  const now = surface.widths.get(keyOfColumn(place.sheet, place.area.column));
  return [{ step: step(width), undo: now === undefined ? [] : [step(now)] }];
}
