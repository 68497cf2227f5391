import { printArea, type Area, type Place } from "../addresses";
import { contentsOf, emptyBlock, type CellBlock, type CellContent } from "../cells";
import type { NameInfo } from "../snapshot";
import { blockOf } from "./readings";
import { heavyLines, readInParts } from "./windows";

/** What stands on sheets at one moment, formulas as formulas; sheets that are missing are left out. */
export type Standing = ReadonlyMap<string, CellBlock>;

/**
 * Reads a rectangle on each sheet, as far as it holds anything: with the next sync, or at once in parts where formulas
 * are too long for one answer. The sheets must exist.
 */
export async function lookAtStanding(
  context: Excel.RequestContext,
  bounds: ReadonlyMap<string, Area>,
  names: readonly NameInfo[],
): Promise<() => Standing> {
  const heavy = heavyLines(names);
  if (heavy.length === 0) return queueStanding(context, bounds);
  const places = [...bounds].map(([sheet, area]) => ({ sheet, area }));
  const standing = await readInParts(context, places, heavy);
  return () => standing;
}

function queueStanding(context: Excel.RequestContext, bounds: ReadonlyMap<string, Area>): () => Standing {
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
