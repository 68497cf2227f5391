import { intersect, sameSheet, type Area, type Place } from "../addresses";
import { areaOfBlock, contentsOf, isSpilled, type CellContent } from "../cells";
import { placeBefore, shiftedPlace, type SheetLines } from "../insertedLines";
import { shiftedContents } from "../shiftedSnapshot";
import { windowOf, type Snapshot } from "../snapshot";
import type { Change, Step } from "../steps";
import { boundsOf, holds, touchedPlaces } from "../touched";
import { escapeUserText } from "../userText";
import { largestAnswer } from "./heavyLines";
import { ask } from "./questions";
import { lookAtStanding, standingCells, type Standing } from "./standing";

/** What stood in the cells of a plan when it was carried out. */
export interface WhatStood {
  readonly standing: Standing;
  /** Places that were not any more what the plan saw. */
  readonly changed: readonly Place[];
}

/**
 * Looks at what a plan is about to overwrite. It is read with the first request of the writing: no round trip more, and
 * nobody can come in between; only where it is too long for one answer, just before. A request that writes must not be
 * refused for its answer: it would be done all the same.
 */
export async function lookBefore(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<() => WhatStood> {
  const { insertions, before: unmoved } = snapshot.inserted ?? { insertions: [], before: snapshot };
  const touched = [
    ...touchedPlaces(changes, snapshot).flatMap(({ place, before }) => (before ? [place] : [])),
    ...registerOf(changes, snapshot),
  ];
  const places = [
    ...touched.flatMap((place) => placeBefore(place, insertions) ?? []),
    ...insertions.map((one) => besideInsertion(one, unmoved)),
  ];
  const bounds = boundsOf(places);
  const look = await lookAtStanding(context, bounds, snapshot.names);
  if (bytesOf(bounds, unmoved) > largestAnswer) await ask(context, look.questions);
  else for (const { queue } of look.questions) queue(context);
  let stood: WhatStood | undefined;
  return () => (stood ??= compare());
  function compare(): WhatStood {
    const standing = look.answer();
    const changed = places.filter((place) => {
      const expected = contentsOf(windowOf(unmoved, place.sheet).content, place.area).flat();
      return !holds(standingCells(standing, place), expected);
    });
    return {
      standing: insertions.reduce(shiftedStanding, standing),
      changed: changed.map((place) => shiftedPlace(place, insertions)),
    };
  }
}

/** The bytes of what the plan saw in places. */
const bytesOf = (bounds: ReadonlyMap<string, Area>, snapshot: Snapshot): number =>
  [...bounds].reduce((sum, [sheet, area]) => {
    const { content } = windowOf(snapshot, sheet);
    const known = intersect(area, areaOfBlock(content));
    return known ? sum + JSON.stringify(contentsOf(content, known)).length : sum;
  }, 0);

/** The line before inserted ones: where it is another one meanwhile, they would come to stand at a wrong place. */
function besideInsertion({ sheet, run, line }: SheetLines, snapshot: Snapshot): Place {
  const used = areaOfBlock(windowOf(snapshot, sheet).content);
  const area =
    run === "down" ? { ...used, column: line - 1, columns: 1 } : { ...used, row: line - 1, rows: 1 };
  return { sheet, area };
}

/** What stood before an insertion, as it stands after it: that is how it is put back. */
const shiftedStanding = (standing: Standing, inserted: SheetLines): Standing =>
  new Map([...standing].map(([sheet, block]) => [sheet, shiftedContents(block, sheet, inserted)]));

/** Rows of the register go by their position: the whole of it must be as it was seen. */
function registerOf(changes: readonly Change[], { register }: Snapshot): Place[] {
  const byPosition = changes.some(({ step }) => step.do === "deleteRow");
  return register && byPosition ? [{ sheet: register.sheet, area: register.area }] : [];
}

/** The changes with what really stood there as what undoes them. */
export function undoWhatStood(
  changes: readonly Change[],
  { standing, changed }: WhatStood,
  { register }: Snapshot,
): Change[] {
  const isChanged = (place: Place): boolean =>
    changed.some((one) => sameSheet(one.sheet, place.sheet) && intersect(one.area, place.area) !== undefined);
  return changes.map((change) => {
    const { step } = change;
    if ((step.do === "write" || step.do === "clear") && isChanged(step.place)) {
      return { ...change, undo: [putBack(step.place, standing)] };
    }
    if (step.do !== "deleteRow" || !register) return change;
    const row = register.area.row + 1 + step.row;
    const place = { sheet: register.sheet, area: { ...register.area, row, rows: 1 } };
    const contents = standingCells(standing, place).map(asWritten);
    const undo = change.undo.map((one) => (one.do === "insertRow" ? { ...one, contents } : one));
    return { ...change, undo };
  });
}

function putBack(place: Place, standing: Standing): Step {
  const cells = standingCells(standing, place);
  const { rows, columns } = place.area;
  const kept = isSpilled(cells) ? cells.map((cell, i) => (i === 0 ? cell : "")) : cells.map(asWritten);
  const contents = Array.from({ length: rows }, (_, r) => kept.slice(r * columns, (r + 1) * columns));
  return { do: "write", place, contents };
}

/** A content as it must be written to stand there again. */
export const asWritten = (content: CellContent): CellContent =>
  typeof content === "string" && !content.startsWith("=") ? escapeUserText(content) : content;
