import { printArea, type Area, type Place } from "../addresses";
import { contentsOf, emptyBlock, type CellBlock, type CellContent } from "../cells";
import { blockOf } from "./readings";

/** What stands on sheets at one moment, formulas as formulas; sheets that are missing are left out. */
export type Standing = ReadonlyMap<string, CellBlock>;

/** Queues the reading of a rectangle on each sheet, as far as it holds anything. The sheets must exist. */
export function queueStanding(
  context: Excel.RequestContext,
  bounds: ReadonlyMap<string, Area>,
): () => Standing {
  const queued = [...bounds].map(([sheet, area]) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(printArea(area));
    const used = range.getUsedRangeOrNullObject(true);
    used.load("address,formulas");
    return { sheet, used };
  });
  return () => new Map(queued.map(({ sheet, used }) => [sheet.toLowerCase(), blockOf(used, "formulas")]));
}

/** The cells of a place, row by row. */
export function standingCells(standing: Standing, { sheet, area }: Place): CellContent[] {
  return contentsOf(standing.get(sheet.toLowerCase()) ?? emptyBlock, area).flat();
}
