import { intersect, parsePlace, printPlace, sameSheet, type Place } from "./addresses";
import { areaOfBlock, filledCells, isFormula } from "./cells";
import { replaceReferences } from "./shiftedFormula";
import type { NameInfo, Snapshot } from "./snapshot";

/** Somebody's formula or name, and cells that it reads. */
export interface LineReader {
  /** The formula's cell, or the name. */
  readonly at: string;
  readonly reads: Place;
}

/**
 * Somebody's formulas and names that read cells of inserted lines and nothing beyond, and would be left with #REF! if
 * these were deleted: a wider reference closes up. Formulas in `ours` do not count. Sees the sheets of `windows`, and names
 * them as these do.
 */
export function lineReaders(
  inserted: Place,
  ours: readonly Place[],
  windows: Snapshot["windows"],
  names: readonly Pick<NameInfo, "name" | "formula">[],
): LineReader[] {
  const readers: LineReader[] = [];
  const look = (formula: string, sheet: string, at: () => string): void => {
    replaceReferences(formula, ({ sheet: prefix = "", area }) => {
      const reads = parsePlace(prefix + area, sheet);
      if (reads && isWithin(reads, inserted)) readers.push({ at: at(), reads });
      return prefix + area;
    });
  };
  for (const { name, formula } of names) if (!/^KPI_/i.test(name)) look(formula, "", () => name);
  for (const [sheet, { content }] of windows) {
    const own = ours.filter((place) => sameSheet(place.sheet, sheet));
    for (const { row, column, content: cell } of filledCells(content, areaOfBlock(content))) {
      const area = { row, column, rows: 1, columns: 1 };
      if (!isFormula(cell) || own.some((place) => intersect(place.area, area) !== undefined)) continue;
      look(String(cell), sheet, () => printPlace({ sheet, area }));
    }
  }
  return readers;
}

function isWithin(place: Place, wider: Place): boolean {
  if (!sameSheet(place.sheet, wider.sheet)) return false;
  const inside = intersect(place.area, wider.area);
  return inside?.columns === place.area.columns && inside.rows === place.area.rows;
}
