import type { TableColumnData, TableData } from "../../host/bookData";
import { unescapeText } from "../cells/escapedText";
import { shownFormula } from "../formula/formulaText";
import type { PartStore } from "../package/partStore";
import { relationsOf } from "../package/relationships";
import {
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  descend,
  numberAttribute,
  textOf,
  type Element,
} from "../package/xml";

/** A table of a sheet with its part's name. */
export interface FoundTable {
  readonly part: string;
  readonly data: TableData;
}

export function readTables(store: PartStore, sheetPart: string, sheet: number): FoundTable[] {
  return relationsOf(store, sheetPart)
    .filter(({ kind, target }) => kind === "table" && store.has(target))
    .map(({ target }) => ({ part: target, data: readTable(store.read(target), sheet) }));
}

function readTable(root: Element, sheet: number): TableData {
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
  const hasHeaders = (numberAttribute(root, "headerRowCount") ?? 1) > 0;
  const columns = descend(root, "tableColumns");
  const style = childOf(root, "tableStyleInfo");
  const styleName = style && attribute(style, "name");
  return {
    id: numberAttribute(root, "id") ?? 0,
    name,
    sheet,
    range: attribute(root, "ref") ?? "",
    hasHeaders,
    hasTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    columns: (columns === undefined ? [] : childrenOf(columns, "tableColumn")).map((column) =>
      readColumn(column, name),
    ),
    ...(styleName === undefined ? {} : { style: styleName }),
    ...(style && {
      showBandedRows: booleanAttribute(style, "showRowStripes"),
      showBandedColumns: booleanAttribute(style, "showColumnStripes"),
      highlightFirstColumn: booleanAttribute(style, "showFirstColumn"),
      highlightLastColumn: booleanAttribute(style, "showLastColumn"),
    }),
    showFilterButton: childOf(root, "autoFilter") !== undefined,
  };
}

function readColumn(column: Element, table: string): TableColumnData {
  const calculated = childOf(column, "calculatedColumnFormula");
  const totals = childOf(column, "totalsRowFormula");
  const totalsFunction = attribute(column, "totalsRowFunction");
  const label = attribute(column, "totalsRowLabel");
  return {
    id: numberAttribute(column, "id") ?? 0,
    name: unescapeText(attribute(column, "name") ?? ""),
    ...(calculated && { calculatedFormula: `=${shownFormula(textOf(calculated), table)}` }),
    ...(totalsFunction === undefined ? {} : { totalsFunction }),
    ...(label === undefined ? {} : { totalsLabel: unescapeText(label) }),
    ...(totals && { totalsFormula: `=${shownFormula(textOf(totals), table)}` }),
  };
}
