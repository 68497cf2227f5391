import type { CellData, SheetData, TableData } from "../../host/bookData";
import type { ArrayMetadata } from "../cells/arrayMetadata";
import { holds, parseBlock, type CellPlace } from "../cells/cellAddress";
import { readCells, type CellContext } from "../cells/readCells";
import type { SharedStrings } from "../cells/sharedStrings";
import type { PartStore } from "../package/partStore";
import { attribute, childOf, childrenOf, type Element } from "../package/xml";
import { ruleElements } from "../rules/ruleElements";
import type { StyleTable } from "../styles/styleTable";
import type { SheetEntry } from "../workbook/workbookPart";
import { readKeptPlaces } from "./keptPlaces";
import { readHyperlinks } from "./hyperlinkElements";
import { readProtection } from "./protectionElement";
import { readColumns, readDefaults, readRows } from "./readLines";
import { readView } from "./readView";
import { validationElements } from "./validationElements";

/** What every sheet of one package shares. */
export interface BookContext {
  readonly store: PartStore;
  readonly strings: SharedStrings;
  readonly arrays: ArrayMetadata;
  readonly styles: StyleTable;
  readonly date1904: boolean;
}

export function readSheet(book: BookContext, entry: SheetEntry, tables: readonly TableData[]): SheetData {
  const root = book.store.read(entry.part);
  const state = attribute(entry.element, "state");
  const protection = readProtection(root);
  const merges = childOf(root, "mergeCells");
  const cells = readCells(childOf(root, "sheetData"), cellContext(book, tables));
  return {
    id: entry.id,
    name: entry.name,
    ...(state === "hidden" || state === "veryHidden" ? { visibility: state } : {}),
    ...(protection && { protection }),
    cells: withHyperlinks(cells, readHyperlinks(book.store, entry.part, root)),
    merges: (merges === undefined ? [] : childrenOf(merges, "mergeCell")).map(
      (merge) => attribute(merge, "ref") ?? "",
    ),
    columns: readColumns(root),
    rows: readRows(root),
    ...readDefaults(root),
    conditionalRules: ruleElements(root, entry.id, book.styles).map(({ data }) => data),
    validations: validationElements(root).map(({ data }) => data),
    ...keptPlacesOf(book.store, entry.part, root),
    ...readView(root, book.styles.color),
  };
}

function keptPlacesOf(store: PartStore, part: string, root: Element): Pick<SheetData, "keptPlaces"> {
  const keptPlaces = readKeptPlaces(store, part, root);
  return keptPlaces.length === 0 ? {} : { keptPlaces };
}

/** `tables` are those of the sheet. */
export function cellContext(book: BookContext, tables: readonly TableData[]): CellContext {
  const blocks = tables.flatMap(({ name, range }) => {
    const block = parseBlock(range);
    return block === undefined ? [] : [{ name, block }];
  });
  return {
    strings: book.strings,
    arrays: book.arrays,
    date1904: book.date1904,
    tableAt: (place: CellPlace) => blocks.find(({ block }) => holds(block, place))?.name,
  };
}

function withHyperlinks(cells: CellData[], links: ReturnType<typeof readHyperlinks>): CellData[] {
  if (links.length === 0) return cells;
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { place, link } of links) {
    const key = `${place.row},${place.column}`;
    byPlace.set(key, { ...(byPlace.get(key) ?? place), hyperlink: link });
  }
  return [...byPlace.values()];
}
