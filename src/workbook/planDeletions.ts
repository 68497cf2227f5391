import { intersect, sameSheet, type Place } from "./addresses";
import { anchorFormula, type Anchors } from "./anchors";
import { filledCells } from "./cells";
import type { LineRole } from "./columnHeaders";
import type { Run } from "./direction";
import { placeOfLines, placeWithout, type SheetLines } from "./insertedLines";
import { lineReaders } from "./lineReaders";
import { headerCellOf } from "./removeLine";
import { isHeaderShared } from "./sharedHeader";
import { windowOf, type Snapshot } from "./snapshot";
import type { Change, Step, WitnessedLines } from "./steps";
import { keyOfColumn, type Surface } from "./surface";

/**
 * Takes inserted lines out of the sheet again: those that hold nothing but what goes (`gone`), and to which no formula or
 * name of others refers. The rest stays, empty or with what people wrote there. To be done when all else is, from the
 * last line to the first: it moves what stands behind.
 */
export function planDeletions(
  { inserted }: Anchors,
  gone: readonly Place[],
  snapshot: Snapshot,
  surface: Surface,
): { readonly first: readonly Change[]; readonly lastly: readonly Change[] } {
  const changes = inserted.flatMap(({ name, place }): Change[] => {
    const lines = deletableLines(place, gone, snapshot);
    let left: Place | undefined = place;
    const deletions = lines.map((one): Change => {
      const witnessed: WitnessedLines = { ...one, name, witness: left ? anchorFormula(left) : "" };
      left = left && placeWithout(left, one);
      return {
        step: { do: "deleteLines", ...witnessed },
        undo: [{ do: "insertLines", ...witnessed }, ...widthsOf(one, surface)],
      };
    });
    const undo: Step[] = deletions.length > 0 ? [] : [{ do: "addName", name, formula: anchorFormula(place) }];
    return [...deletions, { step: { do: "deleteName", name }, undo }];
  });
  // The name of lines that stay is put back where they are then: it goes before any line does.
  const isKept = ({ step, undo }: Change): boolean => step.do === "deleteName" && undo.length > 0;
  return { first: changes.filter(isKept), lastly: changes.filter((change) => !isKept(change)) };
}

/** The lines of a KPI and their headers, as far as they go with it. */
export function cellsThatGo({ lines }: Anchors, going: ReadonlySet<string>, snapshot: Snapshot): Place[] {
  return (Object.entries(lines) as [LineRole, Place][]).flatMap(([role, place]) => {
    const header = isHeaderShared(place, role, going, snapshot)
      ? undefined
      : headerCellOf({ place, role }, snapshot);
    return header ? [place, header] : [place];
  });
}

/** The inserted lines that can go, side by side in one, the last first. */
function deletableLines(place: Place, gone: readonly Place[], snapshot: Snapshot): SheetLines[] {
  const { sheet, area } = place;
  const run: Run = area.row === 0 && area.rows > area.columns ? "down" : "across";
  const [first, count] = run === "down" ? [area.column, area.columns] : [area.row, area.rows];
  const runs: SheetLines[] = [];
  const readers = lineReaders(place, gone, snapshot.windows, snapshot.names);
  // What was not read may hold formulas too.
  if ([...snapshot.windows.values()].some(({ unread }) => unread === true)) return [];
  const isRead = ({ area: cells }: Place): boolean =>
    readers.some(({ reads }) => intersect(reads.area, cells) !== undefined);
  for (let line = first + count - 1; line >= first; line--) {
    const one = { sheet, run, line, lines: 1 };
    if (!isOurs(placeOfLines(one), gone, snapshot) || isRead(placeOfLines(one))) continue;
    const last = runs.at(-1);
    if (last?.line === line + 1) runs[runs.length - 1] = { ...last, line, lines: last.lines + 1 };
    else runs.push(one);
  }
  return runs;
}

const within = (place: Place, row: number, column: number): boolean =>
  intersect(place.area, { row, column, rows: 1, columns: 1 }) !== undefined;

/** Whether all that stands in a line goes, and no table reaches into it. */
function isOurs({ sheet, area }: Place, gone: readonly Place[], snapshot: Snapshot): boolean {
  const ours = gone.filter((place) => sameSheet(place.sheet, sheet));
  const foreign = filledCells(windowOf(snapshot, sheet).content, area).some(
    ({ row, column }) => !ours.some((place) => within(place, row, column)),
  );
  const table = snapshot.tables.some(
    (one) => sameSheet(one.sheet, sheet) && intersect(one.area, area) !== undefined,
  );
  return !foreign && !table;
}

function widthsOf({ sheet, run, line, lines }: SheetLines, { widths }: Surface): Step[] {
  if (run === "across") return [];
  return Array.from({ length: lines }, (_, i) => line + i).flatMap((column): Step[] => {
    const width = widths.get(keyOfColumn(sheet, column));
    return width === undefined ? [] : [{ do: "columnWidth", sheet, column, width }];
  });
}
