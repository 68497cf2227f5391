import { intersect, sameArea, sameSheet } from "./addresses";
import type { Anchors } from "./anchors";
import { blockArea, type Frame } from "./arrangement";
import { listOf } from "./behindList";
import { areaOfBlock, holdsAnything } from "./cells";
import type { Bound } from "./goal";
import { placeOfLines, type SheetLines } from "./insertedLines";
import type { ResolvedKpi } from "./resolve";
import { windowOf, type Snapshot } from "./snapshot";

/** What of a KPI stands already: its lines, and what was inserted for it. */
export interface Standing {
  readonly kept: readonly number[];
  readonly anchors: Anchors;
}

/**
 * Where lines are to be inserted for new columns: behind the KPI's own, else beside the figures or a target that stands
 * next to them. Undefined where nothing is to be inserted: none is asked for, nothing stands behind that would have to
 * make room, the lines are columns of a table or of a list (which stand behind it), or lines that were inserted earlier
 * are free again.
 */
export function insertionPoint(
  kpi: ResolvedKpi,
  frame: Frame,
  { kept, anchors }: Standing,
  fresh: number,
  snapshot: Snapshot,
): SheetLines | undefined {
  const { definition, series, sheet } = kpi;
  const beside = sameSheet(frame.sheet, sheet) && frame.step === series.step && !frame.table;
  if (definition.placement !== "insert" || fresh === 0 || !beside) return undefined;
  if (listOf(sheet, series, snapshot)) return undefined;
  const line = Math.max(lastBeside(kpi), ...kept) + 1;
  const wanted = { sheet, run: series.run, line, lines: fresh };
  const pushes = lastLine(wanted, snapshot) >= line;
  return pushes && !isInserted(wanted, frame, anchors, snapshot) ? wanted : undefined;
}

/** The last line of the figures and of targets, one cell a period, that stand side by side with them. */
function lastBeside({ series, sheet, goal }: ResolvedKpi): number {
  const sides: Bound[] =
    goal.kind === "one" ? [goal.bound] : goal.kind === "range" ? [goal.lower, goal.upper] : [];
  const lines = sides.flatMap((bound) =>
    bound.kind === "periods" && sameSheet(bound.place.sheet, sheet) && bound.stretch.step === series.step
      ? [bound.stretch.line]
      : [],
  );
  let last = series.line;
  while (lines.includes(last + 1)) last += 1;
  return last;
}

/** The last line of a sheet that holds anything. */
export function lastLine({ sheet, run }: SheetLines, snapshot: Snapshot): number {
  const { row, column, rows, columns } = areaOfBlock(windowOf(snapshot, sheet).content);
  return run === "down" ? column + columns - 1 : row + rows - 1;
}

/** Whether lines were inserted for this KPI earlier and hold nothing. */
function isInserted(wanted: SheetLines, frame: Frame, { inserted }: Anchors, snapshot: Snapshot): boolean {
  const { area } = placeOfLines(wanted);
  const own = inserted.some(({ place }) => {
    const both = sameSheet(place.sheet, wanted.sheet) ? intersect(place.area, area) : undefined;
    return both !== undefined && sameArea(both, area);
  });
  if (!own) return false;
  return !holdsAnything(
    windowOf(snapshot, wanted.sheet).content,
    blockArea(frame, wanted.line, wanted.lines),
  );
}
