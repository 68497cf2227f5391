import { areaOfBlock, contentAt, isFormula, type CellBlock, type CellContent } from "../cells";
import { cellOf, type Stretch } from "../direction";
import { saysTarget } from "../headerWords";

/**
 * A marked line without the header rows that were marked with it: the steps at its beginning in which no line that stands
 * together with it, up to `lastLine`, holds a number, a date or a formula. One header alone is left to the figures' own trimming, which
 * tells it from a bad figure.
 */
export function withoutHeaderSteps(content: CellBlock, marked: Stretch, lastLine = marked.line): Stretch {
  const first = firstLineTogether(content, marked);
  const isHeader = (step: number): boolean =>
    Array.from({ length: lastLine - first + 1 }, (_, i) => {
      const { row, column } = cellOf(marked.run, first + i, step);
      return contentAt(content, row, column);
    }).every(isText);
  let headers = 0;
  while (headers < marked.steps && isHeader(marked.step + headers)) headers += 1;
  return headers < 2 || headers === marked.steps
    ? marked
    : { ...marked, step: marked.step + headers, steps: marked.steps - headers };
}

/** The first line of those without a blank one between them and the marked one. */
function firstLineTogether(content: CellBlock, { run, line }: Stretch): number {
  const { rows, columns, row, column } = areaOfBlock(content);
  const isBlank = (one: number): boolean =>
    Array.from({ length: run === "down" ? rows : columns }, (_, i) => {
      const cell = cellOf(run, one, (run === "down" ? row : column) + i);
      return contentAt(content, cell.row, cell.column);
    }).every((cell) => cell === "");
  let first = line;
  while (first > 0 && !isBlank(first - 1)) first -= 1;
  return first;
}

/**
 * A marked row without the targets in front of its figures: numbers or blanks below a header such as "Target", before
 * the first period. What stands before such a target, its row's name or notes, goes with it, and so do columns at its end that
 * neither a period nor a figure fills. The line itself where there are none.
 */
export function withoutTargetsInFront(content: CellBlock, marked: Stretch): Stretch {
  if (marked.run === "down") return marked;
  let front = 0;
  let headerRow: number | undefined;
  for (let i = 0; i < marked.steps - 1; i++) {
    const { row, column } = cellOf(marked.run, marked.line, marked.step + i);
    const cell = contentAt(content, row, column);
    if (cell !== "" && isText(cell)) continue;
    const header = headerAbove(content, row, column);
    if (header && saysTarget(header.text) && header.row === (headerRow ?? header.row)) {
      headerRow = header.row;
      front = i + 1;
    } else if (cell !== "") break;
  }
  if (headerRow === undefined) return marked;
  let end = marked.step + marked.steps;
  while (contentAt(content, marked.line, end - 1) === "" && contentAt(content, headerRow, end - 1) === "")
    end -= 1;
  const step = marked.step + front;
  return { ...marked, step, steps: Math.max(1, end - step) };
}

/** The nearest words above a cell, in the rows that stand together with its own. */
function headerAbove(
  content: CellBlock,
  row: number,
  column: number,
): { readonly row: number; readonly text: string } | undefined {
  for (let above = row - 1; above >= content.row; above--) {
    if (content.contents[above - content.row]?.every((cell) => cell === "") !== false) return undefined;
    const cell = contentAt(content, above, column);
    if (cell !== "" && isText(cell)) return { row: above, text: String(cell) };
  }
  return undefined;
}

const isText = (cell: CellContent): boolean => typeof cell === "string" && !isFormula(cell);
