import type { KpiDefinition } from "../../kpi/definition";
import { parsePlace, sameSheet, type Area, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { contentAt, type CellContent } from "../cells";
import {
  keyOfPlace,
  type PlaceReading,
  type RegisterSnapshot,
  type SheetWindow,
  type Snapshot,
  type TableInfo,
} from "../snapshot";
import { withDeletedNames } from "../deletedNames";
import { needsDates } from "../periodDates";
import { sidesOfTarget } from "../record";
import { lastRows } from "./lastRows";
import { areaOfRange, tableCellsOf } from "./cellQuestions";
import { heavyLines } from "./heavyLines";
import { ask, question, type Question } from "./questions";
import { readingsOf, type Wish } from "./readings";
import { windowsOf } from "./windows";
import { registerSheetNames } from "../registerFields";
import { findRegister, type Structure, type TableEntry } from "./structure";

/** What a reading is for: definitions to plan, all recorded KPIs, and whether their values will be shown. */
export interface ReadingScope {
  readonly definitions: readonly KpiDefinition[];
  /** Figures, targets and periods of the KPIs that the workbook knows. */
  readonly recorded: boolean;
  /** Texts of periods and values of targets, for a preview or a list. */
  readonly shown: boolean;
  /**
   * Whether merged cells matter, because something may be written. Asking for them makes Excel on the desktop forget
   * what a person could undo (office-js #5918): what only looks must not ask.
   */
  readonly merges: boolean;
  /** All sheets down to their ends, whose formulas may read lines that are to be deleted. */
  readonly everywhere?: boolean;
}

/**
 * The second round trip: contents of the sheets that matter, figures, and the register; what is asked `beside` comes with
 * it.
 */
export async function readContents(
  context: Excel.RequestContext,
  structure: Structure,
  scope: ReadingScope,
  beside: readonly Question<unknown>[] = [],
): Promise<Snapshot> {
  const register = findRegister(structure);
  const wishes = wishesOf(structure, scope);
  const everywhere = scope.everywhere === true;
  const sheets = everywhere
    ? structure.sheets.map(({ name }) => name)
    : sheetsToRead(structure, wishes, scope.definitions, register);
  const last = everywhere ? undefined : lastRows(structure, scope.definitions, register?.sheet);
  const windows = windowsOf(sheets, heavyLines(structure.names), scope.merges, last);
  const tables = structure.tables
    .filter(({ sheet }) => sheets.some((name) => sameSheet(name, sheet)))
    .map((entry) => ({ entry, area: areaOfTable(entry) }));
  const readings = readingsOf(wishes);
  const rows = register && tableCellsOf(register.name, ["values"]);
  await ask(context, [
    ...windows.questions,
    ...tables.map(({ area }) => area),
    ...readings.questions,
    ...(rows ? [rows] : []),
    ...beside,
  ]);
  const contents = await windows.answer(context);
  const infos = tables.map(({ entry, area }) => infoOf(entry, area.answer(), contents));
  const snapshot = {
    sheets: structure.sheets,
    structureProtected: structure.structureProtected,
    readOnly: structure.readOnly,
    names: structure.names,
    tables: infos,
    windows: contents,
    readings: readings.answer(),
  };
  const table = infos.find(({ name }) => name === register?.name);
  if (!register || !rows || !table) return snapshot;
  return withDeletedNames({
    ...snapshot,
    register: registerOf(register, table, rows.answer().values.contents),
  });
}

/** Reads what a register row names and the anchors did not know: a person typed another address. */
export async function readMore(
  context: Excel.RequestContext,
  structure: Structure,
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  merges: boolean,
): Promise<Snapshot> {
  const scope = { definitions, recorded: false, shown: true, merges };
  const missing = wishesOf(structure, scope).filter(({ place }) => !snapshot.readings.has(keyOfPlace(place)));
  const known = new Set(snapshot.windows.keys());
  const sheets = sheetsToRead(structure, missing, definitions, undefined).filter(
    (name) => !known.has(name.toLowerCase()),
  );
  if (missing.length === 0 && sheets.length === 0) return snapshot;
  const readings = readingsOf(missing);
  const last = lastRows(structure, definitions, undefined);
  const windows = windowsOf(sheets, [], merges, last);
  await ask(context, [...readings.questions, ...windows.questions]);
  return withDeletedNames({
    ...snapshot,
    readings: new Map<string, PlaceReading>([...snapshot.readings, ...readings.answer()]),
    windows: new Map<string, SheetWindow>([...snapshot.windows, ...(await windows.answer(context))]),
  });
}

/** Asks for a place that may not be there, and for what beside its values. */
type Wishing = (place: Place | undefined, more?: "formats" | "texts") => void;

/** Figures, targets and periods whose values are needed, each once, on sheets that exist. */
function wishesOf(structure: Structure, { definitions, recorded, shown }: ReadingScope): Wish[] {
  const wishes = new Map<string, Wish>();
  const wish: Wishing = (place, more) => {
    const exists = structure.sheets.some(({ name }) => place !== undefined && sameSheet(name, place.sheet));
    if (!place || !exists) return;
    const key = keyOfPlace(place);
    const known = wishes.get(key);
    wishes.set(key, {
      place,
      formats: more === "formats" || known?.formats === true,
      texts: more === "texts" || known?.texts === true,
    });
  };
  for (const definition of definitions) {
    wish(parsePlace(definition.actual, definition.sheet), "formats");
    if (needsDates(definition) && !shown) wishDates(definition, structure, wish);
    if (!shown) continue;
    if (definition.periods !== undefined) wish(parsePlace(definition.periods, definition.sheet), "texts");
    for (const address of targetAddresses(definition)) wish(parsePlace(address, definition.sheet));
  }
  if (!recorded) return [...wishes.values()];
  for (const id of anchoredIds(structure.names)) {
    const { sources } = anchorsOf(structure.names, id);
    wish(sources.actual, "formats");
    if (!shown) continue;
    wish(sources.periods, "texts");
    for (const place of [sources.goal, sources.goalLower, sources.goalUpper]) wish(place);
  }
  return [...wishes.values()];
}

/** The dates of a definition, where it does not name them those of any KPI: it may be one that is recorded with them. */
function wishDates({ periods, sheet }: KpiDefinition, { names }: Structure, wish: Wishing): void {
  if (periods !== undefined) wish(parsePlace(periods, sheet));
  else for (const id of anchoredIds(names)) wish(anchorsOf(names, id).sources.periods);
}

function targetAddresses({ target }: KpiDefinition): string[] {
  return sidesOfTarget(target).filter((side) => typeof side === "string");
}

/** Sheets with figures, with written lines, with a chosen place, and the register's. */
function sheetsToRead(
  structure: Structure,
  wishes: readonly Wish[],
  definitions: readonly KpiDefinition[],
  register: TableEntry | undefined,
): string[] {
  const wanted = new Set(wishes.map(({ place }) => place.sheet.toLowerCase()));
  for (const { place, sheet } of definitions) {
    const chosen = place === undefined ? undefined : parsePlace(place, sheet);
    if (chosen) wanted.add(chosen.sheet.toLowerCase());
  }
  for (const id of anchoredIds(structure.names)) {
    for (const place of Object.values(anchorsOf(structure.names, id).lines)) {
      wanted.add(place.sheet.toLowerCase());
    }
  }
  // A sheet that is called like the register may hold what is left of it.
  const registers = register ? [register.sheet] : Object.values(registerSheetNames);
  for (const sheet of registers) wanted.add(sheet.toLowerCase());
  return structure.sheets.map(({ name }) => name).filter((name) => wanted.has(name.toLowerCase()));
}

const areaOfTable = ({ name }: TableEntry): Question<Area> =>
  question((context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("address");
    return () => areaOfRange(range);
  });

function infoOf(entry: TableEntry, area: Area, windows: ReadonlyMap<string, SheetWindow>): TableInfo {
  const content = windows.get(entry.sheet.toLowerCase())?.content;
  const isRead = content !== undefined && area.row < content.row + content.contents.length;
  const headers = isRead
    ? Array.from({ length: area.columns }, (_, c) => String(contentAt(content, area.row, area.column + c)))
    : entry.columns;
  return { ...entry, area, headers };
}

function registerOf(
  { name, sheet }: TableEntry,
  table: TableInfo,
  [columns = [], ...rows]: readonly (readonly CellContent[])[],
): RegisterSnapshot {
  const body = table.hasTotals ? rows.slice(0, -1) : rows;
  return { sheet, table: name, area: table.area, columns: columns.map(String), rows: body };
}
