import type { Place } from "./addresses";
import type { CellContent } from "./cells";
import type { SheetLines } from "./insertedLines";
import type { Memo } from "./memo";
import type { LineRule } from "./lineRules";

/** How a header looks; what is left out stays as it is. */
export interface HeaderStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
}

/** The number format of all cells of a place, or that of each, row by row. */
export type CellFormats = string | readonly (readonly string[])[];

/** Lines that come or go: as long as the name has the formula of its witness, they did not. */
export interface WitnessedLines extends SheetLines {
  readonly name: string;
  readonly witness: string;
}

/** One action on the workbook as plain data. */
export type Step =
  | { readonly do: "write"; readonly place: Place; readonly contents: readonly (readonly CellContent[])[] }
  | { readonly do: "numberFormat"; readonly place: Place; readonly format: CellFormats }
  /** Whether what is too wide for a cell is drawn smaller, not cut. */
  | { readonly do: "shrink"; readonly place: Place; readonly on: boolean }
  | { readonly do: "headerStyle"; readonly place: Place; readonly style: HeaderStyle }
  /** Empties cells; their formats stay. */
  | { readonly do: "clear"; readonly place: Place }
  | { readonly do: "columnWidth"; readonly sheet: string; readonly column: number; readonly width: number }
  | { readonly do: "addSheet"; readonly sheet: string; readonly position?: number }
  | { readonly do: "hideSheet"; readonly sheet: string; readonly visibility: "Hidden" | "VeryHidden" }
  | { readonly do: "rebuildSheet"; readonly sheet: string; readonly steps: readonly Step[] }
  | { readonly do: "deleteSheet"; readonly sheet: string }
  | { readonly do: "freezeRows"; readonly sheet: string; readonly rows: number }
  | { readonly do: "addTable"; readonly place: Place; readonly table: string; readonly style: string }
  | {
      readonly do: "addRows";
      readonly table: string;
      readonly rows: readonly (readonly (CellContent | null)[])[];
    }
  /** Makes a table plain cells again. */
  | { readonly do: "convertTable"; readonly table: string }
  | { readonly do: "deleteRow"; readonly table: string; readonly row: number }
  | { readonly do: "deleteRowOf"; readonly table: string; readonly id: string }
  | {
      readonly do: "insertRow";
      readonly table: string;
      readonly row: number;
      readonly contents: readonly CellContent[];
      /** Number formats of its cells; those of its neighbour when left out. */
      readonly formats?: readonly string[];
      /** How many rows have its ID once it stands: one when left out. */
      readonly copies?: number;
    }
  | {
      readonly do: "addColumn";
      readonly table: string;
      readonly header: string;
      readonly contents: readonly CellContent[];
      /** Position among the table's columns; at its end when left out. */
      readonly index?: number;
    }
  | { readonly do: "deleteColumn"; readonly table: string; readonly header: string }
  /** Whole columns or rows, as plain as their neighbours: without conditional formats and validation of these. */
  | ({ readonly do: "insertLines" } & WitnessedLines)
  | ({ readonly do: "deleteLines" } & WitnessedLines)
  | { readonly do: "addName"; readonly name: string; readonly formula: string }
  | { readonly do: "setName"; readonly name: string; readonly formula: string }
  | { readonly do: "deleteName"; readonly name: string }
  | {
      readonly do: "addRule";
      readonly place: Place;
      readonly kpi: string;
      readonly rule: LineRule;
      readonly priority?: number;
    }
  | { readonly do: "deleteRule"; readonly place: Place; readonly id: string; readonly sign?: string }
  | { readonly do: "deleteOtherRules"; readonly place: Place; readonly known: readonly string[] };

/** A step with what undoes it, worked out from what the plan saw before anything was written. */
export interface Change {
  readonly step: Step;
  readonly undo: readonly Step[];
  /** Id of the KPI it belongs to; left out for what all share. */
  readonly kpi?: string;
}

/** A plan: what is done, and what is remembered once the ids of new rules are known. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly memos: readonly PlannedMemo[];
}

/** A KPI's memo, to be written when the rules it remembers have their ids. */
export interface PlannedMemo {
  readonly kpi: string;
  readonly memo: Memo;
  /** Formula of the hidden name before; left out when there was none. */
  readonly before?: string;
}
