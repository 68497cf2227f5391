import type { KpiProblem } from "../kpi/outcome";
import { printCell, printPlace, quoteSheet } from "./addresses";
import { contentAt, type CellContent } from "./cells";
import { fieldOfHeader, neededFields, registerFields, type RegisterFieldName } from "./registerFields";
import { readRegisterRow, type KnownDefinition } from "./registerRow";
import { fold } from "./headerWords";
import { registerSheetNames } from "./registerFields";
import { windowOf, type RegisterSnapshot, type Snapshot } from "./snapshot";

/** One row of the register: what it defines, or why it cannot be understood. */
export interface RegisterEntry {
  /** Position in the table's body, from 0. */
  readonly row: number;
  readonly id: string;
  readonly definition?: KnownDefinition;
  readonly problems: readonly KpiProblem[];
}

export interface RegisterReading {
  readonly entries: readonly RegisterEntry[];
  /** What is wrong with the register as a whole; nothing is written to it until it is mended. */
  readonly problems: readonly KpiProblem[];
}

/** Reads the whole register; without one there are no entries and no problems. */
export function readRegister(snapshot: Snapshot): RegisterReading {
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
  const entries: RegisterEntry[] = [];
  const problems: KpiProblem[] = [];
  register.rows.forEach((cells, row) => {
    if (cells.every((content) => content === "")) return;
    const at = (field: RegisterFieldName): string => addressOfField(register, row, field);
    const cell = (field: RegisterFieldName): CellContent => cells[columnOfField(register, field) ?? -1] ?? "";
    const result = readRegisterRow(cell, at);
    const id = String(cell("id")).trim();
    if (id !== "" && entries.some((entry) => entry.id === id)) {
      problems.push({ code: "registerDuplicate", at: at("id"), detail: { id } });
    }
    entries.push(
      result.ok
        ? { row, id, definition: result.value, problems: [] }
        : { row, id, problems: result.problems },
    );
  });
  return { entries, problems };
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

/** Positions of the fields among a register's headers, found once: every row asks for all of them. */
const positions = new WeakMap<RegisterSnapshot, ReadonlyMap<RegisterFieldName, number>>();

export function columnOfField(register: RegisterSnapshot, field: RegisterFieldName): number | undefined {
  const known = positions.get(register) ?? positionsOf(register);
  positions.set(register, known);
  return known.get(field);
}

/** Of two columns for one field the first counts. */
function positionsOf({ columns }: RegisterSnapshot): Map<RegisterFieldName, number> {
  const found = new Map<RegisterFieldName, number>();
  columns.forEach((header, column) => {
    const field = fieldOfHeader(header);
    if (field !== undefined && !found.has(field)) found.set(field, column);
  });
  return found;
}

function addressOfField(register: RegisterSnapshot, row: number, field: RegisterFieldName): string {
  const column = columnOfField(register, field) ?? 0;
  const cell = printCell(register.area.row + 1 + row, register.area.column + column);
  return `${quoteSheet(register.sheet)}!${cell}`;
}

/** Where a register row stands, for messages about the whole row. */
export function placeOfEntry(register: RegisterSnapshot, row: number): string {
  const { area, sheet } = register;
  return printPlace({ sheet, area: { ...area, row: area.row + 1 + row, rows: 1 } });
}
