import type { CellData, CellValue } from "../../host/bookData";
import { holds, parseBlock, type CellBlock } from "./cellAddress";
import { storedFormula } from "../formula/formulaText";
import { childOf, removeElement, setAttributes, type Element } from "../package/xml";
import { addToCell, emptyCell, type CellElements } from "./cellElements";
import { escapeText, needsSpaceKept } from "./escapedText";
import { ledGroup, unshareFormulas, type CellContext } from "./readCells";

/** Changes of one sheet's cells: what stood there when the file was read, and what shall stand there now. */
export interface CellChanges {
  readonly before: readonly CellData[];
  readonly after: readonly CellData[];
  /** The file's style entry for a cell that had entry `from` and now has the book's style `to`. */
  readonly styleEntry: (from: number, to: number | undefined) => number;
}

interface Change {
  readonly before: CellData | undefined;
  readonly after: CellData | undefined;
  readonly entry: number;
  readonly content: "same" | "value" | "all";
}

/** Writes what differs into the cells; all others keep their elements. Returns whether a formula changed. */
export function patchCells(
  elements: () => CellElements,
  changes: CellChanges,
  context: CellContext,
): boolean {
  const found = findChanges(changes);
  if (found.length === 0) return false;
  const cells = elements();
  unshareLed(cells, found);
  const spilled = changes.after.flatMap(({ arrayRange }) => parseBlock(arrayRange ?? "") ?? []);
  for (const change of found) applyChange(cells, change, spilled, context);
  return found.some(
    ({ before, after }) => before?.formula !== after?.formula || before?.arrayRange !== after?.arrayRange,
  );
}

const keyOf = ({ row, column }: CellData): number => row * 16_384 + column;

function findChanges({ before, after, styleEntry }: CellChanges): Change[] {
  const old = new Map(before.map((cell) => [keyOf(cell), cell]));
  const found: Change[] = [];
  for (const cell of after) {
    const was = old.get(keyOf(cell));
    old.delete(keyOf(cell));
    const from = was?.style ?? 0;
    const entry = styleEntry(from, cell.style);
    const content = contentChange(was, cell);
    if (content !== "same" || entry !== from) found.push({ before: was, after: cell, entry, content });
  }
  for (const was of old.values()) found.push({ before: was, after: undefined, entry: 0, content: "all" });
  return found;
}

function contentChange(was: CellData | undefined, now: CellData): Change["content"] {
  const sameFormula =
    was?.formula === now.formula &&
    was?.arrayRange === now.arrayRange &&
    (was?.legacyArray ?? false) === (now.legacyArray ?? false);
  if (!sameFormula) return "all";
  if (
    sameValue(was?.value, now.value) ||
    (now.formula !== undefined && isUnknownToGrid(was?.value, now.value))
  )
    return "same";
  return now.formula === undefined ? "all" : "value";
}

/** Results that differ by less than a calculation's rounding are the same. */
function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  }
  if (typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}

/** A function that only Excel has gives #NAME? elsewhere; its last value from Excel is better than that. */
function isUnknownToGrid(was: CellValue | undefined, now: CellValue | undefined): boolean {
  return typeof now === "object" && now.error === "#NAME?" && was !== undefined;
}

function unshareLed(cells: CellElements, changes: readonly Change[]): void {
  const groups = new Set<string>();
  for (const { before, content } of changes) {
    const element = content === "all" && before !== undefined ? cells.find(before) : undefined;
    const group = element && ledGroup(element);
    if (group !== undefined) groups.add(group);
  }
  if (groups.size > 0) unshareFormulas(cells.sheetData, groups);
}

function applyChange(
  cells: CellElements,
  { before, after, entry, content }: Change,
  spilled: readonly CellBlock[],
  context: CellContext,
): void {
  if (after === undefined) {
    if (before !== undefined) cells.remove(before);
    if (before !== undefined) cells.dropIfEmpty(before.row);
    return;
  }
  if (after.value === undefined && after.formula === undefined && entry === 0 && before === undefined) return;
  const element = cells.make(after);
  setAttributes(element, { s: entry === 0 ? undefined : entry });
  if (content === "same") return;
  if (content === "all") {
    emptyCell(element);
    if (after.formula !== undefined) writeFormula(element, after, context);
  }
  const isResult = after.formula !== undefined || spilled.some((block) => holds(block, after));
  writeValue(element, after.value, isResult, context);
}

function writeFormula(element: Element, cell: CellData, context: CellContext): void {
  const text = storedFormula((cell.formula ?? "").replace(/^=/, ""), context.tableAt(cell));
  const formula = addToCell(element, "f", escapeText(text));
  if (needsSpaceKept(text)) formula.setAttribute("xml:space", "preserve");
  if (cell.arrayRange === undefined) return;
  setAttributes(formula, { t: "array", ref: cell.arrayRange });
  if (cell.legacyArray !== true) setAttributes(element, { cm: context.arrays.dynamic() });
}

/** Texts are stored as texts whatever they begin with: a constant `=1+1` in quotes never becomes a formula. */
function writeValue(
  element: Element,
  value: CellValue | undefined,
  isResult: boolean,
  context: CellContext,
): void {
  for (const name of ["v", "is"]) {
    const old = childOf(element, name);
    if (old !== undefined) removeElement(old);
  }
  setAttributes(element, { t: undefined, vm: undefined });
  if (value === undefined) return;
  const write = (type: string | undefined, text: string): void => {
    setAttributes(element, { t: type });
    const stored = addToCell(element, "v", text);
    if (needsSpaceKept(text)) stored.setAttribute("xml:space", "preserve");
  };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
    write(undefined, String(value));
  } else if (typeof value === "boolean") write("b", value ? "1" : "0");
  else if (typeof value === "object") write("e", value.error);
  else if (isResult) write("str", escapeText(value));
  else write("s", String(context.strings.indexOf(value)));
}
