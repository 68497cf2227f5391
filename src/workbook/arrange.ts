import type { KpiProblem } from "../kpi/outcome";
import { intersect, sameSheet, type Area, type Place } from "./addresses";
import type { Anchors } from "./anchors";
import { blockArea, placeOfLine, type ArrangedLine, type Arrangement, type Frame } from "./arrangement";
import { columnBehindList } from "./behindList";
import type { ListColumns } from "./listColumns";
import { headingOf, neededAreas, sharedLines, type StandingLines } from "./listLines";
import { rolesOf, type LineRole } from "./columnHeaders";
import { conflictAt } from "./conflict";
import { beyondSheet, chosenFrame, chosenPlace, firstLine, frameOf, standsAt } from "./frame";
import { fold } from "./headerWords";
import { headerFor, headersInUse } from "./lineHeaders";
import { insertionPoint } from "./insertionPoint";
import { foreignCells, isOccupied, nextFreeLine, type Reservations, type TakenPlaces } from "./occupied";
import type { Conflict } from "./port";
import type { ResolvedKpi } from "./resolve";
import { isRuled } from "./ruledGoal";
import { bodyOf, windowOf, type Snapshot } from "./snapshot";

/** Where a KPI's lines go, or why they cannot go there. */
export type ArrangeResult =
  | { readonly kind: "arranged"; readonly arrangement: Arrangement }
  | {
      readonly kind: "taken";
      readonly arrangement: Arrangement;
      readonly conflict: Conflict;
      readonly at: Place;
    }
  | { readonly kind: "problem"; readonly problem: KpiProblem };

/** How new lines find room: in free lines, in inserted ones where asked for, or in those that stand ready for them. */
export type Room = "free" | "inserted" | { readonly line: number };

/**
 * Finds the cells of every line: lines that are there stay where they are, new ones go behind them, or to the next
 * free lines behind the figures, or to the place that the person chose, or to lines that are inserted. `taken` are the
 * cells of all other KPIs, `lists` the columns that those of a list share.
 */
export function arrangeKpi(
  kpi: ResolvedKpi,
  anchors: Anchors,
  snapshot: Snapshot,
  taken: TakenPlaces,
  lists: ListColumns,
  room: Room = "free",
): ArrangeResult {
  const roles = rolesToWrite(kpi);
  const site = siteOf(kpi, anchors, snapshot, roles.length);
  if ("problem" in site) return { kind: "problem", problem: site.problem };
  const { frame, moved } = site;
  const kept = moved ? {} : keptLines(anchors, frame);
  const reservations = reservationsOf(anchors, frame, taken);
  const shared = frame.list && lists.of(frame.sheet, kpi.series, frame.list);
  const known = sharedLines(roles, kept, shared);
  const fresh = roles.filter((role) => known[role] === undefined);
  const linesKept = Object.values(kept);
  const inserting = moved
    ? undefined
    : insertedAt(room, kpi, frame, { kept: linesKept, anchors }, fresh.length, snapshot);
  const ready = typeof room === "object" ? room.line : inserting?.line;
  const start = moved
    ? firstLine(frame.run, moved)
    : (ready ?? firstSearched(kpi, frame, linesKept, roles, snapshot, taken));
  const isFixed =
    fresh.length === 0 || moved !== undefined || reservations.table !== undefined || ready !== undefined;
  const found = isFixed ? start : freeLine(start, frame, fresh.length, snapshot, reservations);
  const standing = { kept, known, shared };
  const arrangement = {
    ...assemble(kpi, anchors, snapshot, frame, roles, standing, found, taken),
    ...(inserting && { inserting }),
  };
  const news = inserting ? 0 : fresh.length;
  const place = takenPlace(
    frame,
    standing,
    { line: found, lines: news, all: roles.length },
    snapshot,
    reservations,
  );
  if (!place) return { kind: "arranged", arrangement };
  const { line, lines, area } = place;
  const conflict = conflictAt(snapshot, frame, area, line, lines, reservations);
  return { kind: "taken", arrangement, conflict, at: { sheet: frame.sheet, area } };
}

/** Where lines stand along the figures; `moved` is the cell that a person chose when they do not stand there yet. */
function siteOf(
  kpi: ResolvedKpi,
  anchors: Anchors,
  snapshot: Snapshot,
  lines: number,
): { readonly frame: Frame; readonly moved?: Place } | { readonly problem: KpiProblem } {
  const chosen = chosenPlace(kpi, snapshot);
  if (chosen && "problem" in chosen) return chosen;
  if (!chosen || standsAt(anchors, chosen, snapshot)) return { frame: frameOf(kpi, anchors, snapshot) };
  const frame = chosenFrame(kpi, chosen);
  const problem = beyondSheet(frame, chosen, lines);
  return problem ? { problem } : { frame, moved: chosen };
}

/** The first line from which on there is room; where there is none, the one that was asked for. */
function freeLine(
  start: number,
  frame: Frame,
  lines: number,
  snapshot: Snapshot,
  reservations: Reservations,
): number {
  const isFree = (line: number): boolean =>
    neededAreas(frame, line, lines).every((area) => !isOccupied(snapshot, frame.sheet, area, reservations));
  return nextFreeLine(start, isFree) ?? start;
}

/** Where lines are to be inserted, when they are. */
const insertedAt = (
  room: Room,
  ...asked: Parameters<typeof insertionPoint>
): ReturnType<typeof insertionPoint> => (room === "inserted" ? insertionPoint(...asked) : undefined);

function reservationsOf(anchors: Anchors, frame: Frame, taken: TakenPlaces): Reservations {
  const own = Object.values(anchors.lines).flatMap((place) => [
    inColumn(place, frame),
    headerPlace(place, frame),
  ]);
  const table = frame.table ?? frame.list?.table;
  return { taken, own, ...(table && { table: table.name }) };
}

/** The first cells that lines need and cannot have: of lines that stand, of shared columns, of the new ones. */
function takenPlace(
  frame: Frame,
  { kept, known }: StandingLines,
  { line: first, lines, all }: { readonly line: number; readonly lines: number; readonly all: number },
  snapshot: Snapshot,
  reservations: Reservations,
): { readonly line: number; readonly area: Area; readonly lines: number } | undefined {
  const isTaken = (area: Area): boolean => isOccupied(snapshot, frame.sheet, area, reservations);
  const isFilled = (area: Area): boolean =>
    foreignCells(snapshot, frame.sheet, area, reservations).length > 0;
  const own = Object.values(kept);
  const cell = (line: number): Area => placeOfLine(frame, line).area;
  const line =
    own.find((one) => isTaken(cell(one))) ??
    Object.values(known).find((one) => !own.includes(one) && isFilled(cell(one)));
  if (line !== undefined) return { line, area: blockArea(frame, line, 1), lines: all };
  const area = lines > 0 ? neededAreas(frame, first, lines).find(isTaken) : undefined;
  return area && { line: first, area, lines };
}

/** A target line needs a target; a target that a rule gives needs its line, which all others read. */
function rolesToWrite({ definition, goal }: ResolvedKpi): LineRole[] {
  const columns = isRuled(goal) ? [...definition.columns, "target" as const] : definition.columns;
  const roles = rolesOf(columns, goal.kind === "range");
  return goal.kind === "none" ? roles.filter((role) => role !== "target") : roles;
}

/** A table fills new rows of a column by itself: all cells of the column are the line's. */
function inColumn(place: Place, { table }: Frame): Place {
  if (!table || !sameSheet(table.sheet, place.sheet) || !intersect(table.area, place.area)) return place;
  const { row, rows } = bodyOf(table);
  return place.area.row === row ? { ...place, area: { ...place.area, rows } } : place;
}

/** Lines that stay: those that begin where the frame begins. */
function keptLines(anchors: Anchors, frame: Frame): Partial<Record<LineRole, number>> {
  const kept: Partial<Record<LineRole, number>> = {};
  for (const [role, place] of Object.entries(anchors.lines) as [LineRole, Place][]) {
    const down = frame.run === "down";
    const start = down ? place.area.row : place.area.column;
    const inTable =
      frame.table === undefined ||
      (place.area.column >= frame.table.area.column &&
        place.area.column < frame.table.area.column + frame.table.area.columns);
    if (sameSheet(place.sheet, frame.sheet) && start === frame.step && inTable) {
      kept[role] = down ? place.area.column : place.area.row;
    }
  }
  return kept;
}

/** Where the search for free lines begins: behind the KPI's own lines, the table, or the figures. */
function firstSearched(
  kpi: ResolvedKpi,
  frame: Frame,
  kept: readonly number[],
  roles: readonly LineRole[],
  snapshot: Snapshot,
  taken: TakenPlaces,
): number {
  const table = frame.table ?? frame.list?.table;
  if (table) {
    const end = table.area.column + table.area.columns;
    const promised = taken
      .on(frame.sheet)
      .filter(({ area }) => area.row <= frame.step && area.row + area.rows > frame.step)
      .map(({ area }) => area.column + area.columns)
      .filter((column) => column > end);
    const next = Math.max(end, ...contiguous(end, promised));
    return next;
  }
  if (frame.list) return columnBehindList(kpi.sheet, kpi.series, frame.list, snapshot);
  const last = Math.max(kpi.series.line, ...kept.filter(() => roles.length > 0));
  return sameSheet(frame.sheet, kpi.sheet) || kept.length > 0
    ? last + 1
    : windowOf(snapshot, frame.sheet).content.column;
}

/** Ends of columns that were promised to the same table, one behind the other. */
function contiguous(end: number, ends: readonly number[]): number[] {
  const sorted = [...ends].sort((a, b) => a - b);
  let last = end;
  return sorted.filter((one) => {
    const follows = one === last + 1;
    if (follows) last = one;
    return follows;
  });
}

function headerPlace(place: Place, frame: Frame): Place {
  const { area, sheet } = place;
  const back = frame.headerStep === undefined ? 1 : Math.max(1, frame.step - frame.headerStep);
  return frame.run === "down"
    ? { sheet, area: { ...area, row: Math.max(0, area.row - back), rows: 1 } }
    : { sheet, area: { ...area, column: Math.max(0, area.column - back), columns: 1 } };
}

function assemble(
  kpi: ResolvedKpi,
  anchors: Anchors,
  snapshot: Snapshot,
  frame: Frame,
  roles: readonly LineRole[],
  { kept, known, shared }: StandingLines,
  freshLine: number,
  taken: TakenPlaces,
): Arrangement {
  const used = headersInUse(kpi, frame, snapshot, new Set(Object.values(known)), taken);
  const lines: ArrangedLine[] = [];
  let next = freshLine;
  for (const role of roles) {
    const line = known[role] ?? next++;
    const before = anchors.lines[role];
    const heading = frame.list && headingOf(frame, frame.list, line, shared, snapshot);
    const header = heading?.text ?? headerFor(kpi, frame, snapshot, role, kept[role], used);
    used.add(fold(header));
    lines.push({
      role,
      line,
      header,
      fresh: kept[role] === undefined,
      ...(heading && heading.text === undefined && { heads: true }),
      ...(before && { before }),
    });
  }
  const dropped = (Object.entries(anchors.lines) as [LineRole, Place][])
    .filter(([role]) => kept[role] === undefined || !roles.includes(role))
    .map(([role, place]) => ({ role, place }));
  return { kpi, anchors, frame, lines, dropped };
}
