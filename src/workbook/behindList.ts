import { sameSheet } from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import { contentAt, type CellContent } from "./cells";
import type { Stretch } from "./direction";
import { windowOf, type Snapshot } from "./snapshot";
import { isError } from "./trimSeries";

/**
 * The first column behind a list with one KPI a row, in which the figure is one cell: behind the headers that stand side
 * by side above it, columns written for KPIs left out. All KPIs of the list get the same, so that they share their
 * columns, whatever cells of their rows are empty. Undefined where no header stands above.
 */
export function columnBehindList(sheet: string, series: Stretch, snapshot: Snapshot): number | undefined {
  if (series.run !== "down" || series.steps !== 1) return undefined;
  const { content } = windowOf(snapshot, sheet);
  let row = series.step - 1;
  while (row >= 0 && !isText(contentAt(content, row, series.line))) row -= 1;
  if (row < 0) return undefined;
  let column = series.line + 1;
  while (contentAt(content, row, column) !== "" && !isWritten(sheet, column, snapshot)) column += 1;
  return column;
}

const isText = (content: CellContent): boolean =>
  typeof content === "string" && content !== "" && !content.startsWith("=") && !isError(content);

/** Whether a line of any KPI stands in a column. */
function isWritten(sheet: string, column: number, { names }: Snapshot): boolean {
  return anchoredIds(names).some((id) =>
    Object.values(anchorsOf(names, id).lines).some(
      (place) => sameSheet(place.sheet, sheet) && place.area.column === column && place.area.columns === 1,
    ),
  );
}
