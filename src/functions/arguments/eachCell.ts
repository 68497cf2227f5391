import { isProblem, toFigure, type CellInput, type Figure, type KpiProblem } from "../../kpi";
import { columnsOf, rowsOf, toCell, toCells, type Cells } from "./cells";
import { excelError, refuse } from "./excelError";

/** What one cell comes to: a value, undefined for a blank, or the reason why there is none. */
export type CellOutcome = number | string | undefined | KpiProblem;

/** A value as Excel takes it: never null, NaN or an infinity, which it would turn into 0 or a bare error. */
export function toOutput(outcome: CellOutcome): unknown {
  if (outcome === undefined) return "";
  if (isProblem(outcome)) return excelError(outcome);
  if (typeof outcome === "number" && !Number.isFinite(outcome)) return excelError({ code: "notFinite" });
  // Excel shows 0 for −0, other programs do not.
  return outcome === 0 ? 0 : outcome;
}

interface Side {
  readonly name: string;
  readonly cells: Cells;
}

/**
 * Meets the cells of several arguments, by name, the judged one first. As in Excel's own arithmetic a single value
 * meets every cell, a row meets every row and a column every column of the others; ranges that match in neither way are
 * refused with both shapes. `judge` gets one cell of each argument, in a list that is used again for the next cells.
 */
export function eachMeeting(
  inputs: Readonly<Record<string, unknown>>,
  judge: (cells: readonly CellInput[]) => CellOutcome,
): unknown[][] {
  const sides = Object.entries(inputs).map(([name, argument]) => readSide(name, argument));
  const rows = commonSize(sides, rowsOf);
  const columns = commonSize(sides, columnsOf);
  const readers = sides.map(({ cells }) => cellReader(cells));
  const met: CellInput[] = readers.map(() => undefined);
  const result = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const outputs = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) {
      for (let side = 0; side < readers.length; side++)
        met[side] = (readers[side] as CellReader)(row, column);
      outputs[column] = toOutput(judge(met));
    }
    result[row] = outputs;
  }
  return result;
}

/**
 * Judges figures cell by cell, each cell alone: a bad one is an error there and nowhere else. `judge` gets the cleaned
 * figures in the order of `inputs`, in a list that is used again for the next cells.
 */
export function eachCell(
  inputs: Readonly<Record<string, unknown>>,
  judge: (figures: readonly Figure[]) => CellOutcome,
): unknown[][] {
  const names = Object.keys(inputs);
  const figures: Figure[] = names.map(() => undefined);
  return eachMeeting(inputs, (cells) => {
    for (let side = 0; side < names.length; side++)
      figures[side] = named(toFigure(cells[side]), names[side] as string);
    return judge(figures);
  });
}

/**
 * As `eachCell`, for results that need every one of the first `needed` figures: the first that is missing makes the
 * cell `blank` and the first that is bad makes it that error.
 */
export function eachComplete(
  inputs: Readonly<Record<string, unknown>>,
  needed: number,
  judge: (figures: readonly (number | undefined)[]) => CellOutcome,
  blank?: string,
): unknown[][] {
  return eachCell(inputs, (figures) => {
    for (let side = 0; side < figures.length; side++) {
      const figure = figures[side];
      if (isProblem(figure)) return figure;
      if (figure === undefined && side < needed) return blank;
    }
    return judge(figures as readonly (number | undefined)[]);
  });
}

const named = (figure: Figure, name: string): Figure =>
  isProblem(figure) ? { ...figure, at: name } : figure;

function readSide(name: string, argument: unknown): Side {
  const cells = toCells(argument) ?? [[null]];
  if (rowsOf(cells) === 0 || columnsOf(cells) === 0) refuse({ code: "emptyRange", detail: { name } });
  return { name, cells };
}

/** The number of rows (or columns) that all have, or have in common with single ones. */
function commonSize(sides: readonly Side[], sizeOf: (cells: Cells) => number): number {
  let widest = sides[0] as Side;
  for (const side of sides) {
    const size = sizeOf(side.cells);
    const common = sizeOf(widest.cells);
    if (size === common || size === 1) continue;
    if (common !== 1) refuse(shapesDiffer(widest, side));
    widest = side;
  }
  return sizeOf(widest.cells);
}

function shapesDiffer(one: Side, other: Side): KpiProblem {
  const shape = ({ cells }: Side): string => `${rowsOf(cells)} × ${columnsOf(cells)}`;
  return {
    code: "shapesDiffer",
    detail: { first: one.name, firstShape: shape(one), second: other.name, secondShape: shape(other) },
  };
}

type CellReader = (row: number, column: number) => CellInput;

/** Reads cells; a single row or column stands for every row or column. */
function cellReader(cells: Cells): CellReader {
  const oneRow = rowsOf(cells) === 1;
  const oneColumn = columnsOf(cells) === 1;
  return (row, column) => toCell(cells[oneRow ? 0 : row]?.[oneColumn ? 0 : column]);
}
