import { contentAt, isFormula, type CellBlock } from "../cells";
import { cellOf, type Stretch } from "../direction";

/**
 * A marked line without the header rows that were marked with it: the steps at its beginning in which no line of the
 * sheet up to `lastLine` holds a number, a date or a formula. One header alone is left to the figures' own trimming, which
 * tells it from a bad figure.
 */
export function withoutHeaderSteps(content: CellBlock, marked: Stretch, lastLine = marked.line): Stretch {
  const isHeader = (step: number): boolean =>
    Array.from({ length: lastLine + 1 }, (_, line) => {
      const { row, column } = cellOf(marked.run, line, step);
      return contentAt(content, row, column);
    }).every((cell) => typeof cell === "string" && !isFormula(cell));
  let headers = 0;
  while (headers < marked.steps && isHeader(marked.step + headers)) headers += 1;
  return headers < 2 || headers === marked.steps
    ? marked
    : { ...marked, step: marked.step + headers, steps: marked.steps - headers };
}
