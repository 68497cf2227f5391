import type {
  ColumnKind,
  Kind,
  KpiDefinition,
  Mode,
  Polarity,
  Status,
  ToleranceMode,
} from "../kpi/definition";
import type { KpiProblem, Outcome } from "../kpi/outcome";
import type { Finding } from "./health/finding";

export type { Finding, FindingCode, RepairCode } from "./health/finding";

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
  /** Of a KPI that is one row of a list: all cells of the list, its header row first. */
  readonly list?: string;
  /** What was left out or seen of the figures (totals, hidden rows, dates as text …); `describe` has the words. */
  readonly notes?: readonly KpiProblem[];
}

/**
 * What the add-in understood of a selection. `one`: a series; `many`: several, side by side; `list`: one KPI a row, told
 * by the headers of its columns. Turn each understanding into a definition with `definitionOf`, let the person drop or
 * change some, and hand all of them to one `apply`.
 */
export interface SelectionReading {
  readonly kind: "one" | "many" | "list";
  readonly understandings: readonly Understanding[];
  /** Lines and rows of the selection that cannot be a KPI, with the reason. */
  readonly skipped: readonly KpiProblem[];
}

export interface PreviewPeriod {
  readonly address: string;
  /** Text of the period as the sheet shows it. */
  readonly period: string;
  readonly actual?: number;
  /** Of a range to stay in its lower bound. */
  readonly target?: number;
  /** Of a range to stay in its upper bound. */
  readonly upper?: number;
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
  /** What it will show beside the latest figure, in the KPI's language; left out where that is blank or not known. */
  readonly shows?: string;
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
  /** What is worth knowing and asks for nothing: where room for new periods ends. `describe` has the words. */
  readonly notices?: readonly KpiProblem[];
  /** Cells that will be written, removed and left by an apply of this definition. */
  readonly cells: { readonly written: number; readonly removed: number; readonly unchanged: number };
  /** Everything that an apply of this definition writes, removes and leaves, in the order of the work. */
  readonly plan: readonly PlannedChange[];
  /**
   * A fingerprint of what the plan saw: figures, target, the place of the columns, the register's row. Hand it to
   * `apply` (`options.seen`; those of several previews joined by line breaks), and nothing is written when any of it
   * has changed meanwhile.
   */
  readonly seen: string;
}

/** What a planned change is about. */
export type PlannedThing =
  "cells" | "format" | "rule" | "name" | "row" | "table" | "sheet" | "column" | "lines";

/**
 * One thing that an apply does to the workbook, as data; the pane has the words in both languages. `leave` is said of
 * what stands already as it shall. `at` is an address with its sheet, or the name of a sheet, table or defined name.
 * `text` is the content: of `cells` the first formula or constant (of removed ones what stands there now), of a
 * `format` the number format, of a `rule` the value that it colors (or `icons`, `bar`), of a `name` its formula, of a
 * `row` the KPI's name,
 * of a `column` of a table its header, else its width in points. `lines` are whole columns or rows of a sheet that are
 * inserted or deleted. It may be empty.
 */
export interface PlannedChange {
  readonly action: "write" | "remove" | "leave";
  readonly what: PlannedThing;
  readonly at: string;
  readonly text: string;
  /** Id of the KPI it belongs to; left out for what all share, such as the register's sheet. */
  readonly kpi?: string;
}

/** One KPI of the register with its latest figures, for the list in the pane. */
export interface KpiReading {
  readonly definition: KpiDefinition & { readonly id: string };
  readonly status: Status;
  readonly latest?: number;
  readonly latestPeriod?: string;
  readonly target?: number;
  /** Of a range to stay in its upper bound; `target` is then the lower one. */
  readonly upper?: number;
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

/** How a long work goes on. */
export interface WorkOptions {
  /**
   * Called as the work goes on. A KPI counts once when it is planned and once when Excel has taken it, so `total` is
   * twice the number of KPIs; small works are taken in one piece, big ones in pieces of 4 MB. `name` is the KPI's.
   */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }) => void;
  /** Ends the work between two requests: what was written is taken back, and the problem is `cancelled`. */
  readonly signal?: AbortSignal;
  /** `Preview.seen`: when what the plan saw has changed since, the problem is `changedSince` and nothing is written. */
  readonly seen?: string;
}

/** The last thing done to the workbook that can be taken back. */
export interface LastDone {
  readonly what: "apply" | "remove" | "refresh" | "repair" | "mode";
  readonly names: readonly string[];
  /** True when Excel refused it half-way and could not be put back: `undoLast` tries again to take away what stands. */
  readonly unfinished: boolean;
}

export interface UndoReport {
  readonly what: LastDone["what"];
  readonly names: readonly string[];
}

/** What somebody who opens the workbook without the add-in sees of one KPI. */
export interface KpiSharing {
  readonly id: string;
  readonly name: string;
  readonly mode: Mode;
  /** In Excel: the same as its author, or the last results until Excel calculates and `#NAME?` from then on. */
  readonly excel: "same" | "lastResults";
  /** In other programs (LibreOffice): as well, but formulas that spill show errors at once. */
  readonly others: "same" | "lastResults" | "errors";
  /** Its columns that are native formulas in portable mode, and those that are frozen there. */
  readonly portable: readonly ColumnKind[];
  readonly frozen: readonly ColumnKind[];
  /** ISO date of the values of frozen columns. */
  readonly frozenSince?: string;
}

/** `describeSharing` has it in sentences, for a line of text; the pane shows it as a list of marked facts. */
export interface SharingReport {
  readonly kpis: readonly KpiSharing[];
  /** Formulas with our functions that a person typed, in cells or names: how many, and where the first 20 are. */
  readonly typed: { readonly count: number; readonly at: readonly string[] };
  /** True when everybody sees what its author sees. */
  readonly ready: boolean;
}

/** What the pane, the ribbon and the command line may ask of the workbook. Nothing above it talks to Excel. */
export interface KpiWorkbook {
  /** Reads the selection and says what it is. Problems: empty selection, two areas, a whole column, … */
  readSelection(): Promise<Outcome<Understanding>>;
  /**
   * The same for one series or many: a block of columns with their periods (or of rows under them), or a list with one
   * KPI a row. Columns of targets belong to the figures before them. Problems: those of `readSelection`, and
   * `noFiguresInBlock`.
   */
  readSelections(): Promise<Outcome<SelectionReading>>;
  /** The selection as it is, for a target or a place: one rectangle on one sheet. Problems: two areas. */
  readSelectionAddress(): Promise<Outcome<{ readonly sheet: string; readonly address: string }>>;
  /** Reads and plans; writes nothing. */
  preview(definition: KpiDefinition): Promise<Outcome<Preview>>;
  /**
   * Adds or edits KPIs. All or nothing: after a problem the workbook is as it was, unless the problem is `notRestored`,
   * which says what stands; `undoLast` then tries again.
   */
  apply(definitions: readonly KpiDefinition[], options?: WorkOptions): Promise<Outcome<ApplyReport>>;
  /** The register's KPIs with their latest figures, in the register's order. */
  list(): Promise<Outcome<readonly KpiReading[]>>;
  /**
   * Brings columns up to rows of the register that were edited and to figures that grew or moved; unchanged where there
   * are none. What a person typed over formulas stays: `checkHealth` names it.
   */
  refresh(options?: WorkOptions): Promise<Outcome<ApplyReport>>;
  /** Takes away exactly what was written for these KPIs. */
  remove(ids: readonly string[], options?: WorkOptions): Promise<Outcome<RemoveReport>>;
  /** What `undoLast` would take back; undefined when there is nothing. Works that changed nothing do not count. */
  lastDone(): LastDone | undefined;
  /**
   * Puts the workbook back as it was before the last work of this session. Refuses (`undoChanged`, naming the cells)
   * when what it would overwrite was edited since. Problem `nothingToUndo` when there is nothing.
   */
  undoLast(): Promise<Outcome<UndoReport>>;
  /**
   * Changes how the columns of KPIs compute, there and back without loss: `live` by our functions; `portable` by native
   * formulas that every spreadsheet knows, but for columns that no such formula can express, which are frozen and say
   * since when in their headers; `frozen` as the values that they show now. A frozen column changes no more until the
   * mode does. All or nothing. Problems: `unknownKpi`; `notCalculated` (formulas show an error instead of results);
   * `notFrozen` (Excel is still calculating).
   */
  setMode(ids: readonly string[] | "all", mode: Mode, options?: WorkOptions): Promise<Outcome<ApplyReport>>;
  /** What a colleague without the add-in would see, to choose portable or frozen before sending. Reads every sheet. */
  checkSharing(): Promise<Outcome<SharingReport>>;
  /**
   * Everything in the workbook that is not as the register says: what is broken, lost, edited by hand, or left over.
   * `describeFinding` has the words, `repairWords` the buttons' texts, both in two languages. Reads only.
   */
  checkHealth(): Promise<Outcome<readonly Finding[]>>;
  /**
   * Repairs findings, one or many, each as its `repair` says, in one work that `undoLast` takes back. Findings without
   * a `repair`, and those that are not there any more, are passed over.
   */
  repair(findings: readonly Finding[], options?: WorkOptions): Promise<Outcome<ApplyReport>>;
  /** Selects a KPI's figures in the sheet. */
  show(id: string): Promise<Outcome<void>>;
  /** Calls back (debounced, local changes only) when figures, register or selection change. Returns the way to stop. */
  watch(listener: (what: "figures" | "selection" | "register") => void): Promise<() => Promise<void>>;
}
