import { contentAt, type CellBlock, type CellContent } from "./cells";
import { cellOf, type Stretch } from "./direction";

/**
 * A series taken on over the periods that already stand there without a figure, so that the coming figures are judged
 * as well: as long as the sheet's first filled line goes on with the same kind of content (dates after dates, not a
 * text such as "Total") and the figures' own cells are empty.
 */
export function withComingPeriods(content: CellBlock, series: Stretch): Stretch {
  const at = (line: number, step: number): CellContent => {
    const { row, column } = cellOf(series.run, line, step);
    return contentAt(content, row, column);
  };
  const last = series.step + series.steps - 1;
  let line = 0;
  while (line < series.line && at(line, last) === "") line += 1;
  if (line === series.line) return series;
  const goesOn = (step: number): boolean =>
    at(line, step) !== "" && typeof at(line, step) === typeof at(line, last) && at(series.line, step) === "";
  let steps = series.steps;
  while (goesOn(series.step + steps)) steps += 1;
  return { ...series, steps };
}
