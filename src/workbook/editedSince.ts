import { isInsertedName } from "./anchors";
import { intersect, parsePlace, printPlace, samePlace, sameSheet, type Place } from "./addresses";
import type { CellContent } from "./cells";
import type { Found, FoundTable } from "./remaining";
import type { Change, Step } from "./steps";
import { asRead, holds, type TouchedPlace } from "./touched";

/**
 * What was edited after a work was done, by address or name: whatever is neither as the work left it nor, where Excel's
 * own undo has taken it back already, as it was before. An `unfinished` work may have left cells empty.
 */
export function editedSince(
  changes: readonly Change[],
  touched: readonly TouchedPlace[],
  found: Found,
  unfinished: boolean,
): string[] {
  const cells = touched
    .filter(({ place }) => found.sheets.some((name) => sameSheet(name, place.sheet)))
    .filter((one) => !isAsLeft(one, found.cells(one.place), unfinished))
    .map(({ place }) => printPlace(place));
  const typed = found.inserted.filter(
    ({ sheet, area }) =>
      !touched.some(
        ({ place }) => sameSheet(place.sheet, sheet) && intersect(place.area, area) !== undefined,
      ),
  );
  const others = changes.flatMap((change) => editedThing(change, changes, found));
  return [...new Set([...cells, ...typed.map((place) => printPlace(place)), ...others])];
}

function isAsLeft(
  { before, after }: TouchedPlace,
  now: readonly CellContent[],
  unfinished: boolean,
): boolean {
  if (holds(now, after) || (before && holds(now, before))) return true;
  return unfinished && now.every((cell, i) => cell === "" || cell === after[i] || cell === before?.[i]);
}

function editedThing({ step, undo }: Change, changes: readonly Change[], found: Found): string[] {
  switch (step.do) {
    case "addName":
      return isInsertedName(step.name) || !isElsewhere(step, undo, changes, found) ? [] : [step.name];
    case "setName":
    case "deleteName":
      return isElsewhere(step, undo, changes, found) ? [step.name] : [];
    case "addRows":
      return step.rows.some((row) => isRowEdited(row, found.tables.get(step.table))) ? [step.table] : [];
    case "addColumn":
      return isColumnEdited(step, changes, found.tables.get(step.table))
        ? [`${step.table}[${step.header}]`]
        : [];
    case "deleteColumn":
      return hasOtherRows(step, undo, found.tables.get(step.table)) ? [step.table] : [];
    default:
      return [];
  }
}

/** A name that points neither where it was put nor where it pointed before: its cells were moved since. */
function isElsewhere(
  step: Extract<Step, { do: "addName" | "setName" | "deleteName" }>,
  undo: readonly Step[],
  changes: readonly Change[],
  found: Found,
): boolean {
  const now = found.names.get(step.name.toLowerCase());
  // The memo is nobody's business but ours: no person edits it.
  if (now === undefined || step.name.endsWith("_memo")) return false;
  const known = [step, ...undo].flatMap((one) => ("formula" in one ? [one.formula] : []));
  if (known.some((formula) => sameFormula(formula, now))) return false;
  const place = parsePlace(now, "");
  return !known.some((formula) => {
    const before = parsePlace(formula, "");
    return before && place && samePlace(afterDeletions(before, changes, found), place);
  });
}

/** Where cells of a table are once the work has deleted columns of the table before them. */
function afterDeletions(place: Place, changes: readonly Change[], { tables }: Found): Place {
  const gone = changes.filter(({ step, undo }) => {
    const table = step.do === "deleteColumn" ? tables.get(step.table)?.place : undefined;
    const [back] = undo.flatMap((one) => (one.do === "addColumn" ? [one.index ?? Infinity] : []));
    if (!table || back === undefined || !sameSheet(table.sheet, place.sheet)) return false;
    const inRows = place.area.row >= table.area.row && place.area.row < table.area.row + table.area.rows;
    return inRows && table.area.column + back < place.area.column;
  });
  return { ...place, area: { ...place.area, column: place.area.column - gone.length } };
}

function sameFormula(one: string, other: string): boolean {
  const [place, otherPlace] = [parsePlace(one, ""), parsePlace(other, "")];
  return place && otherPlace ? samePlace(place, otherPlace) : one === other;
}

function isRowEdited(row: readonly (CellContent | null)[], table: FoundTable | undefined): boolean {
  const id = asRead(row[0] ?? "");
  const now = table?.rows.find((cells) => cells[0] === id);
  return now !== undefined && row.some((cell, i) => cell !== null && now[i] !== asRead(cell));
}

function isColumnEdited(
  { header, contents }: Extract<Step, { do: "addColumn" }>,
  changes: readonly Change[],
  table: FoundTable | undefined,
): boolean {
  const at = table?.headers.indexOf(header) ?? -1;
  if (!table || at < 0) return false;
  const now = table.rows.map((cells) => cells[at]);
  const { sheet, area } = table.place;
  const body = { row: area.row + 1, column: area.column + at, rows: now.length, columns: 1 };
  if (now.length === contents.length && isRewritten({ sheet, area: body }, changes)) return false;
  return now.length !== contents.length || now.some((cell, i) => cell !== asRead(contents[i] ?? ""));
}

/** Cells that the same work wrote again, such as those it froze: they are looked at as cells. */
function isRewritten(place: Place, changes: readonly Change[]): boolean {
  return changes.some(({ step }) => step.do === "write" && samePlace(step.place, place));
}

/** A table that has more or fewer rows than the cells of the column that shall come back. */
function hasOtherRows(
  { header }: Extract<Step, { do: "deleteColumn" }>,
  undo: readonly Step[],
  table: FoundTable | undefined,
): boolean {
  const column = undo.find((step) => step.do === "addColumn");
  if (!table || !column || table.headers.includes(header)) return false;
  return table.rows.length !== column.contents.length;
}
