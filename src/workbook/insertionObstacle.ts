import type { KpiProblem } from "../kpi/outcome";
import {
  intersect,
  printPlace,
  sameSheet,
  sheetColumns,
  sheetRows,
  type Area,
  type Place,
} from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import { blockArea, type Frame } from "./arrangement";
import { printLines, type SheetLines } from "./insertedLines";
import { lastLine } from "./insertionPoint";
import { windowOf, type Snapshot } from "./snapshot";

/**
 * Why lines cannot be inserted: the last ones of the sheet are in use, or they would go through a table, through merged
 * cells beside the figures (a merged title elsewhere is widened), or through the figures of a KPI that run across them.
 */
export function insertionObstacle(
  wanted: SheetLines,
  frame: Frame,
  snapshot: Snapshot,
): KpiProblem | undefined {
  const { sheet, run, lines } = wanted;
  const at = printLines(wanted);
  if (lastLine(wanted, snapshot) + lines >= (run === "down" ? sheetColumns : sheetRows)) {
    return { code: "insertSheetFull", at };
  }
  const table = snapshot.tables.find((one) => sameSheet(one.sheet, sheet) && isSplit(one.area, wanted));
  if (table) return { code: "insertSplitsTable", at, detail: { table: table.name } };
  const level = blockArea(frame, wanted.line - 1, 2);
  const merged = windowOf(snapshot, sheet).merged.find(
    (area) => isSplit(area, wanted) && intersect(area, level) !== undefined,
  );
  if (merged)
    return { code: "insertSplitsMerged", at, detail: { cells: printPlace({ sheet, area: merged }) } };
  const series = kpiPlaces(snapshot).find((one) => sameSheet(one.sheet, sheet) && isSplit(one.area, wanted));
  return series && { code: "insertSplitsSeries", at, detail: { cells: printPlace(series) } };
}

/** Whether lines inserted there would come to stand within an area. */
function isSplit(area: Area, { run, line }: SheetLines): boolean {
  const first = run === "down" ? area.column : area.row;
  return first < line && line < first + (run === "down" ? area.columns : area.rows);
}

function kpiPlaces({ names }: Snapshot): Place[] {
  return anchoredIds(names).flatMap((id) => {
    const { sources, lines } = anchorsOf(names, id);
    return [...Object.values(sources), ...Object.values(lines)];
  });
}
