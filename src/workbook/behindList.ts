import { isMissingText } from "../kpi/cleaning";
import { sameSheet } from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import { contentAt, type CellContent } from "./cells";
import type { Stretch } from "./direction";
import { isNumberAsText } from "./selection/notes";
import { bodyOf, windowOf, type Snapshot, type TableInfo } from "./snapshot";
import { isError } from "./trimSeries";

/** A list with one KPI a row: the row of its headers, and its table when it is one of Excel's. */
export interface List {
  readonly header: number;
  readonly table?: TableInfo;
}

/**
 * The list that a figure of one cell belongs to: the table around it, or the rows below headers that stand side by side,
 * one of them above the figure. Undefined for every other figure.
 */
export function listOf(sheet: string, series: Stretch, snapshot: Snapshot): List | undefined {
  if (series.run !== "down" || series.steps !== 1) return undefined;
  const table = snapshot.tables.find((one) => {
    const { row, rows, column, columns } = bodyOf(one);
    const inside = series.line >= column && series.line < column + columns;
    return (
      one.hasHeaders &&
      sameSheet(one.sheet, sheet) &&
      inside &&
      series.step >= row &&
      series.step < row + rows
    );
  });
  if (table) return { header: table.area.row, table };
  const { content } = windowOf(snapshot, sheet);
  const isText = (row: number, column: number): boolean =>
    column >= 0 && isHeaderText(contentAt(content, row, column));
  let row = series.step - 1;
  while (row >= 0 && !isText(row, series.line)) row -= 1;
  const sideBySide = isText(row, series.line - 1) || isText(row, series.line + 1);
  return row < 0 || !sideBySide ? undefined : { header: row };
}

/**
 * The first column behind a list: behind the headers that stand side by side, columns written for KPIs left out. All
 * KPIs of the list get the same, so that they share their columns, whatever cells of their rows are empty.
 */
export function columnBehindList(
  sheet: string,
  series: Stretch,
  { header, table }: List,
  snapshot: Snapshot,
): number {
  if (table) return table.area.column + table.area.columns;
  const { content } = windowOf(snapshot, sheet);
  let column = series.line + 1;
  while (contentAt(content, header, column) !== "" && !isWritten(sheet, column, snapshot)) column += 1;
  return column;
}

const isHeaderText = (content: CellContent): boolean =>
  typeof content === "string" &&
  content.trim() !== "" &&
  !content.startsWith("=") &&
  !isError(content) &&
  !isMissingText(content) &&
  !isNumberAsText(content);

/** Whether a line of any KPI stands in a column. */
function isWritten(sheet: string, column: number, { names }: Snapshot): boolean {
  return anchoredIds(names).some((id) =>
    Object.values(anchorsOf(names, id).lines).some(
      (place) => sameSheet(place.sheet, sheet) && place.area.column === column && place.area.columns === 1,
    ),
  );
}
