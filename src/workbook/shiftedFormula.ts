import { parsePlace, printArea, sameSheet } from "./addresses";
import { shiftedArea, type SheetLines } from "./insertedLines";

/**
 * The parts of a formula: a text, a structured reference, a reference to cells with its sheet or without, or a word
 * that looks like one (`LOG10(`, `KPI_a1`). Whatever stands between them is left as it is.
 */
const parts =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<area>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!$:])|'(?:[^']|'')+'!|[\p{L}\p{N}_.\\$]+/gu;

/** A reference to cells in a formula, as it is written there. */
export interface FormulaReference {
  /** With its exclamation mark; left out when the formula names none. */
  readonly sheet?: string;
  readonly area: string;
}

/** A formula with its references replaced. */
export function replaceReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  return formula.replace(parts, (...match) => {
    const groups = match.at(-1) as { readonly sheet?: string; readonly area?: string };
    if (groups.area === undefined) return String(match[0]);
    return replace({ area: groups.area, ...(groups.sheet !== undefined && { sheet: groups.sheet }) });
  });
}

/** A formula of a cell on `sheet` as Excel rewrites it when lines are inserted somewhere. */
export function shiftedFormula(formula: string, sheet: string, inserted: SheetLines): string {
  return replaceReferences(formula, ({ sheet: prefix = "", area: text }) => {
    const place = parsePlace(prefix + text, sheet);
    const stays = !place || !sameSheet(place.sheet, inserted.sheet);
    return stays ? prefix + text : prefix + withMarks(text, printArea(shiftedArea(place.area, inserted)));
  });
}

/** An address with the dollar signs of another one of the same form. */
function withMarks(marked: string, address: string): string {
  const marks = [...marked.matchAll(/(\$?)([A-Za-z]+|\d+)/g)].map(([, mark = ""]) => mark);
  let part = 0;
  return address.replace(/[A-Za-z]+|\d+/g, (text) => (marks[part++] ?? "") + text);
}
