import type { Place } from "./addresses";
import { parsePlace, printPlace } from "./addresses";
import { lineRoles, type LineRole } from "./columnHeaders";
import { readMemo, type Memo } from "./memo";
import type { NameInfo } from "./snapshot";

/** What a KPI reads: its figures, their periods, and the cells of its target. */
export const sourceRoles = ["actual", "periods", "goal", "goalLower", "goalUpper"] as const;
export type SourceRole = (typeof sourceRoles)[number];

/** Hidden names of the workbook hold each KPI's places: they move with inserted rows and renamed sheets. */
export interface Anchors {
  readonly sources: Readonly<Partial<Record<SourceRole, Place>>>;
  /** The cells of each written line, header left out. */
  readonly lines: Readonly<Partial<Record<LineRole, Place>>>;
  /** Columns or rows that were inserted for its lines, each with the name that remembers them. */
  readonly inserted: readonly { readonly name: string; readonly place: Place }[];
  readonly memo?: Memo;
  /** Names of this KPI whose cells were deleted (`#REF!`). */
  readonly lost: readonly string[];
  /** Names that are not in the workbook any more, though their places are known. */
  readonly deleted: ReadonlySet<string>;
}

export type AnchorRole = SourceRole | LineRole | "memo";

export function anchorName(id: string, role: AnchorRole): string {
  return `KPI_${id}_${role}`;
}

export function anchorFormula(place: Place): string {
  return `=${printPlace(place, true)}`;
}

const insertedName = /_inserted(\d+)$/;

/** Whether a name remembers inserted columns or rows. */
export const isInsertedName = (name: string): boolean => insertedName.test(name);

/** The name of the next columns or rows that are inserted for a KPI. */
export function nextInsertedName(id: string, { inserted }: Anchors): string {
  const numbers = inserted.map(({ name }) => Number(insertedName.exec(name)?.[1] ?? 0));
  return `KPI_${id}_inserted${Math.max(0, ...numbers) + 1}`;
}

/** A KPI's anchors among the workbook's names. */
export function anchorsOf(names: readonly NameInfo[], id: string): Anchors {
  const wanted = id.toLowerCase();
  const index = indexOf(names);
  const known = index.anchors.get(wanted);
  if (known) return known;
  const anchors = readAnchors(index.byId.get(wanted) ?? [], wanted);
  index.anchors.set(wanted, anchors);
  return anchors;
}

/** The names of a snapshot by the KPI they belong to: they are looked through once, however many KPIs ask. */
interface NameIndex {
  readonly byId: ReadonlyMap<string, readonly NameInfo[]>;
  readonly anchors: Map<string, Anchors>;
}

const indexes = new WeakMap<readonly NameInfo[], NameIndex>();

function indexOf(names: readonly NameInfo[]): NameIndex {
  const known = indexes.get(names);
  if (known) return known;
  const byId = new Map<string, NameInfo[]>();
  for (const one of names) {
    const id = /^kpi_(.+)_[^_]*$/.exec(one.name.toLowerCase())?.[1];
    if (id === undefined) continue;
    const own = byId.get(id) ?? [];
    own.push(one);
    byId.set(id, own);
  }
  const index = { byId, anchors: new Map<string, Anchors>() };
  indexes.set(names, index);
  return index;
}

function readAnchors(names: readonly NameInfo[], id: string): Anchors {
  const prefix = `kpi_${id}_`;
  const sources: Partial<Record<SourceRole, Place>> = {};
  const lines: Partial<Record<LineRole, Place>> = {};
  const lost: string[] = [];
  const inserted: { name: string; place: Place }[] = [];
  const gone = new Set<string>();
  let memo: Memo | undefined;
  for (const { name, formula, deleted } of names) {
    if (deleted) gone.add(name);
    const role = name.slice(prefix.length);
    if (role === "memo") memo = readMemo(formula);
    const place = role === "memo" ? undefined : parsePlace(formula, "");
    const source = sourceRoles.find((one) => one === role);
    const line = lineRoles.find((one) => one === role);
    if (place && source) sources[source] = place;
    else if (place && line) lines[line] = place;
    else if (place && insertedName.test(name)) inserted.push({ name, place });
    else if (role !== "memo") lost.push(name);
  }
  return { sources, lines, inserted, lost, deleted: gone, ...(memo && { memo }) };
}

/** The ids that names were written for, in the order of the names. */
export function anchoredIds(names: readonly NameInfo[]): string[] {
  const ids = names.map(({ name }) => /^KPI_([a-z0-9]+)_[a-zA-Z]+$/.exec(name)?.[1]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}
