import { printArea, type Place } from "../addresses";
import { areaOfBlock, filledCells, isFormula, type CellContent } from "../cells";
import { placeOfLines, placeWithout, shiftedPlace, type SheetLines } from "../insertedLines";
import { isUnmoved } from "../begun";
import { shiftedFormula } from "../shiftedFormula";
import type { Found } from "../remaining";
import type { Change } from "../steps";
import { usedCellsOf } from "./cellQuestions";
import type { Question } from "./questions";
import { standingCells, type Standing } from "./standing";

/** Where a place is now that lines were deleted, one after the other; undefined for one within them. */
export const placeWhenGone = (place: Place, gone: readonly SheetLines[]): Place | undefined =>
  gone.reduce<Place | undefined>((now, one) => now && placeWithout(now, one), place);

/** The cells of a place as they would read if the lines that were deleted still stood; those within them are empty. */
export function cellsWhenGone(
  standing: Standing,
  place: Place,
  gone: readonly SheetLines[],
): readonly CellContent[] {
  const now = placeWhenGone(place, gone);
  if (!now) return Array.from({ length: place.area.rows * place.area.columns }, () => "");
  const back = (formula: string): string =>
    gone.reduceRight((text, one) => shiftedFormula(text, place.sheet, one), formula);
  return standingCells(standing, now).map((cell) => (isFormula(cell) ? back(String(cell)) : cell));
}

/** The lines that a work inserted and that stand, where they came to stand. */
export function standingInsertions(changes: readonly Change[], names: Found["names"]): Place[] {
  const steps = changes.flatMap(({ step }) => (step.do === "insertLines" ? [step] : []));
  return steps.flatMap((step, i) =>
    !names.has(step.name.toLowerCase()) || isUnmoved(step, names)
      ? []
      : [shiftedPlace(placeOfLines(step), steps.slice(i + 1))],
  );
}

/** What stands in lines: each filled cell, once that was asked for. */
export function filledIn({ sheet, area }: Place): { questions: Question<unknown>[]; answer: () => Place[] } {
  const cells = usedCellsOf(sheet, printArea(area), ["formulas"]);
  return {
    questions: [cells],
    answer() {
      const block = cells.answer().formulas;
      return filledCells(block, areaOfBlock(block)).map(({ row, column }) => ({
        sheet,
        area: { row, column, rows: 1, columns: 1 },
      }));
    },
  };
}
