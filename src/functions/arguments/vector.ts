import { isProblem, toFigure } from "../../kpi";
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

/** The numbers of a row or column, empty cells left out. Text, TRUE or an error in it end the call. */
export function readNumbers(name: string, argument: unknown): number[] {
  const numbers: number[] = [];
  readVector(name, argument).forEach((cell, index) => {
    const figure = toFigure(toCell(cell));
    if (isProblem(figure)) refuse({ ...figure, at: `${name} ${index + 1}` });
    if (figure !== undefined) numbers.push(figure);
  });
  return numbers;
}
