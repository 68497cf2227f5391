import type { KpiProblem } from "../kpi/outcome";
import { intersect, printPlace, sameSheet, type Place } from "./addresses";
import type { Arrangement } from "./arrangement";
import { contentAt } from "./cells";
import { cellOf } from "./direction";
import { windowOf, type Snapshot } from "./snapshot";

/** How many new periods are looked ahead: a year of months. */
const ahead = 12;

/**
 * What keeps a KPI's columns from growing along with its figures: the first cell in use behind a column where the
 * figures themselves still have room. Undefined where nothing does, for tables, which make room by themselves, and for
 * one figure alone, such as a row of a list.
 */
export function roomToGrow({ kpi, frame, lines }: Arrangement, snapshot: Snapshot): KpiProblem | undefined {
  const { series, sheet } = kpi;
  if (frame.table || series.steps === 1) return undefined;
  for (let step = 0; step < ahead; step++) {
    const figure = cellAt(sheet, series.run, series.line, series.step + series.steps + step);
    if (obstacleAt(figure, snapshot)) return undefined;
    for (const { line } of lines) {
      const cell = cellAt(frame.sheet, frame.run, line, frame.step + frame.steps + step);
      const obstacle = obstacleAt(cell, snapshot);
      if (obstacle) return { ...obstacle, at: printPlace(cell) };
    }
  }
  return undefined;
}

const cellAt = (sheet: string, ...[run, line, step]: Parameters<typeof cellOf>): Place => ({
  sheet,
  area: { ...cellOf(run, line, step), rows: 1, columns: 1 },
});

/** What a cell holds, or that results cannot spill into it. */
function obstacleAt({ sheet, area }: Place, snapshot: Snapshot): KpiProblem | undefined {
  const { content, merged } = windowOf(snapshot, sheet);
  const holds = String(contentAt(content, area.row, area.column));
  if (holds !== "") return { code: "growthLimited", detail: { holds } };
  const tables = snapshot.tables.filter((table) => sameSheet(table.sheet, sheet));
  const blocked = [...merged, ...tables.map((table) => table.area)].some(
    (one) => intersect(one, area) !== undefined,
  );
  return blocked ? { code: "growthBlocked" } : undefined;
}
