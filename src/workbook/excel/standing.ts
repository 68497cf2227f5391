import { printArea, type Area, type Place } from "../addresses";
import { contentsOf, emptyBlock, type CellBlock, type CellContent } from "../cells";
import type { NameInfo } from "../snapshot";
import { usedCellsOf } from "./cellQuestions";
import { heavyLines } from "./heavyLines";
import type { Question } from "./questions";
import { readInParts } from "./readInParts";

/** What stands on sheets at one moment, formulas as formulas; sheets that are missing are left out. */
export type Standing = ReadonlyMap<string, CellBlock>;

/** What stands in a rectangle on each sheet, and the questions to ask for it; these may be asked in any request. */
export interface StandingLook {
  readonly questions: readonly Question<unknown>[];
  readonly answer: () => Standing;
}

/** Looks at a rectangle on each sheet, as far as it holds anything. The sheets must exist. */
export function standingOf(bounds: ReadonlyMap<string, Area>): StandingLook {
  const queued = [...bounds].map(([sheet, area]) => ({
    sheet,
    cells: usedCellsOf(sheet, printArea(area), ["formulas"]),
  }));
  return {
    questions: queued.map(({ cells }) => cells),
    answer: () => new Map(queued.map(({ sheet, cells }) => [sheet.toLowerCase(), cells.answer().formulas])),
  };
}

/** The same; formulas that are sure to be too long for one answer are read at once, in parts. */
export async function lookAtStanding(
  context: Excel.RequestContext,
  bounds: ReadonlyMap<string, Area>,
  names: readonly NameInfo[],
): Promise<StandingLook> {
  const heavy = heavyLines(names);
  if (heavy.length === 0) return standingOf(bounds);
  const places = [...bounds].map(([sheet, area]) => ({ sheet, area }));
  const standing = await readInParts(context, places, heavy);
  return { questions: [], answer: () => standing };
}

/** The cells of a place, row by row. */
export function standingCells(standing: Standing, { sheet, area }: Place): CellContent[] {
  return contentsOf(standing.get(sheet.toLowerCase()) ?? emptyBlock, area).flat();
}
