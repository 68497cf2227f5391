import type { TableColumnData, TableData } from "../../host/bookData";
import { blockName, parseBlock } from "../cells/cellAddress";
import { escapeText } from "../cells/escapedText";
import { storedFormula } from "../formula/formulaText";
import { CONTENT_TYPE, declareContentType, withdrawContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate, relationsOf, relationshipsPart, unrelate } from "../package/relationships";
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  NS,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { SHEET_ORDER } from "../sheet/sheetOrder";
import { canonical } from "../styles/formatEquality";
import { relationId } from "../workbook/workbookPart";
import { readTables } from "./tablePart";

const TABLE_ORDER = "autoFilter sortState tableColumns tableStyleInfo extLst".split(" ");
const COLUMN_ORDER = "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst".split(" ");

/** Brings the tables of one sheet to `after`; a table that stayed keeps its part's bytes. */
export function patchTables(store: PartStore, sheetPart: string, after: readonly TableData[]): void {
  const found = readTables(store, sheetPart, after[0]?.sheet ?? 0);
  const wanted = new Map(after.map((table) => [table.id, table]));
  for (const { part, data } of found) {
    const now = wanted.get(data.id);
    wanted.delete(data.id);
    if (now === undefined) removeTable(store, sheetPart, part);
    else if (canonical({ ...data, sheet: 0 }) !== canonical({ ...now, sheet: 0 }))
      writeTable(store.edit(part), now, data);
  }
  for (const table of wanted.values()) addTable(store, sheetPart, table);
}

function removeTable(store: PartStore, sheetPart: string, part: string): void {
  const relation = relationsOf(store, sheetPart).find(({ target }) => target === part);
  const list = childOf(store.edit(sheetPart), "tableParts");
  const entry = list && childrenOf(list, "tablePart").find((element) => relationId(element) === relation?.id);
  if (entry !== undefined) removeElement(entry);
  if (list !== undefined) closeList(list);
  if (relation !== undefined) unrelate(store, sheetPart, relation.id);
  withdrawContentType(store, part);
  store.remove(relationshipsPart(part));
  store.remove(part);
}

function addTable(store: PartStore, sheetPart: string, table: TableData): void {
  const part = store.freeName((number) => `xl/tables/table${number}.xml`);
  const root = store.create(part, `<table xmlns="${NS.main}"/>`);
  setAttributes(root, { id: table.id, name: table.name, displayName: table.name, ref: table.range });
  writeTable(root, table, undefined);
  declareContentType(store, part, CONTENT_TYPE.table);
  const sheet = store.edit(sheetPart);
  const list =
    childOf(sheet, "tableParts") ?? insertInOrder(sheet, elementLike(sheet, "tableParts"), SHEET_ORDER);
  const entry = appendChild(list, "tablePart");
  entry.setAttributeNS(NS.officeRelationships, "r:id", relate(store, sheetPart, "table", part));
  closeList(list);
}

function closeList(list: Element): void {
  const count = childrenOf(list).length;
  if (count === 0) removeElement(list);
  else setAttributes(list, { count });
}

function writeTable(root: Element, table: TableData, was: TableData | undefined): void {
  setAttributes(root, {
    ...(was?.name !== table.name && { name: table.name, displayName: table.name }),
    ref: table.range,
    headerRowCount: table.hasHeaders ? undefined : 0,
    totalsRowCount: table.hasTotals ? 1 : undefined,
    totalsRowShown: table.hasTotals ? undefined : (attribute(root, "totalsRowShown") ?? 0),
  });
  writeFilter(root, table);
  writeColumns(root, table);
  const style =
    childOf(root, "tableStyleInfo") ?? insertInOrder(root, elementLike(root, "tableStyleInfo"), TABLE_ORDER);
  setAttributes(style, {
    name: table.style,
    showFirstColumn: table.highlightFirstColumn ?? false,
    showLastColumn: table.highlightLastColumn ?? false,
    showRowStripes: table.showBandedRows ?? true,
    showColumnStripes: table.showBandedColumns ?? false,
  });
}

/** The filter covers header and figures, not the totals; its criteria stay as they are. */
function writeFilter(root: Element, table: TableData): void {
  const known = childOf(root, "autoFilter");
  const block = parseBlock(table.range);
  if (table.showFilterButton === false || !table.hasHeaders || block === undefined) {
    if (known !== undefined) removeElement(known);
    return;
  }
  const filter = known ?? insertInOrder(root, elementLike(root, "autoFilter"), TABLE_ORDER);
  setAttributes(filter, { ref: blockName({ ...block, bottom: block.bottom - (table.hasTotals ? 1 : 0) }) });
}

function writeColumns(root: Element, table: TableData): void {
  const list =
    childOf(root, "tableColumns") ?? insertInOrder(root, elementLike(root, "tableColumns"), TABLE_ORDER);
  const known = new Map(
    childrenOf(list, "tableColumn").map((column) => [numberAttribute(column, "id"), column]),
  );
  for (const column of known.values()) removeElement(column);
  for (const column of table.columns) {
    const element = known.get(column.id) ?? elementLike(list, "tableColumn", { id: column.id });
    list.appendChild(element);
    writeColumn(element, column, table.name);
  }
  setAttributes(list, { count: table.columns.length });
}

function writeColumn(element: Element, column: TableColumnData, table: string): void {
  setAttributes(element, {
    name: escapeText(column.name).replace(/\n/g, "_x000a_"),
    totalsRowFunction: column.totalsFunction,
    totalsRowLabel: column.totalsLabel === undefined ? undefined : escapeText(column.totalsLabel),
  });
  writeColumnFormula(element, "calculatedColumnFormula", column.calculatedFormula, table);
  writeColumnFormula(element, "totalsRowFormula", column.totalsFormula, table);
}

function writeColumnFormula(column: Element, name: string, formula: string | undefined, table: string): void {
  const known = childOf(column, name);
  if (formula === undefined) {
    if (known !== undefined) removeElement(known);
    return;
  }
  const text = escapeText(storedFormula(formula.replace(/^=/, ""), table));
  if (known !== undefined) known.textContent = text;
  else insertInOrder(column, elementLike(column, name, {}, text), COLUMN_ORDER);
}
