import type { LineData, SheetData } from "../../host/bookData";
import type { CellElements } from "../cells/cellElements";
import {
  appendChild,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { canonical } from "../styles/formatEquality";
import { widthOfPoints } from "./lineSizes";
import { SHEET_ORDER } from "./sheetOrder";

/** The file's style entry for a line that had entry `from` and now has the book's style `to`. */
export type StyleEntry = (from: number, to: number | undefined) => number;

/** Lines by index that differ between two states; `undefined` stands for the default line. */
function changedLines(
  before: readonly LineData[],
  after: readonly LineData[],
  styleEntry: StyleEntry,
): { index: number; was: LineData | undefined; now: LineData | undefined; entry: number }[] {
  const old = new Map(before.map((line) => [line.index, line]));
  const now = new Map(after.map((line) => [line.index, line]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const [was, is] = [old.get(index), now.get(index)];
      const entry = styleEntry(was?.style ?? 0, is?.style);
      const same =
        entry === (was?.style ?? 0) &&
        (was?.hidden ?? false) === (is?.hidden ?? false) &&
        (was?.size === is?.size || Math.abs((was?.size ?? NaN) - (is?.size ?? NaN)) < 0.4);
      return same ? [] : [{ index, was, now: is, entry }];
    });
}

/** Splits `<col>` elements where needed, so that a change of one column leaves its neighbours. */
export function patchColumns(
  root: Element,
  before: SheetData,
  after: SheetData,
  styleEntry: StyleEntry,
): void {
  const changes = changedLines(before.columns, after.columns, styleEntry);
  if (changes.length === 0) return;
  const list = childOf(root, "cols") ?? insertInOrder(root, elementLike(root, "cols"), SHEET_ORDER);
  for (const { index, was, now, entry } of changes) {
    const column = singleColumn(list, index + 1);
    if (now === undefined) {
      removeElement(column);
      continue;
    }
    const width = now.size ?? after.defaultColumnWidth ?? 48;
    const resized = was?.size !== now.size || numberAttribute(column, "width") === undefined;
    setAttributes(column, {
      ...(resized && { width: widthOfPoints(width), customWidth: now.size === undefined ? undefined : 1 }),
      hidden: now.hidden === true ? 1 : undefined,
      style: entry === 0 ? undefined : entry,
    });
  }
  if (childrenOf(list).length === 0) removeElement(list);
}

function singleColumn(list: Element, number: number): Element {
  const columns = childrenOf(list, "col");
  const around = columns.find((column) => bound(column, "min") <= number && number <= bound(column, "max"));
  if (around === undefined) {
    const next = columns.find((column) => bound(column, "min") > number);
    const column = elementLike(list, "col", { min: number, max: number });
    if (next === undefined) list.appendChild(column);
    else list.insertBefore(column, next);
    return column;
  }
  const [first, last] = [bound(around, "min"), bound(around, "max")];
  const split = (min: number, max: number): void => {
    if (min > max) return;
    const piece = setAttributes(around.cloneNode(true) as Element, { min, max });
    list.insertBefore(piece, min < number ? around : around.nextSibling);
  };
  split(first, number - 1);
  split(number + 1, last);
  return setAttributes(around, { min: number, max: number });
}

const bound = (column: Element, name: "min" | "max"): number => numberAttribute(column, name) ?? 0;

export function patchRows(
  cells: () => CellElements,
  before: SheetData,
  after: SheetData,
  styleEntry: StyleEntry,
): void {
  for (const { index, now, entry } of changedLines(before.rows, after.rows, styleEntry)) {
    setAttributes(cells().row(index), {
      ht: now?.size,
      customHeight: now?.size === undefined ? undefined : 1,
      hidden: now?.hidden === true ? 1 : undefined,
      s: entry === 0 ? undefined : entry,
      customFormat: entry === 0 ? undefined : 1,
    });
    cells().dropIfEmpty(index);
  }
}

export function patchMerges(root: Element, before: SheetData, after: SheetData): void {
  if (canonical([...before.merges].sort()) === canonical([...after.merges].sort())) return;
  const old = childOf(root, "mergeCells");
  if (old !== undefined) removeElement(old);
  if (after.merges.length === 0) return;
  const list = insertInOrder(
    root,
    elementLike(root, "mergeCells", { count: after.merges.length }),
    SHEET_ORDER,
  );
  for (const ref of after.merges) appendChild(list, "mergeCell", { ref });
}
