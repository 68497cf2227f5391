import type { Area, Place } from "./addresses";
import { areaOfBlock, contentAt, isFormula } from "./cells";
import { cellOf } from "./direction";
import type { SheetLines } from "./insertedLines";
import { windowOf, type Snapshot } from "./snapshot";

/**
 * Formulas whose results may run across the place where lines are to be inserted: the last one before it of each row (or
 * column), where a constant or nothing stands between them and something stands behind. Only Excel knows whether it
 * spills.
 */
export function possibleSpills({ sheet, run, line }: SheetLines, snapshot: Snapshot): Place[] {
  const { content } = windowOf(snapshot, sheet);
  const { row, column, rows, columns } = areaOfBlock(content);
  const [first, count] = run === "down" ? [row, rows] : [column, columns];
  const start = run === "down" ? column : row;
  const at = (there: number, step: number): Area => ({ ...cellOf(run, there, step), rows: 1, columns: 1 });
  const holds = (area: Area) => contentAt(content, area.row, area.column);
  return Array.from({ length: count }, (_, i) => first + i).flatMap((step) => {
    const behind = holds(at(line, step));
    if (behind === "" || isFormula(behind)) return [];
    for (let there = line - 1; there >= start; there--) {
      if (isFormula(holds(at(there, step)))) return [{ sheet, area: at(there, step) }];
    }
    return [];
  });
}
