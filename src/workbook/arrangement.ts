import type { Anchors } from "./anchors";
import type { Area, Place } from "./addresses";
import type { List } from "./behindList";
import type { CellContent } from "./cells";
import type { LineRole } from "./columnHeaders";
import { areaOfStretch, type Run, type Stretch } from "./direction";
import type { SheetLines } from "./insertedLines";
import type { Memo } from "./memo";
import type { ResolvedKpi } from "./resolve";
import type { TableInfo } from "./snapshot";

/** Where the written lines of a KPI run: which steps of which sheet, and where their headers stand. */
export interface Frame {
  readonly sheet: string;
  readonly run: Run;
  readonly step: number;
  readonly steps: number;
  /** Left out when there is no room for headers. */
  readonly headerStep?: number;
  /** The table that the lines are columns of. */
  readonly table?: TableInfo;
  /** The list with one KPI a row that the lines share their columns with. */
  readonly list?: List;
}

/** One line that will stand in the sheet after an apply. */
export interface ArrangedLine {
  readonly role: LineRole;
  readonly line: number;
  readonly header: string;
  /** In a list: nobody has written the header yet. */
  readonly heads?: boolean;
  /** Not there before: everything of it is written. */
  readonly fresh: boolean;
  /** Its cells before, when they are other ones than after. */
  readonly before?: Place;
}

/** Where everything of one KPI goes: nothing is written yet. */
export interface Arrangement {
  readonly kpi: ResolvedKpi;
  readonly anchors: Anchors;
  readonly frame: Frame;
  readonly lines: readonly ArrangedLine[];
  /** Lines of the sheet that must be inserted before its new lines can stand there. */
  readonly inserting?: SheetLines;
  /** Lines written earlier that go. */
  readonly dropped: readonly { readonly role: LineRole; readonly place: Place }[];
  /** Lines that hold these values and no formulas, by the KPI's mode. */
  readonly still?: ReadonlyMap<LineRole, readonly CellContent[]>;
  /** True when lines are to be frozen whose formulas must stand and be calculated first. */
  readonly pending?: boolean;
  /** True when nobody asked for this KPI to be written: what a person typed into its lines stays. */
  readonly unasked?: boolean;
  /** Since when the still lines are. */
  readonly frozen?: NonNullable<Memo["frozen"]>;
}

export function stretchOfLine(frame: Frame, line: number): Stretch {
  return { run: frame.run, line, step: frame.step, steps: frame.steps };
}

/** The cells of a line, header left out. */
export function placeOfLine(frame: Frame, line: number): Place {
  return { sheet: frame.sheet, area: areaOfStretch(stretchOfLine(frame, line)) };
}

/** The cells of neighbouring lines with their headers. */
export function blockArea(frame: Frame, line: number, lines: number): Area {
  const from = Math.min(frame.headerStep ?? frame.step, frame.step);
  const steps = frame.step + frame.steps - from;
  return areaOfStretch({ run: frame.run, line, step: from, steps }, lines);
}
