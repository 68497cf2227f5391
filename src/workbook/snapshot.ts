import type { KpiProblem } from "../kpi/outcome";
import type { Area, Place } from "./addresses";
import { sameSheet } from "./addresses";
import type { CellBlock, CellContent } from "./cells";
import { emptyBlock } from "./cells";
import type { Insertion } from "./insertedLines";

/** What a plan knows of the workbook, as plain data: read once, then planned upon without Excel. */
export interface Snapshot {
  readonly sheets: readonly SheetInfo[];
  /** Sheets can be neither added nor deleted. */
  readonly structureProtected?: boolean;
  /** The file is open for reading only: Excel may refuse what is written. */
  readonly readOnly?: boolean;
  readonly tables: readonly TableInfo[];
  readonly names: readonly NameInfo[];
  readonly register?: RegisterSnapshot;
  /** Formulas and constants of the sheets that matter, by sheet name in lower case. */
  readonly windows: ReadonlyMap<string, SheetWindow>;
  /** Values of figures, periods and targets, by `keyOfPlace`. */
  readonly readings: ReadonlyMap<string, PlaceReading>;
  /** Lines that a plan will insert, already in place in this snapshot, and the workbook as it stands without them. */
  readonly inserted?: { readonly insertions: readonly Insertion[]; readonly before: Snapshot };
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** With header and totals row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface NameInfo {
  readonly name: string;
  /** With its "=": `=England!$D$2:$D$37`. */
  readonly formula: string;
  readonly visible: boolean;
  /** The workbook lost it: what it led to is told from the register and the sheet. */
  readonly deleted?: true;
}

/** What a sheet holds, formulas as formulas. */
export interface SheetWindow {
  readonly content: CellBlock;
  readonly merged: readonly Area[];
  /** More stands further down, which nobody needed to read: what is not known to be empty counts as filled. */
  readonly unread?: boolean;
}

/** Calculated values of a place, what the sheet shows for them, and their number formats. */
export interface PlaceReading {
  readonly values: CellBlock;
  readonly texts: CellBlock;
  readonly formats: CellBlock;
}

/** The register's table as it was read; `columns` are its headers, `rows` its body. */
export interface RegisterSnapshot {
  readonly sheet: string;
  readonly table: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

export function keyOfPlace({ sheet, area }: Place): string {
  return `${sheet.toLowerCase()}!${area.row},${area.column},${area.rows},${area.columns}`;
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetInfo | undefined {
  return snapshot.sheets.find((sheet) => sameSheet(sheet.name, name));
}

export function windowOf(snapshot: Snapshot, sheet: string): SheetWindow {
  return snapshot.windows.get(sheet.toLowerCase()) ?? { content: emptyBlock, merged: [] };
}

/** The rows of a table between its header and its totals. */
export function bodyOf(table: TableInfo): Area {
  const top = table.hasHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.hasTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + top, rows };
}

/** A sheet that a definition names and the workbook does not have. */
export function missingSheet(name: string, snapshot: Snapshot): KpiProblem {
  const sheets = snapshot.sheets.filter(({ visible }) => visible).map((sheet) => sheet.name);
  return { code: "missingSheet", detail: { sheet: name, sheets: sheets.join(", ") } };
}
