import { isProblem, toFigure, type Figure, type KpiProblem } from "../../kpi";
import { columnsOf, rowsOf, toCell, toCells, type Cells } from "./cells";
import { excelError, refuse } from "./excelError";

/** What one cell comes to: a value, undefined for a blank, or the reason why there is none. */
export type CellOutcome = number | string | undefined | KpiProblem;

/** A value as Excel takes it: never null, NaN or an infinity, which it would turn into 0 or a bare error. */
export function toOutput(outcome: CellOutcome): unknown {
  if (outcome === undefined) return "";
  if (isProblem(outcome)) return excelError(outcome);
  if (typeof outcome === "number" && !Number.isFinite(outcome)) return excelError({ code: "notFinite" });
  return outcome;
}

interface Side {
  readonly name: string;
  readonly cells: Cells;
}

/**
 * Judges figures cell by cell, `arguments` by name, first the one that is judged. As in Excel's own arithmetic a
 * single value meets every cell, a row meets every row and a column every column of the others; ranges that match in
 * neither way are refused with both shapes. Each cell is judged alone: a bad one is an error there and nowhere else.
 */
export function eachCell(
  inputs: Readonly<Record<string, unknown>>,
  judge: (first: Figure, second: Figure, third: Figure) => CellOutcome,
): unknown[][] {
  const sides = Object.entries(inputs).map(([name, argument]) => readSide(name, argument));
  const rows = commonSize(sides, rowsOf);
  const columns = commonSize(sides, columnsOf);
  const readers = sides.map(({ name, cells }) => figureReader(name, cells));
  const [first = missing, second = missing, third = missing] = readers;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      toOutput(judge(first(row, column), second(row, column), third(row, column))),
    ),
  );
}

const missing = (): Figure => undefined;

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

/** Reads cleaned figures; a single row or column stands for every row or column. Problems name the argument. */
function figureReader(name: string, cells: Cells): (row: number, column: number) => Figure {
  const oneRow = rowsOf(cells) === 1;
  const oneColumn = columnsOf(cells) === 1;
  return (row, column) => {
    const figure = toFigure(toCell(cells[oneRow ? 0 : row]?.[oneColumn ? 0 : column]));
    return isProblem(figure) ? { ...figure, at: name } : figure;
  };
}
