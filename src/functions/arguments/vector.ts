import { isProblem, toFigure, type Figure } from "../../kpi";
import { columnsOf, rowsOf, toCell, toCells, type Cells } from "./cells";
import { refuse } from "./excelError";

/** The cells of a row, a column or a single value, in order. A block or an empty range ends the call. */
export function readVector(name: string, argument: unknown): readonly unknown[] {
  const cells: Cells = toCells(argument) ?? refuse({ code: "argumentMissing", detail: { name } });
  const rows = rowsOf(cells);
  const columns = columnsOf(cells);
  if (rows === 0 || columns === 0) refuse({ code: "emptyRange", detail: { name } });
  if (rows > 1 && columns > 1) {
    refuse({ code: "notAVector", detail: { name, shape: `${rows} × ${columns}` } });
  }
  return cells.flat();
}

/** A cell as a figure; text, TRUE or an error in it end the call, saying where. */
function readFigure(name: string, cell: unknown, index: number): number | undefined {
  const figure: Figure = toFigure(toCell(cell));
  return isProblem(figure) ? refuse({ ...figure, at: `${name} ${index + 1}` }) : figure;
}

/** The numbers of a row or column, empty cells left out. Text, TRUE or an error in it end the call. */
export function readNumbers(name: string, argument: unknown): number[] {
  return readVector(name, argument)
    .map((cell, index) => readFigure(name, cell, index))
    .filter((figure) => figure !== undefined);
}

/** As `readNumbers`, of a range of any shape, counted row by row. */
export function readNumbersOfBlock(name: string, argument: unknown): number[] {
  return readNumbers(name, [(toCells(argument) ?? []).flat()]);
}

/** As `readNumbers`, where an empty cell among figures ends the call; a single empty cell is an argument left out. */
export function readGapless(name: string, argument: unknown): number[] {
  const figures = readVector(name, argument).map((cell, index) => readFigure(name, cell, index));
  if (figures.length === 1 && figures[0] === undefined) return [];
  return figures.map(
    (figure, index) => figure ?? refuse({ code: "figureMissing", at: `${name} ${index + 1}` }),
  );
}
