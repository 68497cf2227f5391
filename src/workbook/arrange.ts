import type { KpiProblem } from "../kpi/outcome";
import {
  intersect,
  parsePlace,
  printArea,
  printCell,
  printPlace,
  sameArea,
  sameSheet,
  type Place,
} from "./addresses";
import type { Anchors } from "./anchors";
import { blockArea, placeOfLine, type ArrangedLine, type Arrangement, type Frame } from "./arrangement";
import { contentAt } from "./cells";
import { headerOfLine, isWrittenHeader, rolesOf, type LineRole } from "./columnHeaders";
import { cellOf, stretchOfArea } from "./direction";
import { headerStep } from "./surroundings";
import { fold } from "./headerWords";
import { foreignCells, isOccupied, nextFreeLine, type Reservations } from "./occupied";
import type { Conflict } from "./port";
import type { ResolvedKpi } from "./resolve";
import { sheetNamed, windowOf, type Snapshot } from "./snapshot";

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

/**
 * Finds the cells of every line: lines that are there stay where they are, new ones go behind them, or to the next
 * free lines behind the figures, or to the place that the person chose. `taken` are the cells of all other KPIs.
 */
export function arrangeKpi(
  kpi: ResolvedKpi,
  anchors: Anchors,
  snapshot: Snapshot,
  taken: readonly Place[],
): ArrangeResult {
  const roles = rolesToWrite(kpi);
  const chosen = chosenPlace(kpi, snapshot);
  if (chosen && "problem" in chosen) return { kind: "problem", problem: chosen.problem };
  const moved = chosen !== undefined && !standsAt(anchors, chosen, snapshot);
  const frame = moved ? chosenFrame(kpi, chosen) : frameOf(kpi, anchors, snapshot);
  const kept = moved ? {} : keptLines(anchors, frame);
  const own = Object.values(anchors.lines).flatMap((place) => [place, headerPlace(place, frame)]);
  const reservations: Reservations = {
    taken,
    own,
    ...(frame.table && { table: frame.table.name }),
  };
  const fresh = roles.filter((role) => kept[role] === undefined);
  const linesKept = Object.values(kept);
  const start = moved
    ? firstLine(frame.run, chosen)
    : firstSearched(kpi, frame, linesKept, roles, snapshot, taken);
  const isFree = (line: number): boolean =>
    !isOccupied(snapshot, frame.sheet, blockArea(frame, line, fresh.length), reservations);
  const fixed = moved || frame.table !== undefined;
  const found = fresh.length === 0 || fixed ? start : (nextFreeLine(start, isFree) ?? start);
  const arrangement = assemble(kpi, anchors, snapshot, frame, roles, kept, found, taken);
  const extension = [...linesKept].find((line) =>
    isOccupied(snapshot, frame.sheet, placeOfLine(frame, line).area, reservations),
  );
  if (extension !== undefined) {
    return takenResult(arrangement, snapshot, frame, extension, 1, reservations, roles.length);
  }
  if (fresh.length > 0 && !isFree(found)) {
    return takenResult(arrangement, snapshot, frame, found, fresh.length, reservations, fresh.length);
  }
  return { kind: "arranged", arrangement };
}

/** A target line needs a target. */
function rolesToWrite({ definition, goal }: ResolvedKpi): LineRole[] {
  const roles = rolesOf(definition.columns, goal.kind === "range");
  return goal.kind === "none" ? roles.filter((role) => role !== "target") : roles;
}

function chosenPlace(
  { definition, sheet }: ResolvedKpi,
  snapshot: Snapshot,
): Place | { readonly problem: KpiProblem } | undefined {
  if (definition.place === undefined || definition.place === "") return undefined;
  const place = parsePlace(definition.place, sheet);
  if (!place) return { problem: { code: "badAddress", at: sheet, detail: { text: definition.place } } };
  const found = sheetNamed(snapshot, place.sheet);
  if (!found) {
    const sheets = snapshot.sheets.map(({ name }) => name).join(", ");
    return { problem: { code: "missingSheet", detail: { sheet: place.sheet, sheets } } };
  }
  return { sheet: found.name, area: { ...place.area, rows: 1, columns: 1 } };
}

/** Whether the KPI's first line begins at a cell already, with its header or without. */
function standsAt(anchors: Anchors, chosen: Place, snapshot: Snapshot): boolean {
  const lines = Object.values(anchors.lines);
  return lines.some((place) => {
    const corner = { sheet: place.sheet, area: { ...place.area, rows: 1, columns: 1 } };
    const same = sameSheet(place.sheet, chosen.sheet);
    if (same && sameArea(corner.area, chosen.area)) return true;
    const { row, column } = chosen.area;
    const written = contentAt(windowOf(snapshot, chosen.sheet).content, row, column) !== "";
    const above = place.area.column === column && place.area.row - row <= 2 && place.area.row > row;
    const before = place.area.row === row && place.area.column - column <= 2 && place.area.column > column;
    return same && written && (above || before);
  });
}

/** Lines at a cell of the person's choice: their headers begin there. */
function chosenFrame({ series }: ResolvedKpi, chosen: Place): Frame {
  const headerStepChosen = series.run === "down" ? chosen.area.row : chosen.area.column;
  return {
    sheet: chosen.sheet,
    run: series.run,
    headerStep: headerStepChosen,
    step: headerStepChosen + 1,
    steps: series.steps,
  };
}

const firstLine = (run: Frame["run"], place: Place): number =>
  run === "down" ? place.area.column : place.area.row;

/** The frame of the lines that are there, as long as the figures now are; else beside the figures. */
function frameOf(kpi: ResolvedKpi, anchors: Anchors, snapshot: Snapshot): Frame {
  const { series, sheet, table } = kpi;
  const beside: Frame = { sheet, run: series.run, step: series.step, steps: series.steps };
  const header = headerBefore(kpi, snapshot);
  const standard: Frame = {
    ...beside,
    ...(header !== undefined && { headerStep: header }),
    ...(table && { table: table.info, headerStep: table.info.area.row }),
  };
  const existing = Object.values(anchors.lines)[0];
  const actual = anchors.sources.actual;
  if (!existing || !actual) return standard;
  const outside = table && !intersect(existing.area, table.info.area);
  const level: Frame = outside ? { ...beside, headerStep: table.info.area.row } : standard;
  const stretch = stretchOfArea(existing.area);
  const sameRun = stretch !== undefined && (stretch.run === series.run || stretch.steps === 1);
  if (!sameRun) return level;
  const start = series.run === "down" ? existing.area.row : existing.area.column;
  const actualStart = series.run === "down" ? actual.area.row : actual.area.column;
  const aligned = sameSheet(existing.sheet, actual.sheet) && start === actualStart;
  if (aligned) return level;
  return { sheet: existing.sheet, run: series.run, step: start, steps: series.steps, headerStep: start - 1 };
}

/** Where the headers go: level with the figures' own header, or in an empty cell before the figures. */
function headerBefore({ series, sheet }: ResolvedKpi, snapshot: Snapshot): number | undefined {
  const { content } = windowOf(snapshot, sheet);
  const own = headerStep(content, series);
  if (own !== undefined) return own;
  if (series.step === 0) return undefined;
  const { row, column } = cellOf(series.run, series.line, series.step - 1);
  return contentAt(content, row, column) === "" ? series.step - 1 : undefined;
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
  taken: readonly Place[],
): number {
  if (frame.table) {
    const end = frame.table.area.column + frame.table.area.columns;
    const promised = taken
      .filter(
        ({ sheet, area }) =>
          sameSheet(sheet, frame.sheet) && area.row <= frame.step && area.row + area.rows > frame.step,
      )
      .map(({ area }) => area.column + area.columns)
      .filter((column) => column > end);
    const next = Math.max(end, ...contiguous(end, promised));
    return next;
  }
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
  taken: readonly Place[],
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

/** A header that a person changed stays; ours follows the KPI's language. */
function headerFor(
  { definition }: ResolvedKpi,
  frame: Frame,
  snapshot: Snapshot,
  role: LineRole,
  keptLine: number | undefined,
  used: ReadonlySet<string>,
): string {
  const written = headerOfLine(role, definition.name, definition.language, used);
  if (keptLine === undefined || frame.headerStep === undefined) return written;
  const { row, column } = cellOf(frame.run, keptLine, frame.headerStep);
  const current = String(contentAt(windowOf(snapshot, frame.sheet).content, row, column));
  if (current === "") return written;
  const word = headerOfLine(role, definition.name, definition.language, new Set());
  const ours = isWrittenHeader(current, role);
  return ours && current !== word && !current.startsWith(`${word} (`) ? written : current;
}

/** Headers beside which a new one must be told apart. */
function headersInUse(
  { series }: ResolvedKpi,
  frame: Frame,
  snapshot: Snapshot,
  own: ReadonlySet<number>,
  taken: readonly Place[],
): Set<string> {
  const used = new Set<string>();
  if (frame.headerStep === undefined) return used;
  const { content } = windowOf(snapshot, frame.sheet);
  const last =
    frame.run === "down"
      ? content.column + (content.contents[0]?.length ?? 0)
      : content.row + content.contents.length;
  for (let line = 0; line < last; line++) {
    if (own.has(line)) continue;
    const { row, column } = cellOf(frame.run, line, frame.headerStep);
    const header = contentAt(content, row, column);
    if (header !== "" && line !== series.line) used.add(fold(String(header)));
  }
  for (const place of taken) {
    if (isPromisedHeader(place) && sameSheet(place.sheet, frame.sheet)) used.add(fold(place.header));
  }
  return used;
}

/** A place promised in this plan carries the header that will stand over it. */
export interface PromisedPlace extends Place {
  readonly header: string;
}

const isPromisedHeader = (place: Place): place is PromisedPlace => "header" in place;

/** Every cell that an arrangement will fill, with the header over it. */
export function promisedPlaces({ frame, lines }: Arrangement): PromisedPlace[] {
  return lines.map(({ line, header }) => ({ sheet: frame.sheet, area: blockArea(frame, line, 1), header }));
}

function takenResult(
  arrangement: Arrangement,
  snapshot: Snapshot,
  frame: Frame,
  line: number,
  lines: number,
  reservations: Reservations,
  wanted: number,
): ArrangeResult {
  const area = blockArea(frame, line, lines);
  const holds = foreignCells(snapshot, frame.sheet, area, reservations)
    .slice(0, 5)
    .map(({ row, column, content }) => ({ address: printCell(row, column), text: String(content) }));
  const plain: Frame = { ...frame };
  const from = frame.table ? frame.table.area.column + frame.table.area.columns + 1 : line + 1;
  const next =
    nextFreeLine(
      from,
      (candidate) =>
        !isOccupied(snapshot, frame.sheet, blockArea(plain, candidate, wanted), {
          ...reservations,
          table: "",
        }),
    ) ?? from;
  const corner = cellOf(frame.run, next, frame.headerStep ?? frame.step);
  const at = { sheet: frame.sheet, area };
  return {
    kind: "taken",
    arrangement,
    at,
    conflict: { address: printArea(area), holds, nextFree: printCell(corner.row, corner.column) },
  };
}

/** A taken place as a problem: what stands there and where there is room. */
export function placeTaken(at: Place, conflict: Conflict): KpiProblem {
  const holds = conflict.holds.map(({ address, text }) => `${address} “${text}”`).join(", ");
  return {
    code: holds === "" ? "placeBlocked" : "placeTaken",
    at: printPlace(at),
    detail: { holds, nextFree: conflict.nextFree },
  };
}
