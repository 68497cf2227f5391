import { printPlace, sameSheet, type Place } from "./addresses";
import { isUnmoved } from "./begun";
import type { CellContent } from "./cells";
import { printLines } from "./insertedLines";
import type { Change, Step } from "./steps";
import type { FoundRule } from "./surface";
import { holds, type TouchedPlace } from "./touched";

/** A table as it is found: formulas as formulas, the totals row among the rows. */
export interface FoundTable {
  readonly place: Place;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** What is found in the workbook of the things that a work touches. */
export interface Found {
  readonly sheets: readonly string[];
  /** Formula of each name, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, FoundTable>;
  /** The rules on a place that gets some. */
  readonly rules: (place: TouchedPlace["place"]) => readonly FoundRule[];
  /** The cells of a touched place. */
  readonly cells: (place: TouchedPlace["place"]) => readonly CellContent[];
  /** The cells that hold something in lines that the work inserted and that stand. */
  readonly inserted: readonly Place[];
}

/** Everything that a work writes, for when nobody can look what stands of it. */
export function everything(changes: readonly Change[]): string[] {
  const places = changes.flatMap(({ step }) => {
    if (step.do === "write") return [printPlace(step.place)];
    if (step.do === "addSheet") return [step.sheet];
    if (step.do === "addColumn") return [`${step.table}[${step.header}]`];
    if (step.do === "addRows") return [step.table];
    return step.do === "addName" || step.do === "setName" ? [step.name] : [];
  });
  return [...new Set(places)];
}

/**
 * What of a work stands in the workbook, by its address or name: whatever is not as it was before. Nothing, when none of
 * it was begun.
 */
export function remaining(
  changes: readonly Change[],
  touched: readonly TouchedPlace[],
  found: Found,
): string[] {
  const inserted = changes.flatMap(({ step }) => (step.do === "insertLines" ? [step] : []));
  // Cells are known by where they stand behind inserted lines: without these, nothing was written.
  const isMissing = inserted.some(
    (step) => !found.names.has(step.name.toLowerCase()) || isUnmoved(step, found.names),
  );
  const cells = (isMissing ? [] : touched)
    .filter(({ before, place }) => before && !holds(found.cells(place), before))
    .map(({ place }) => printPlace(place));
  const others = changes.flatMap(({ step, undo }) => {
    switch (step.do) {
      case "addRule":
        return undo.some((one) => stillRuled(step, one, found)) ? [printPlace(step.place)] : [];
      case "addSheet":
        return found.sheets.some((name) => sameSheet(name, step.sheet)) ? [step.sheet] : [];
      case "deleteSheet":
        return found.sheets.some((name) => sameSheet(name, step.sheet)) ? [] : [step.sheet];
      case "addName":
        return found.names.has(step.name.toLowerCase()) ? [step.name] : [];
      case "deleteName":
        return found.names.has(step.name.toLowerCase()) ? [] : [step.name];
      case "addColumn":
        return found.tables.get(step.table)?.headers.includes(step.header) === true
          ? [`${step.table}[${step.header}]`]
          : [];
      case "deleteColumn":
        return found.tables.get(step.table)?.headers.includes(step.header) === false
          ? [`${step.table}[${step.header}]`]
          : [];
      default:
        return [];
    }
  });
  const deleted = changes.flatMap(({ step }) => (step.do === "deleteLines" ? [step] : []));
  const lines = [
    ...(isMissing ? [] : inserted),
    ...deleted.filter((step) => !isUnmoved(step, found.names)),
  ].map(printLines);
  const all = [...new Set([...cells, ...lines, ...others])];
  return all.length > 0 ? all : formatsAhead(changes);
}

/** A rule of ours that was not there before. */
function stillRuled(step: Extract<Step, { do: "addRule" }>, undo: Step, { rules }: Found): boolean {
  if (undo.do !== "deleteOtherRules") return false;
  return rules(step.place).some(({ id, sign }) => !undo.known.includes(id) && sign === step.rule.sign);
}

/** Formats that come before everything that can be looked up: nobody can tell whether they were set. */
function formatsAhead(changes: readonly Change[]): string[] {
  const isFormat = ({ step }: Change): boolean =>
    ["numberFormat", "shrink", "headerStyle", "columnWidth"].includes(step.do);
  const end = changes.findIndex((change) => !isFormat(change));
  const ahead = end < 0 ? changes : changes.slice(0, end);
  return ahead.flatMap(({ step }) => ("place" in step ? [printPlace(step.place)] : []));
}
