import type { KpiProblem } from "../kpi/outcome";
import { parsePlace, quoteSheet } from "./addresses";
import { contentAt, type CellContent } from "./cells";
import { fold } from "./headerWords";
import { newId } from "./identity";
import { addressOfField, cellOf, columnOfField, idOf } from "./registerCells";
import { neededFields, registerFields, registerSheetNames, type RegisterFieldName } from "./registerFields";
import { readRegisterRow, type KnownDefinition } from "./registerRow";
import { emptiedIdOf, ownersOfIds } from "./rowOwners";
import { windowOf, type RegisterSnapshot, type Snapshot } from "./snapshot";

/** One row of the register: what it defines, or why it takes no effect. */
export interface RegisterEntry {
  /** Position in the table's body, from 0. */
  readonly row: number;
  /** The row's own ID, or the one it will get: a row typed or pasted without one is a new KPI. */
  readonly id: string;
  readonly definition?: KnownDefinition;
  /** Why the row takes no effect; nothing of it is written until that is mended. */
  readonly problems: readonly KpiProblem[];
}

export interface RegisterReading {
  readonly entries: readonly RegisterEntry[];
  /** What is wrong with the register as a whole; nothing is written to it until it is mended. */
  readonly problems: readonly KpiProblem[];
}

/** Reads the whole register; without one there are no entries and no problems. */
export function readRegister(snapshot: Snapshot): RegisterReading {
  const known = readings.get(snapshot) ?? readAll(snapshot);
  readings.set(snapshot, known);
  return known;
}

/** What was read of a snapshot, found once: every step of a plan asks for it. */
const readings = new WeakMap<Snapshot, RegisterReading>();

function readAll(snapshot: Snapshot): RegisterReading {
  const { register } = snapshot;
  if (!register) return { entries: [], problems: orphanSheet(snapshot) };
  const missing = neededFields.filter((field) => columnOfField(register, field) === undefined);
  if (missing.length > 0) {
    const headers = missing.map((field) => registerFields.find((one) => one.field === field)?.en ?? field);
    return {
      entries: [],
      problems: [
        { code: "registerColumns", at: quoteSheet(register.sheet), detail: { columns: headers.join(", ") } },
      ],
    };
  }
  const rows = register.rows.flatMap((cells, row) => (isBlank(register, cells) ? [] : [row]));
  const owners = ownersOfIds(snapshot, register, rows);
  const taken = new Set(owners.keys());
  const entries = rows.map((row) => readEntry(snapshot, register, row, owners, taken));
  return { entries, problems: [] };
}

/** A row counts as soon as anything stands in it beside the problem that the add-in wrote there. */
function isBlank(register: RegisterSnapshot, cells: readonly CellContent[]): boolean {
  const problem = columnOfField(register, "problem");
  return cells.every((content, column) => content === "" || column === problem);
}

function readEntry(
  snapshot: Snapshot,
  register: RegisterSnapshot,
  row: number,
  owners: ReadonlyMap<string, number>,
  taken: Set<string>,
): RegisterEntry {
  const at = (field: RegisterFieldName): string => addressOfField(register, row, field);
  const cell = cellOf(register, row);
  const written = idOf(register, row) || emptiedIdOf(row, owners);
  const owner = owners.get(written);
  if (written !== "" && owner === row) {
    const result = readRegisterRow((field) => (field === "id" ? written : cell(field)), at);
    return result.ok
      ? { row, id: written, definition: result.value, problems: [] }
      : { row, id: written, problems: result.problems };
  }
  const id = newId(
    `${String(cell("sheet"))}!${String(cell("actual"))}`,
    String(cell("name")),
    snapshot,
    taken,
  );
  taken.add(id);
  const original = owner === undefined ? undefined : cellOf(register, owner);
  if (original && sameFigures(cell, original)) {
    return { row, id, problems: [{ code: "registerDuplicate", at: at("id"), detail: { id: written } }] };
  }
  const result = readRegisterRow(asNewRow(cell, id, original), at);
  return result.ok
    ? { row, id, definition: result.value, problems: [] }
    : { row, id, problems: result.problems };
}

type CellOfField = (field: RegisterFieldName) => CellContent;

const sameFigures = (one: CellOfField, other: CellOfField): boolean =>
  (["sheet", "actual"] as const).every((field) => fold(String(one(field))) === fold(String(other(field))));

/**
 * A row typed or pasted without an ID of its own: the sheet may stand in the address of the figures, a row that names
 * no columns gets target and status, and the place of the row that it was copied from is not its own.
 */
function asNewRow(cell: CellOfField, id: string, original: CellOfField | undefined): CellOfField {
  return (field) => {
    const content = cell(field);
    if (field === "id") return id;
    if (field === "place" && original?.("place") === content) return "";
    if (content !== "") return content;
    if (field === "columns") return "target, status";
    if (field === "sheet") return parsePlace(String(cell("actual")), "")?.sheet ?? "";
    return content;
  };
}

/** A sheet that is called like the register but holds no table of it. */
function orphanSheet(snapshot: Snapshot): KpiProblem[] {
  const names = Object.values(registerSheetNames).map(fold);
  const sheet = snapshot.sheets.find(({ name }) => names.includes(fold(name)));
  if (!sheet) return [];
  const { content } = windowOf(snapshot, sheet.name);
  const first = contentAt(content, content.row, content.column);
  return [{ code: "registerTable", at: quoteSheet(sheet.name), detail: { found: String(first) } }];
}
