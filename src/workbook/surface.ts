import type { CellContent } from "./cells";
import type { HeaderStyle } from "./steps";

/** What is read once it is known where a plan will write: looks, widths and our own rules. */
export interface Surface {
  /** Look of the header that the new headers follow, by KPI id. */
  readonly headerStyles: ReadonlyMap<string, HeaderStyle>;
  /** Looks of headers that will go, by `keyOfPlace`, to be put back on undo. */
  readonly looks: ReadonlyMap<string, HeaderStyle>;
  /** Widths in points, by `keyOfColumn`. */
  readonly widths: ReadonlyMap<string, number>;
  /** Number formats of the cells before, by `keyOfPlace`; left out where they differ among each other. */
  readonly formats: ReadonlyMap<string, string>;
  /** Conditional formats that stand on written lines that have ours, by `keyOfPlace`. */
  readonly rules: ReadonlyMap<string, readonly FoundRule[]>;
  /** Ids of the conditional formats that stand where such lines will newly be, by `keyOfPlace`. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
  /** What the formulas of lines that are to be frozen show, step by step, by `keyOfPlace`. */
  readonly values: ReadonlyMap<string, readonly CellContent[]>;
}

/** A conditional format as far as it must be known to tell ours from others'. */
export interface FoundRule {
  readonly id: string;
  /**
   * The formula it compares with, for a rule "equal to"; `icons` and the style, `bar` and the color. Left out for every
   * other kind.
   */
  readonly sign?: string;
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
