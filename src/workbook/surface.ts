import type { CellContent } from "./cells";
import type { CellFormats, HeaderStyle } from "./steps";

/** What is read once it is known where a plan will write: looks, widths and our own rules. */
export interface Surface {
  /** Look of the header that the new headers follow, by KPI id. */
  readonly headerStyles: ReadonlyMap<string, HeaderStyle>;
  /** Looks of headers that will come or go, by `keyOfPlace`, to be put back on undo. */
  readonly looks: ReadonlyMap<string, HeaderStyle>;
  /** Widths in points, by `keyOfColumn`. */
  readonly widths: ReadonlyMap<string, number>;
  /** Number formats of the cells before, by `keyOfPlace`. */
  readonly formats: ReadonlyMap<string, CellFormats>;
  /** Conditional formats that stand on written lines that have ours, by `keyOfPlace`. */
  readonly rules: ReadonlyMap<string, readonly FoundRule[]>;
  /** Ids of the conditional formats that stand where such lines will newly be, by `keyOfPlace`. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
  /** The look of the register's sheet, when it may be deleted. */
  readonly register?: RegisterLook;
  /** What the formulas of lines that are to be frozen show, step by step, by `keyOfPlace`. */
  readonly values: ReadonlyMap<string, readonly CellContent[]>;
}

/** The register's sheet beside its contents. */
export interface RegisterLook {
  readonly position: number;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The table's style. */
  readonly style: string;
  /** Number formats of the table's cells. */
  readonly formats: readonly (readonly string[])[];
  /** Widths of the table's columns, in points. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

/** A conditional format as far as it must be known to tell ours from others'. */
export interface FoundRule {
  readonly id: string;
  /**
   * The formula it compares with, for a rule "equal to"; `icons` and the style, `bar` and the color. Left out for every
   * other kind.
   */
  readonly sign?: string;
  /** Its place in the order in which the sheet's rules are looked at, from 0. */
  readonly priority: number;
  /** The number format that it gives, which carries our symbol. */
  readonly numberFormat?: string;
}

export const emptySurface: Surface = {
  headerStyles: new Map(),
  looks: new Map(),
  widths: new Map(),
  formats: new Map(),
  rules: new Map(),
  standing: new Map(),
  values: new Map(),
};

export function keyOfColumn(sheet: string, column: number): string {
  return `${sheet.toLowerCase()}!${column}`;
}
