import type { CellStyle, SheetData, TableData } from "../../host/bookData";
import { blockName } from "../cells/cellAddress";
import { CellElements } from "../cells/cellElements";
import { patchCells } from "../cells/patchCells";
import { childOf, elementLike, insertInOrder, setAttributes, type Element } from "../package/xml";
import { patchRules } from "../rules/patchRules";
import { canonical } from "../styles/formatEquality";
import type { StyleWriter } from "../styles/styleWriter";
import { patchKeptPlaces } from "./keptPlaces";
import { patchHyperlinks } from "./hyperlinkElements";
import { patchColumns, patchMerges, patchRows, type StyleEntry } from "./patchLines";
import { patchView } from "./patchView";
import { writeProtection } from "./protectionElement";
import { cellContext, type BookContext } from "./readSheet";
import { SHEET_ORDER } from "./sheetOrder";
import { patchValidations } from "./validationElements";
import { widthOfPoints } from "./lineSizes";

export interface SheetChange {
  readonly part: string;
  readonly sheetId: string;
  readonly before: SheetData;
  readonly after: SheetData;
  /** The sheet's tables as they shall be. */
  readonly tables: readonly TableData[];
  /** The book's styles that `after` counts in. */
  readonly styles: readonly CellStyle[];
}

/** Writes what differs into the sheet's part; returns whether a formula changed. */
export function patchSheet(book: BookContext, writer: StyleWriter, change: SheetChange): boolean {
  const { part, before, after } = change;
  const touch = (): Element => book.store.edit(part);
  let made: CellElements | undefined;
  const cells = (): CellElements => {
    made ??= new CellElements(sheetDataOf(touch()));
    return made;
  };
  const styleEntry = entryFinder(writer, change.styles);
  const formulasChanged = patchCells(
    cells,
    { before: before.cells, after: after.cells, styleEntry },
    cellContext(book, change.tables),
  );
  patchRows(cells, before, after, styleEntry);
  if (differs(before.columns, after.columns)) patchColumns(touch(), before, after, styleEntry);
  if (differs(defaultsOf(before), defaultsOf(after))) writeDefaults(touch(), after);
  if (differs(before.merges, after.merges)) patchMerges(touch(), before, after);
  if (differs(viewOf(before), viewOf(after))) patchView(touch(), before, after);
  if (differs(before.protection ?? null, after.protection ?? null))
    writeProtection(touch(), after.protection);
  if (differs(before.conditionalRules, after.conditionalRules)) {
    patchRules(touch(), change.sheetId, after.conditionalRules, book.styles, writer);
  }
  if (differs(before.validations, after.validations)) patchValidations(touch(), after.validations);
  const { keptPlaces } = after;
  if (keptPlaces && differs(before.keptPlaces, keptPlaces))
    patchKeptPlaces(book.store, part, touch(), keptPlaces);
  if (differs(linksOf(before), linksOf(after))) patchHyperlinks(book.store, part, touch(), after.cells);
  if (made !== undefined) writeDimension(touch(), made);
  return formulasChanged;
}

const differs = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b);

const defaultsOf = ({ defaultColumnWidth, defaultRowHeight }: SheetData): object => ({
  width: defaultColumnWidth ?? 48,
  height: defaultRowHeight ?? 15,
});

const viewOf = ({ frozen, showGridlines, selection, tabColor }: SheetData): object => ({
  frozen,
  showGridlines: showGridlines ?? true,
  selection,
  tabColor,
});

const linksOf = ({ cells }: SheetData): unknown[] =>
  cells
    .filter(({ hyperlink }) => hyperlink !== undefined)
    .map(({ row, column, hyperlink }) => [row, column, hyperlink]);

/** A cell's own entry of the file comes back when its style did not change; answers are remembered. */
function entryFinder(writer: StyleWriter, styles: readonly CellStyle[]): StyleEntry {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from}|${to ?? 0}`;
    const entry = known.get(key) ?? writer.cellEntry(from, styles[to ?? 0] ?? {});
    known.set(key, entry);
    return entry;
  };
}

function sheetDataOf(root: Element): Element {
  return childOf(root, "sheetData") ?? insertInOrder(root, elementLike(root, "sheetData"), SHEET_ORDER);
}

function writeDefaults(root: Element, after: SheetData): void {
  const format =
    childOf(root, "sheetFormatPr") ?? insertInOrder(root, elementLike(root, "sheetFormatPr"), SHEET_ORDER);
  const height = after.defaultRowHeight ?? 15;
  setAttributes(format, {
    defaultColWidth:
      after.defaultColumnWidth === undefined ? undefined : widthOfPoints(after.defaultColumnWidth),
    defaultRowHeight: height,
    customHeight: height === 15 ? undefined : 1,
  });
}

function writeDimension(root: Element, cells: CellElements): void {
  const dimension = childOf(root, "dimension");
  const bounds = cells.bounds();
  if (dimension === undefined) return;
  setAttributes(dimension, { ref: bounds === undefined ? "A1" : blockName(bounds) });
}
