import { printCell } from "../addresses";
import { contentAt, type CellBlock, type CellContent } from "../cells";
import { cellOf, type Stretch } from "../direction";
import { fold } from "../headerWords";

const totalWords = new Set([
  "total",
  "totals",
  "grand total",
  "sum",
  "overall",
  "average",
  "mean",
  "totaux",
  "total general",
  "somme",
  "ensemble",
  "moyenne",
]);

/** Whether a text announces a total or an average of what stands before it (Total, Total 2026, Somme, Moyenne …). */
export function saysTotal(content: CellContent): boolean {
  if (typeof content !== "string") return false;
  const text = fold(content)
    .replace(/[:=\d]+/g, "")
    .trim();
  return totalWords.has(text);
}

/** A formula that sums up or averages a range, and nothing else. */
const isSummary = (content: CellContent): boolean =>
  typeof content === "string" &&
  /^=(?:SUM|SUBTOTAL|AGGREGATE|AVERAGE)\([^()]*:[^()]*\)$/i.test(content.trim());

/** A series without the totals at its end, and the first cell that was left out. */
export interface WithoutTotals {
  readonly series: Stretch;
  readonly leftOut?: string;
}

/**
 * Leaves out the totals at the end of a series: cells whose step is called a total in the sheet's first filled line, or
 * that hold a formula over the figures before them (`=SUM(B2:B13)`, `=SUBTOTAL(109,[Sales])`). `content` has formulas as
 * formulas. A series whose every figure is such a formula is left as it is: it is one of sums.
 */
export function withoutTotals(content: CellBlock, series: Stretch): WithoutTotals {
  const at = (line: number, step: number): CellContent => {
    const { row, column } = cellOf(series.run, line, step);
    return contentAt(content, row, column);
  };
  const labels = (step: number): CellContent[] =>
    Array.from({ length: series.line }, (_, line) => at(line, step)).filter((cell) => cell !== "");
  const isTotal = (step: number): boolean =>
    labels(step).some(saysTotal) ||
    (isSummary(at(series.line, step)) && !isSummary(at(series.line, step - 1)));
  const isBlank = (step: number): boolean => at(series.line, step) === "" && labels(step).length === 0;
  const end = series.step + series.steps;
  let first = end;
  while (first - 1 > series.step && isTotal(first - 1)) first -= 1;
  if (first === end) return { series };
  const { row, column } = cellOf(series.run, series.line, first);
  while (first - 1 > series.step && isBlank(first - 1)) first -= 1;
  return { series: { ...series, steps: first - series.step }, leftOut: printCell(row, column) };
}
