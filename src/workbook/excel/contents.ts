import type { KpiDefinition } from "../../kpi/definition";
import { parsePlace, sameSheet, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { contentAt } from "../cells";
import {
  keyOfPlace,
  type PlaceReading,
  type RegisterSnapshot,
  type SheetWindow,
  type Snapshot,
  type TableInfo,
} from "../snapshot";
import { areaOfRange, blockOf, queueReadings, type Wish } from "./readings";
import { needsDates } from "../periodDates";
import { sidesOfTarget } from "../record";
import { lastRows } from "./lastRows";
import { heavyLines, queueWindow, readWindows } from "./windows";
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
}

/** The second round trip: contents of the sheets that matter, figures, and the register. */
export async function readContents(
  context: Excel.RequestContext,
  structure: Structure,
  scope: ReadingScope,
): Promise<Snapshot> {
  const register = findRegister(structure);
  const wishes = wishesOf(structure, scope);
  const sheets = sheetsToRead(structure, wishes, scope.definitions, register);
  const heavy = heavyLines(structure.names);
  const last = lastRows(structure, scope.definitions, register?.sheet);
  const windows =
    heavy.length > 0
      ? []
      : sheets.map((name) => queueWindow(context, name, scope.merges, last.get(name.toLowerCase())));
  const tables = structure.tables
    .filter(({ sheet }) => sheets.some((name) => sameSheet(name, sheet)))
    .map((entry) => queueTable(context, entry));
  const takeReadings = queueReadings(context, wishes);
  const registerRange = register && queueRegister(context, register);
  await context.sync();
  const contents =
    heavy.length > 0
      ? await readWindows(context, sheets, heavy, scope.merges)
      : new Map(windows.map((take) => take()));
  const infos = tables.map((take) => take(contents));
  const snapshot = {
    sheets: structure.sheets,
    structureProtected: structure.structureProtected,
    readOnly: structure.readOnly,
    names: structure.names,
    tables: infos,
    windows: contents,
    readings: takeReadings(),
  };
  const table = infos.find(({ name }) => name === register?.name);
  if (!registerRange || !table) return snapshot;
  return { ...snapshot, register: registerRange(table) };
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
  const takeReadings = queueReadings(context, missing);
  const last = lastRows(structure, definitions, undefined);
  const windows = sheets.map((name) => queueWindow(context, name, merges, last.get(name.toLowerCase())));
  await context.sync();
  return {
    ...snapshot,
    readings: new Map<string, PlaceReading>([...snapshot.readings, ...takeReadings()]),
    windows: new Map<string, SheetWindow>([...snapshot.windows, ...windows.map((take) => take())]),
  };
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

function queueTable(
  context: Excel.RequestContext,
  entry: TableEntry,
): (windows: ReadonlyMap<string, SheetWindow>) => TableInfo {
  const range = context.workbook.tables.getItem(entry.name).getRange();
  range.load("address");
  return (windows) => {
    const area = areaOfRange(range);
    const content = windows.get(entry.sheet.toLowerCase())?.content;
    const isRead = content !== undefined && area.row < content.row + content.contents.length;
    const headers = isRead
      ? Array.from({ length: area.columns }, (_, c) => String(contentAt(content, area.row, area.column + c)))
      : entry.columns;
    return { ...entry, area, headers };
  };
}

function queueRegister(
  context: Excel.RequestContext,
  { name, sheet }: TableEntry,
): (table: TableInfo) => RegisterSnapshot {
  const range = context.workbook.tables.getItem(name).getRange();
  range.load("address,values");
  return (table) => {
    const block = blockOf(range, "values");
    const [columns = [], ...rows] = block.contents;
    const body = table.hasTotals ? rows.slice(0, -1) : rows;
    return { sheet, table: name, area: table.area, columns: columns.map(String), rows: body };
  };
}
