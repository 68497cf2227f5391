import { firstCell, samePlace, type Place } from "./addresses";
import { placeOfLine, type ArrangedLine, type Arrangement } from "./arrangement";
import { contentAt, contentsOf, isSpilled, type CellContent } from "./cells";
import { isWrittenHeader, type LineRole } from "./columnHeaders";
import { dateOfHeader, undatedHeader } from "./modes/datedHeader";
import { asRows, cellOf, type Run } from "./direction";
import { contentsOfLine, formatOfLine } from "./lineContents";
import { isTargetRole } from "./modes/stillRoles";
import { ownSteps } from "./ownSteps";
import { sameInTable } from "./ownTable";
import { pointsOfCharacters } from "./planRegister";
import { bodyOf, keyOfPlace, windowOf, type Snapshot, type TableInfo } from "./snapshot";
import type { Change, Step } from "./steps";
import { keyOfColumn, type Surface } from "./surface";
import { changedLook } from "./headerLooks";
import { isError } from "./trimSeries";
import { typedSteps } from "./typedCells";
import { escapeUserText } from "./userText";

/** Everything that one line needs: header, contents, format, look and width; only what differs when it stands. */
export function planLine(
  arrangement: Arrangement,
  line: ArrangedLine,
  snapshot: Snapshot,
  surface: Surface,
): Change[] {
  const table = newColumnOf(arrangement, line);
  if (table) return addTableColumn(arrangement, line, table, surface);
  const changes = [
    ...planHeader(arrangement, line, snapshot, surface),
    ...planContents(arrangement, line, snapshot),
    ...planFormat(arrangement, line, surface),
    ...planShrink(arrangement, line),
  ];
  return line.fresh ? [...changes, ...widen(arrangement, line, surface)] : changes;
}

/** The table that gets a column for a line; in a list all KPIs say so, and the first of them adds it for all. */
function newColumnOf({ frame }: Arrangement, { fresh, line }: ArrangedLine): TableInfo | undefined {
  if (!fresh || frame.table) return frame.table && fresh ? frame.table : undefined;
  const table = frame.list?.table;
  return table && line >= table.area.column + table.area.columns ? table : undefined;
}

function addTableColumn(
  arrangement: Arrangement,
  line: ArrangedLine,
  info: TableInfo,
  surface: Surface,
): Change[] {
  const contents = contentsOfLine(arrangement, line);
  const own = "each" in contents ? contents.each : [contents.spill];
  const { row, rows } = bodyOf(info);
  const { frame } = arrangement;
  const cells = frame.list
    ? Array.from({ length: rows }, (_, i) => (row + i === frame.step ? (own[0] ?? "") : ""))
    : own;
  const { header } = line;
  const table = info.name;
  return [
    {
      step: { do: "addColumn", table, header, contents: cells },
      undo: [{ do: "deleteColumn", table, header }],
    },
    ...planFormat(arrangement, line, surface),
    ...widen(arrangement, line, surface),
  ];
}

function planHeader(
  { frame, kpi, anchors }: Arrangement,
  line: ArrangedLine,
  snapshot: Snapshot,
  surface: Surface,
): Change[] {
  if (frame.list) return planListHeader({ frame, kpi, anchors }, line, snapshot, surface);
  if (frame.headerStep === undefined) return [];
  const { row, column } = cellOf(frame.run, line.line, frame.headerStep);
  const now = contentAt(windowOf(snapshot, frame.sheet).content, row, column);
  const place = { sheet: frame.sheet, area: { row, column, rows: 1, columns: 1 } };
  // A new header is written whatever stands there: an older line of the same KPI may be cleared first.
  const written =
    line.fresh || now !== line.header
      ? [write(place, [[escapeUserText(line.header)]], [[escaped(now)]])]
      : [];
  return line.fresh ? [...written, ...styleHeader(kpi.definition.id, place, surface)] : written;
}

/**
 * The header that the KPIs of a list share: the first of them writes it. What stands there stays, apart from the day
 * since when a column is frozen.
 */
function planListHeader(
  { frame, kpi, anchors }: Pick<Arrangement, "frame" | "kpi" | "anchors">,
  { role, line, header, heads }: ArrangedLine,
  snapshot: Snapshot,
  surface: Surface,
): Change[] {
  const place = {
    sheet: frame.sheet,
    area: { row: frame.list?.header ?? 0, column: line, rows: 1, columns: 1 },
  };
  const now = contentAt(windowOf(snapshot, frame.sheet).content, place.area.row, line);
  const isDated = (text: string): boolean => dateOfHeader(text) !== undefined;
  const redated = isDated(header) || (isDated(String(now)) && anchors.memo?.frozen !== undefined);
  const changes = redated && now !== header && isWrittenHeader(undatedHeader(String(now)), role);
  if (heads !== true && !changes) return [];
  const written = write(place, [[escapeUserText(header)]], [[escaped(now)]]);
  return heads === true ? [written, ...styleHeader(kpi.definition.id, place, surface)] : [written];
}

/** A new header looks like that of the figures. */
function styleHeader(id: string, place: Place, { headerStyles, looks }: Surface): Change[] {
  const style = headerStyles.get(id);
  const look = looks.get(keyOfPlace(place));
  const changed = style ? changedLook(style, look ?? {}) : {};
  if (Object.keys(changed).length === 0) return [];
  return [
    {
      step: { do: "headerStyle", place, style: changed },
      undo: look ? [{ do: "headerStyle", place, style: { fill: "", ...look } }] : [],
    },
  ];
}

const escaped = (content: CellContent): CellContent =>
  typeof content === "string" && !content.startsWith("=") && !isError(content)
    ? escapeUserText(content)
    : content;

const write = (
  place: Place,
  contents: readonly (readonly CellContent[])[],
  before: readonly (readonly CellContent[])[],
): Change => ({
  step: { do: "write", place, contents },
  undo: [{ do: "write", place, contents: before }],
});

/**
 * A formula is written where another one stands; a target cell only where it is empty or still as we wrote it. What was
 * typed over a formula goes only where somebody asked for it: a formula that spills waits for all of its cells.
 */
function planContents(arrangement: Arrangement, line: ArrangedLine, snapshot: Snapshot): Change[] {
  const { frame } = arrangement;
  const place = placeOfLine(frame, line.line);
  const { content } = windowOf(snapshot, frame.sheet);
  const wanted = contentsOfLine(arrangement, line);
  const now = contentsOf(content, place.area).flat();
  const typed = arrangement.unasked ? typedSteps(arrangement, line, now) : new Set<number>();
  if ("spill" in wanted) {
    return typed.size > 0 ? [] : planSpill(place, wanted.spill, line.fresh ? [] : now, frame.run);
  }
  const still = arrangement.still?.has(line.role) === true;
  const own = new Set(still || !isTargetRole(line.role) ? typed : ownSteps(arrangement, line, snapshot));
  const after = wanted.each.map((cell, step) => (own.has(step) ? (now[step] ?? "") : cell));
  const table = frame.table?.name;
  if (!line.fresh && after.every((cell, i) => sameInTable(cell, now[i] ?? "", table))) return [];
  const contents = asRows(frame.run, after);
  if (line.fresh)
    return [
      write(
        place,
        contents,
        asRows(
          frame.run,
          now.map(() => ""),
        ),
      ),
    ];
  // A spilled formula is put back by itself: its results, written out, would stand in its way.
  const was = isSpilled(now) ? now.map((cell, i) => (i === 0 ? cell : "")) : now.map(escaped);
  return [write(place, contents, asRows(frame.run, was))];
}

/** One formula for all cells; formulas and values that stood in each of them make room first. */
function planSpill(place: Place, formula: string, now: readonly CellContent[], run: Run): Change[] {
  const [first = ""] = now;
  const single = now.length === 0 || isSpilled(now) || now.slice(1).every((cell) => cell === "");
  if (single && first === formula) return [];
  if (single) return [write(firstCell(place), [[formula]], [[first]])];
  return [
    {
      step: { do: "clear", place },
      undo: [{ do: "write", place, contents: asRows(run, now.map(escaped)) }],
    },
    { step: { do: "write", place: firstCell(place), contents: [[formula]] }, undo: [] },
  ];
}

/** The format of a new line, and of a line that has other cells than before. */
function planFormat(arrangement: Arrangement, line: ArrangedLine, surface: Surface): Change[] {
  const place = placeOfLine(arrangement.frame, line.line);
  const format = formatOfLine(arrangement, line.role);
  const before = surface.formats.get(keyOfPlace(place)) ?? "General";
  const stands = !line.fresh && line.before !== undefined && samePlace(line.before, place);
  if (stands || format === before) return [];
  return [
    {
      step: { do: "numberFormat", place, format },
      undo: [{ do: "numberFormat", place, format: before }],
    },
  ];
}

/**
 * Along a row the columns are as wide as somebody's figures: what is wider is drawn smaller, so that no number becomes
 * "###" and no word is cut. Sentences and sparklines would be too small to read, and are cut.
 */
function planShrink({ frame }: Arrangement, line: ArrangedLine): Change[] {
  const { role, before, fresh } = line;
  if (frame.run === "down" || frame.steps === 1 || role === "explanation" || role === "sparkline") return [];
  const place = placeOfLine(frame, line.line);
  const stood = fresh ? undefined : before;
  if (stood && samePlace(stood, place)) return [];
  const shrink = (cells: Place, on: boolean): Step => ({ do: "shrink", place: cells, on });
  return [
    { step: shrink(place, true), undo: [shrink(place, false), ...(stood ? [shrink(stood, true)] : [])] },
  ];
}

/** Widens the column of a new line when its header or its words need more room; never narrows it. */
function widen({ frame }: Arrangement, line: ArrangedLine, surface: Surface): Change[] {
  if (frame.run === "across" || (frame.list && line.heads !== true)) return [];
  const now = surface.widths.get(keyOfColumn(frame.sheet, line.line));
  const width = wantedWidth(line);
  if (now === undefined || now >= width) return [];
  const step = (points: number): Step => ({
    do: "columnWidth",
    sheet: frame.sheet,
    column: line.line,
    width: points,
  });
  return [{ step: step(width), undo: [step(now)] }];
}

/** Characters of what stands in a line, where it is wider than a number. */
const charactersOf: Readonly<Partial<Record<LineRole, number>>> = {
  status: 16,
  signal: 13,
  sparkline: 28,
  explanation: 60,
};

/** Room for the header (in bold) and for the longest word that can stand below it, with its symbol. */
export function wantedWidth({ header, role }: ArrangedLine): number {
  const words = charactersOf[role] ?? 10;
  return Math.round(pointsOfCharacters(Math.max(Math.min(40, header.length * 1.1 + 2), words)));
}
