import { isMissingText } from "../kpi/cleaning";
import { cellOf, type Stretch } from "./direction";
import { contentAt, type CellBlock, type CellContent } from "./cells";

/** What became of a marked line of cells: its header is left out, and the empty cells before and behind. */
export interface TrimmedSeries {
  readonly stretch: Stretch;
  /** Steps (counted on the sheet) that hold text where a number belongs. */
  readonly textSteps: readonly number[];
  readonly numbers: number;
}

/**
 * The figures of a marked line. A text in its first cell is its header and left out, unless a header stands before it
 * (`headed`): then it is a bad figure. `shrink` also drops empty cells at both ends, and every text before the first
 * figure (a whole column was marked). Undefined when nothing is left.
 */
export function trimSeries(
  values: CellBlock,
  marked: Stretch,
  { shrink, headed }: { readonly shrink: boolean; readonly headed: boolean },
): TrimmedSeries | undefined {
  const at = (step: number): CellContent => {
    const { row, column } = cellOf(marked.run, marked.line, step);
    return contentAt(values, row, column);
  };
  let from = marked.step;
  let to = marked.step + marked.steps - 1;
  if (shrink) {
    const [first, last] = usedSteps(values, marked);
    from = Math.max(from, first);
    to = Math.min(to, last);
    while (to >= from && at(to) === "") to -= 1;
    while (from <= to && at(from) === "") from += 1;
  }
  while (from < to && isWord(at(from)) && (shrink || (from === marked.step && !headed))) from += 1;
  if (shrink) while (from <= to && at(from) === "") from += 1;
  if (to < from) return undefined;
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    stretch: { ...marked, step: from, steps: steps.length },
    textSteps: steps.filter((step) => isWord(at(step))),
    numbers: steps.filter((step) => typeof at(step) === "number").length,
  };
}

const isWord = (content: CellContent): boolean =>
  typeof content === "string" && !isMissingText(content) && !isError(content);

/** Excel's errors arrive as text that begins with #. */
export const isError = (content: CellContent): boolean =>
  typeof content === "string" && /^#[A-Z/0!?]+/.test(content);

function usedSteps(values: CellBlock, marked: Stretch): [number, number] {
  const first = marked.run === "down" ? values.row : values.column;
  const count = marked.run === "down" ? values.contents.length : (values.contents[0]?.length ?? 0);
  return [first, first + count - 1];
}
