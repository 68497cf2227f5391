import type { ColumnKind, Kind, KpiDefinition, Polarity, Status, ToleranceMode } from "../kpi/definition";
import type { KpiProblem, Outcome } from "../kpi/outcome";

export type Orientation = "column" | "row" | "tableColumn";

/**
 * What a guess rests on: `header` (the cell above or before), `tableColumn`, `dates` or `names` (the neighbouring
 * cells hold them), `numberFormat`, `word` (a word in the name, such as "churn"), `register` (as it is recorded),
 * `default` (nothing pointed elsewhere).
 */
export const reasonCodes = [
  "header",
  "tableColumn",
  "dates",
  "names",
  "numberFormat",
  "word",
  "register",
  "default",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why a guess was made, as data; the pane has the words in both languages ("header “Target” in E1"). */
export interface Reason {
  readonly code: ReasonCode;
  /** The cell or cells it rests on. */
  readonly at?: string;
  /** The header, word or number format itself. */
  readonly text?: string;
}

/** A guess together with what shows where it came from. */
export interface Guess<T> {
  readonly value: T;
  readonly because: Reason;
}

/** What the add-in understood of the selected figures, for the person to confirm or change. */
export interface Understanding {
  readonly sheet: string;
  /** The figures alone, header left out, e.g. `D2:D37`. */
  readonly actual: string;
  readonly orientation: Orientation;
  readonly tableName?: string;
  readonly name: Guess<string>;
  readonly periods?: Guess<string>;
  readonly target?: Guess<string>;
  readonly unit: Guess<string>;
  readonly kind: Guess<Kind>;
  readonly polarity: Guess<Polarity>;
  readonly toleranceMode: ToleranceMode;
  readonly tolerance: number;
  readonly numberFormat: string;
  /** The id when exactly these figures are a KPI already. */
  readonly existingId?: string;
}

export interface PreviewPeriod {
  readonly address: string;
  /** Text of the period as the sheet shows it. */
  readonly period: string;
  readonly actual?: number;
  readonly target?: number;
  readonly status: Status;
  readonly attainment?: number;
  /** Why the cell has no status, when its content is the reason. */
  readonly problem?: KpiProblem;
}

/** Where one column (or row) would be written. */
export interface PlannedColumn {
  readonly column: ColumnKind;
  readonly header: string;
  readonly address: string;
  /** The formula or constant of its first cell, as it will stand in the sheet. */
  readonly sample: string;
}

/** A place that is taken: what stands there, and where else the columns could go. */
export interface Conflict {
  readonly address: string;
  /** The first few cells that hold something: address and text. */
  readonly holds: readonly { readonly address: string; readonly text: string }[];
  /** First cell of the next free block of the same size. */
  readonly nextFree: string;
}

export interface Preview {
  readonly definition: KpiDefinition;
  readonly periods: readonly PreviewPeriod[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly columns: readonly PlannedColumn[];
  readonly conflict?: Conflict;
  /** Cells that will be written, removed and left by an apply of this definition. */
  readonly cells: { readonly written: number; readonly removed: number; readonly unchanged: number };
}

/** One KPI of the register with its latest figures, for the list in the pane. */
export interface KpiReading {
  readonly definition: KpiDefinition & { readonly id: string };
  readonly status: Status;
  readonly latest?: number;
  readonly latestPeriod?: string;
  readonly target?: number;
  readonly attainment?: number;
  readonly periods: readonly PreviewPeriod[];
  readonly numberFormat: string;
  /** What is wrong with this KPI in the workbook, as problem codes with places. */
  readonly problems: readonly KpiProblem[];
}

export interface ApplyReport {
  readonly kpis: readonly {
    readonly id: string;
    readonly name: string;
    readonly addresses: readonly string[];
  }[];
  readonly cellsWritten: number;
  readonly rulesWritten: number;
  /** True when the workbook already was as asked. */
  readonly unchanged: boolean;
}

export interface RemoveReport {
  readonly removed: readonly { readonly id: string; readonly name: string }[];
  readonly cellsCleared: number;
}

/** What the pane, the ribbon and the command line may ask of the workbook. Nothing above it talks to Excel. */
export interface KpiWorkbook {
  /** Reads the selection and says what it is. Problems: empty selection, two areas, a whole column, … */
  readSelection(): Promise<Outcome<Understanding>>;
  /** The selection as it is, for a target or a place: one rectangle on one sheet. Problems: two areas. */
  readSelectionAddress(): Promise<Outcome<{ readonly sheet: string; readonly address: string }>>;
  /** Reads and plans; writes nothing. */
  preview(definition: KpiDefinition): Promise<Outcome<Preview>>;
  /** Adds or edits KPIs. All or nothing. */
  apply(definitions: readonly KpiDefinition[]): Promise<Outcome<ApplyReport>>;
  /** The register's KPIs with their latest figures, in the register's order. */
  list(): Promise<Outcome<readonly KpiReading[]>>;
  /** Writes again what differs from the register's definitions and recalculates; unchanged where nothing differs. */
  refresh(): Promise<Outcome<ApplyReport>>;
  /** Takes away exactly what was written for these KPIs. */
  remove(ids: readonly string[]): Promise<Outcome<RemoveReport>>;
  /** Selects a KPI's figures in the sheet. */
  show(id: string): Promise<Outcome<void>>;
  /** Calls back (debounced, local changes only) when figures, register or selection change. Returns the way to stop. */
  watch(listener: (what: "figures" | "selection" | "register") => void): Promise<() => Promise<void>>;
}
