import type { BookData } from "../../host/bookData";
import { CONTENT_TYPE, declareContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate, unrelate } from "../package/relationships";
import {
  appendChild,
  childOf,
  elementLike,
  insertInOrder,
  NS,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { relationId, sheetEntries, WORKBOOK_ORDER, type SheetEntry } from "./workbookPart";

/** Where a sheet of the book lives in the package. */
export interface PlacedSheet {
  readonly part: string;
  readonly id: string;
  /** Its position in the book as read; undefined for a new sheet. */
  readonly was: number | undefined;
}

/** Brings the workbook's list of sheets to the book's order, names and visibility; makes parts for new sheets. */
export function patchSheetList(
  store: PartStore,
  workbookPart: string,
  before: BookData,
  after: BookData,
): PlacedSheet[] {
  const entries = sheetEntries(store, workbookPart);
  const worksheets = entries.filter(({ isWorksheet }) => isWorksheet);
  const matches = matchSheets(before, after);
  const unchanged =
    before.sheets.length === after.sheets.length &&
    after.sheets.every(
      ({ name, visibility }, index) =>
        matches[index] === index &&
        before.sheets[index]?.name === name &&
        (before.sheets[index]?.visibility ?? "visible") === (visibility ?? "visible"),
    );
  if (unchanged) return worksheets.map(({ part, id }, was) => ({ part, id, was }));
  const workbook = store.edit(workbookPart);
  const list =
    childOf(workbook, "sheets") ?? insertInOrder(workbook, elementLike(workbook, "sheets"), WORKBOOK_ORDER);
  worksheets.forEach((entry, was) => {
    if (!matches.includes(was)) removeSheet(store, workbookPart, entry);
  });
  const placed = after.sheets.map(({ name, visibility }, index): PlacedSheet => {
    const was = matches[index];
    const known = was === undefined ? undefined : worksheets[was];
    const entry = known ?? addSheet(store, workbookPart, list, entries);
    setAttributes(entry.element, {
      name,
      state: visibility === undefined || visibility === "visible" ? undefined : visibility,
    });
    return { part: entry.part, id: entry.id, was };
  });
  reorder(list, placed, sheetEntries(store, workbookPart));
  return placed;
}

/** For each sheet of the book its position before: by identity, else (an identity the file never gave) by name. */
function matchSheets(before: BookData, after: BookData): (number | undefined)[] {
  const taken = new Set<number>();
  const take = (found: number): number | undefined => {
    if (found < 0 || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  };
  const byId = after.sheets.map(({ id }) =>
    id === undefined ? undefined : take(before.sheets.findIndex((sheet) => sheet.id === id)),
  );
  return after.sheets.map(
    ({ name }, index) => byId[index] ?? take(before.sheets.findIndex((sheet) => sheet.name === name)),
  );
}

function removeSheet(store: PartStore, workbookPart: string, { element }: SheetEntry): void {
  const id = relationId(element);
  removeElement(element);
  if (id !== undefined) unrelate(store, workbookPart, id);
}

function addSheet(store: PartStore, workbookPart: string, list: Element, entries: SheetEntry[]): SheetEntry {
  const part = store.freeName((number) => `xl/worksheets/sheet${number}.xml`);
  store.create(
    part,
    `<worksheet xmlns="${NS.main}" xmlns:r="${NS.officeRelationships}"><dimension ref="A1"/><sheetViews>` +
      '<sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
  );
  declareContentType(store, part, CONTENT_TYPE.worksheet);
  const id = String(Math.max(0, ...entries.map((entry) => Number(entry.id))) + 1);
  const element = appendChild(list, "sheet", { name: "", sheetId: id });
  element.setAttributeNS(NS.officeRelationships, "r:id", relate(store, workbookPart, "worksheet", part));
  const entry = { element, id, name: "", part, isWorksheet: true };
  entries.push(entry);
  return entry;
}

/** Worksheets take the book's order in the places that worksheets had; chart sheets keep theirs. */
function reorder(list: Element, placed: readonly PlacedSheet[], entries: readonly SheetEntry[]): void {
  const wanted = placed.map(({ id }) => entries.find((entry) => entry.id === id)?.element);
  const order = entries.map(({ element, isWorksheet }) => (isWorksheet ? wanted.shift() : element));
  for (const element of order) if (element !== undefined) list.appendChild(element);
}
