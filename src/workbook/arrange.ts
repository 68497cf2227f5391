import type { KpiProblem } from "../kpi/outcome";
import { intersect, sameSheet, type Place } from "./addresses";
import type { Anchors } from "./anchors";
import { blockArea, placeOfLine, type ArrangedLine, type Arrangement, type Frame } from "./arrangement";
import { columnBehindList } from "./behindList";
import { rolesOf, type LineRole } from "./columnHeaders";
import { conflictAt } from "./conflict";
import { chosenFrame, chosenPlace, firstLine, frameOf, standsAt } from "./frame";
import { fold } from "./headerWords";
import { headerFor, headersInUse } from "./lineHeaders";
import { insertionPoint } from "./insertionPoint";
import { isOccupied, nextFreeLine, type Reservations, type TakenPlaces } from "./occupied";
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
 * cells of all other KPIs.
 */
export function arrangeKpi(
  kpi: ResolvedKpi,
  anchors: Anchors,
  snapshot: Snapshot,
  taken: TakenPlaces,
  room: Room = "free",
): ArrangeResult {
  const roles = rolesToWrite(kpi);
  const chosen = chosenPlace(kpi, snapshot);
  if (chosen && "problem" in chosen) return { kind: "problem", problem: chosen.problem };
  const moved = chosen !== undefined && !standsAt(anchors, chosen, snapshot);
  const frame = moved ? chosenFrame(kpi, chosen) : frameOf(kpi, anchors, snapshot);
  const kept = moved ? {} : keptLines(anchors, frame);
  const own = Object.values(anchors.lines).flatMap((place) => [
    inColumn(place, frame),
    headerPlace(place, frame),
  ]);
  const reservations: Reservations = {
    taken,
    own,
    ...(frame.table && { table: frame.table.name }),
  };
  const fresh = roles.filter((role) => kept[role] === undefined);
  const linesKept = Object.values(kept);
  const inserting =
    room === "inserted" && !moved
      ? insertionPoint(kpi, frame, { kept: linesKept, anchors }, fresh.length, snapshot)
      : undefined;
  const ready = typeof room === "object" ? room.line : inserting?.line;
  const start = moved
    ? firstLine(frame.run, chosen)
    : (ready ?? firstSearched(kpi, frame, linesKept, roles, snapshot, taken));
  const isFree = (line: number): boolean =>
    !isOccupied(snapshot, frame.sheet, blockArea(frame, line, fresh.length), reservations);
  const fixed = moved || frame.table !== undefined || ready !== undefined;
  const found = fresh.length === 0 || fixed ? start : (nextFreeLine(start, isFree) ?? start);
  const arrangement = {
    ...assemble(kpi, anchors, snapshot, frame, roles, kept, found, taken),
    ...(inserting && { inserting }),
  };
  const refuse = (line: number, lines: number, wanted: number): ArrangeResult => {
    const area = blockArea(frame, line, lines);
    const conflict = conflictAt(snapshot, frame, area, line, wanted, reservations);
    return { kind: "taken", arrangement, conflict, at: { sheet: frame.sheet, area } };
  };
  const blocked = linesKept.find((line) =>
    isOccupied(snapshot, frame.sheet, placeOfLine(frame, line).area, reservations),
  );
  if (blocked !== undefined) return refuse(blocked, 1, roles.length);
  if (fresh.length > 0 && !inserting && !isFree(found)) return refuse(found, fresh.length, fresh.length);
  return { kind: "arranged", arrangement };
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
  if (frame.table) {
    const end = frame.table.area.column + frame.table.area.columns;
    const promised = taken
      .on(frame.sheet)
      .filter(({ area }) => area.row <= frame.step && area.row + area.rows > frame.step)
      .map(({ area }) => area.column + area.columns)
      .filter((column) => column > end);
    const next = Math.max(end, ...contiguous(end, promised));
    return next;
  }
  const behindList =
    kept.length === 0 && sameSheet(frame.sheet, kpi.sheet)
      ? columnBehindList(kpi.sheet, kpi.series, snapshot)
      : undefined;
  if (behindList !== undefined) return behindList;
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
  kept: Partial<Record<LineRole, number>>,
  freshLine: number,
  taken: TakenPlaces,
): Arrangement {
  const used = headersInUse(kpi, frame, snapshot, new Set(Object.values(kept)), taken);
  const lines: ArrangedLine[] = [];
  let next = freshLine;
  for (const role of roles) {
    const line = kept[role] ?? next++;
    const before = anchors.lines[role];
    const header = headerFor(kpi, frame, snapshot, role, kept[role], used);
    used.add(fold(header));
    lines.push({
      role,
      line,
      header,
      fresh: kept[role] === undefined,
      ...(before && { before }),
    });
  }
  const dropped = (Object.entries(anchors.lines) as [LineRole, Place][])
    .filter(([role]) => kept[role] === undefined || !roles.includes(role))
    .map(([role, place]) => ({ role, place }));
  return { kpi, anchors, frame, lines, dropped };
}
