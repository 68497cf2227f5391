import type { Language } from "../kpi/definition";
import { type Place } from "./addresses";
import { anchorsOf } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { isRuledRole, ruledRoles, type RuledRole } from "./lineRules";
import { isOneCell, oneCellLines } from "./oneCellLines";
import { readRegister } from "./register";
import type { Snapshot } from "./snapshot";

/** A cell whose KPI has its status (or code, or attainment) there. */
export interface RuledCell {
  readonly id: string;
  readonly row: number;
  readonly language: Language;
}

/** One column of cells with the same kind of line, those of a list with one KPI a row. */
export interface RuleColumn {
  readonly sheet: string;
  readonly column: number;
  readonly role: RuledRole;
  readonly before: readonly RuledCell[];
  readonly after: readonly RuledCell[];
  /** The ids of the KPIs at work, in lower case. */
  readonly working: ReadonlySet<string>;
}

/** Cells one below the other that look alike: they get one conditional format for each sign. */
export type RuleRun = readonly [RuledCell, ...RuledCell[]];

/**
 * The columns in which KPIs at work (`ids`) have a line of one cell, before or after: with all cells of that kind in
 * them, those of other KPIs too, since cells under each other share their conditional formats. KPIs at work without an
 * arrangement go.
 */
export function ruleColumnsOf(
  snapshot: Snapshot,
  arrangements: readonly Arrangement[],
  ids: readonly string[],
): RuleColumn[] {
  const working = new Set(ids.map((id) => id.toLowerCase()));
  const languages = new Map(
    readRegister(snapshot).entries.map(({ id, definition }) => [id.toLowerCase(), definition?.language]),
  );
  const found = new Map<string, { place: Place; role: RuledRole; after: RuledCell[] }>();
  const columnAt = (place: Place, role: RuledRole): { after: RuledCell[] } => {
    const key = `${role} ${place.area.column} ${place.sheet.toLowerCase()}`;
    const known = found.get(key) ?? { place, role, after: [] };
    found.set(key, known);
    return known;
  };
  for (const { kpi, frame, lines } of arrangements) {
    const { id, language } = kpi.definition;
    for (const { role, line } of lines) {
      const place = placeOfLine(frame, line);
      if (!isRuledRole(role) || !isOneCell(place)) continue;
      columnAt(place, role).after.push({ id, row: place.area.row, language });
    }
  }
  for (const id of ids) {
    const { lines } = anchorsOf(snapshot.names, id);
    for (const role of ruledRoles) {
      const place = lines[role];
      if (place && isOneCell(place)) columnAt(place, role);
    }
  }
  const columns = [...found.values()].map(({ place, role, after }): RuleColumn => {
    const { sheet, area } = place;
    const before = oneCellLines(snapshot.names, sheet, area.column)
      .filter((line) => line.role === role)
      .map(({ id, place: at }) => ({
        id,
        row: at.area.row,
        language: languages.get(id.toLowerCase()) ?? "en",
      }));
    const others = before.filter(({ id }) => !working.has(id.toLowerCase()));
    return { sheet, column: area.column, role, before, after: [...others, ...after], working };
  });
  return columns.sort((a, b) => ruledRoles.indexOf(a.role) - ruledRoles.indexOf(b.role));
}

/** The stretches of a column without a gap whose cells have the same conditional formats. */
export function runsOf(role: RuledRole, cells: readonly RuledCell[]): RuleRun[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const runs: [RuledCell, ...RuledCell[]][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const alike = last && (role !== "status" || last.language === cell.language);
    if (run && alike && cell.row - last.row <= 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

export function placeOfRun({ sheet, column }: RuleColumn, run: RuleRun): Place {
  const [{ row }] = run;
  const last = run.at(-1)?.row ?? row;
  return { sheet, area: { row, column, rows: last - row + 1, columns: 1 } };
}

/** From the first to the last of all cells, before and after. */
export function spanOf(column: RuleColumn): Place {
  const rows = [...column.before, ...column.after].map(({ row }) => row);
  return placeOfRows(column, rows);
}

export function placeOfRows({ sheet, column }: RuleColumn, rows: readonly number[]): Place {
  const row = Math.min(...rows);
  return { sheet, area: { row, column, rows: Math.max(...rows) - row + 1, columns: 1 } };
}

/**
 * The cells whose conditional formats tell all: those of the KPIs at work, and the ends of every stretch. A format that
 * stands on both ends of a stretch stands on all of it, however long the list is.
 */
export function seenCells(column: RuleColumn): Place[] {
  const { role, before, after, working } = column;
  const ends = [...runsOf(role, before), ...runsOf(role, after)].flatMap((run) => [run[0], run.at(-1)]);
  const own = [...before, ...after].filter(({ id }) => working.has(id.toLowerCase()));
  const rows = [...ends, ...own].flatMap((cell) => (cell ? [cell.row] : []));
  return [...new Set(rows)].sort((a, b) => a - b).map((row) => placeOfRows(column, [row]));
}
