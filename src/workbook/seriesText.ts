import { columnLetters, quoteSheet, sameSheet } from "./addresses";
import type { Frame } from "./arrangement";
import { cellOf, type Stretch } from "./direction";
import { columnReference, headerReference, rowReference } from "./formulas";
import { bodyOf } from "./snapshot";

/**
 * A series as the formulas of a written line read it, step by step: as cells with the ends locked that all formulas
 * share, or as a column of the table that the line stands in.
 */
export interface SeriesText {
  /** Whether it is a column of the line's table. */
  readonly inTable: boolean;
  /** The cell of one step: `D13`, `[@Actual]`. */
  cell(step: number): string;
  /** The whole series: `D$2:D$37`, `[Actual]`. */
  readonly all: string;
  /** The series up to one step: `D$2:D13`; in a table, whose rows all have the same formula, the whole column. */
  upTo(step: number): string;
  /** The first cell: `D$2`, `INDEX([Actual],1)`. */
  readonly first: string;
  /** Where a step is in a list as long as the series, as arguments of INDEX: `ROWS(D$2:D13)`, `1,COLUMNS($D2:O2)`. */
  position(step: number): string;
  /** True in the row of the last number: `COUNT(D13)=1,COUNT(D13:D$37)=1`, as arguments of AND. */
  isLatest(step: number): string;
}

export function seriesText(frame: Frame, sheet: string, stretch: Stretch): SeriesText {
  const header = headerInTable(frame, sheet, stretch);
  return header === undefined ? cellsText(frame, sheet, stretch) : tableText(frame.table?.name ?? "", header);
}

/** The header of the frame's table over a stretch that is one of its columns. */
export function headerInTable({ table }: Frame, sheet: string, stretch: Stretch): string | undefined {
  if (!table || !sameSheet(table.sheet, sheet) || stretch.run !== "down") return undefined;
  const body = bodyOf(table);
  if (stretch.step !== body.row || stretch.steps !== body.rows) return undefined;
  return table.headers[stretch.line - body.column];
}

/** The header of a cell that the line's own row can name: one of a column of the table, or of the row of a list in it. */
export function headerOfRow(frame: Frame, sheet: string, stretch: Stretch): string | undefined {
  const table = frame.list?.table;
  if (!table) return headerInTable(frame, sheet, stretch);
  const inRow = sameSheet(table.sheet, sheet) && stretch.steps === 1 && stretch.step === frame.step;
  return inRow && stretch.run === "down" ? table.headers[stretch.line - table.area.column] : undefined;
}

/** As cells, wherever the line stands. */
export function cellsText(
  frame: Frame,
  sheet: string,
  { run, line, step: start, steps }: Stretch,
): SeriesText {
  const prefix = sameSheet(sheet, frame.sheet) ? "" : `${quoteSheet(sheet)}!`;
  const corner = (step: number, lock: "" | "$"): string => {
    const { row, column } = cellOf(run, line, start + step);
    return run === "down"
      ? `${columnLetters(column)}${lock}${row + 1}`
      : `${lock}${columnLetters(column)}${row + 1}`;
  };
  const [first, last] = [corner(0, "$"), corner(steps - 1, "$")];
  const cell = (step: number): string => `${prefix}${corner(step, "")}`;
  const upTo = (step: number): string =>
    step === 0 ? `${prefix}${first}` : `${prefix}${first}:${corner(step, "")}`;
  const count = run === "down" ? "ROWS" : "1,COLUMNS";
  return {
    inTable: false,
    cell,
    all: steps === 1 ? `${prefix}${first}` : `${prefix}${first}:${last}`,
    upTo,
    first: `${prefix}${first}`,
    position: (step) => `${count}(${upTo(step)})`,
    isLatest: (step) => {
      const filled = `COUNT(${cell(step)})=1`;
      return step === steps - 1 ? filled : `${filled},COUNT(${cell(step)}:${last})=1`;
    },
  };
}

/** As a column of the line's own table. */
export function tableText(table: string, header: string): SeriesText {
  const all = columnReference(header);
  return {
    inTable: true,
    cell: () => rowReference(header),
    all,
    upTo: () => all,
    first: `INDEX(${all},1)`,
    position: () => `ROW()-ROW(${headerReference(table, header)})`,
    isLatest: () => `ROW()=SUMPRODUCT(MAX(ISNUMBER(${all})*ROW(${all})))`,
  };
}
