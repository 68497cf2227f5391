import type { KpiProblem } from "../kpi/outcome";
import { printArea, printCell, printPlace, type Area, type Place } from "./addresses";
import { blockArea, type Frame } from "./arrangement";
import { cellOf } from "./direction";
import { foreignCells, isOccupied, nextFreeLine, type Reservations } from "./occupied";
import type { Conflict } from "./port";
import type { Snapshot } from "./snapshot";

/** How many of the cells that stand in the way are named. */
const named = 5;

/**
 * What stands in the way of cells that are taken, and the next free place for `lines` lines behind line `line`, or the
 * first of the sheet where there is none behind. A table that has no room at its side is passed by.
 */
export function conflictAt(
  snapshot: Snapshot,
  frame: Frame,
  area: Area,
  line: number,
  lines: number,
  reservations: Reservations,
): Conflict {
  const holds = foreignCells(snapshot, frame.sheet, area, reservations)
    .slice(0, named)
    .map(({ row, column, content }) => ({ address: printCell(row, column), text: String(content) }));
  const table = frame.table ?? frame.list?.table;
  const from = table ? table.area.column + table.area.columns + 1 : line + 1;
  const outside = { taken: reservations.taken, own: reservations.own };
  const isFree = (candidate: number): boolean =>
    !isOccupied(snapshot, frame.sheet, blockArea(frame, candidate, lines), outside);
  const { row, column } = cellOf(
    frame.run,
    nextFreeLine(from, isFree) ?? nextFreeLine(0, isFree) ?? from,
    frame.headerStep ?? frame.step,
  );
  return { address: printArea(area), holds, nextFree: printCell(row, column) };
}

/** A taken place as a problem: what stands there and where there is room. */
export function placeTaken(at: Place, conflict: Conflict): KpiProblem {
  const holds = conflict.holds.map(({ address, text }) => `${address} “${text}”`).join(", ");
  return {
    code: holds === "" ? "placeBlocked" : "placeTaken",
    at: printPlace(at),
    detail: { holds, nextFree: conflict.nextFree },
  };
}
