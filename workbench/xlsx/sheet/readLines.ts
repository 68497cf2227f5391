import type { LineData, SheetData } from "../../host/bookData";
import { LAST_COLUMN } from "../cells/cellAddress";
import { placedRows } from "../cells/readCells";
import { booleanAttribute, childOf, childrenOf, numberAttribute, type Element } from "../package/xml";
import { pointsOfWidth } from "./lineSizes";

/** A `<col>` over more columns than this is the sheet's default for all that follow, not a list of columns. */
const WIDEST_LIST = 1024;

export function readColumns(root: Element): LineData[] {
  const list = childOf(root, "cols");
  if (list === undefined) return [];
  return childrenOf(list, "col").flatMap((element) => {
    const first = (numberAttribute(element, "min") ?? 1) - 1;
    const last = Math.min(
      (numberAttribute(element, "max") ?? first + 1) - 1,
      LAST_COLUMN,
      first + WIDEST_LIST,
    );
    const look = columnLook(element);
    return Array.from({ length: last - first + 1 }, (_, offset) => ({ index: first + offset, ...look }));
  });
}

function columnLook(element: Element): Omit<LineData, "index"> {
  const width = numberAttribute(element, "width");
  const style = numberAttribute(element, "style") ?? 0;
  return {
    ...(width === undefined ? {} : { size: pointsOfWidth(width) }),
    ...(booleanAttribute(element, "hidden") && { hidden: true }),
    ...(style === 0 ? {} : { style }),
  };
}

export function readRows(root: Element): LineData[] {
  const sheetData = childOf(root, "sheetData");
  if (sheetData === undefined) return [];
  const rows: LineData[] = [];
  for (const { element, row } of placedRows(sheetData)) {
    const height = numberAttribute(element, "ht");
    const hidden = booleanAttribute(element, "hidden");
    const style = booleanAttribute(element, "customFormat") ? (numberAttribute(element, "s") ?? 0) : 0;
    if (height === undefined && !hidden && style === 0) continue;
    rows.push({
      index: row,
      ...(height === undefined ? {} : { size: height }),
      ...(hidden && { hidden: true }),
      ...(style === 0 ? {} : { style }),
    });
  }
  return rows;
}

export function readDefaults(root: Element): Pick<SheetData, "defaultColumnWidth" | "defaultRowHeight"> {
  const format = childOf(root, "sheetFormatPr");
  if (format === undefined) return {};
  const width = numberAttribute(format, "defaultColWidth");
  const height = numberAttribute(format, "defaultRowHeight");
  return {
    ...(width === undefined ? {} : { defaultColumnWidth: pointsOfWidth(width) }),
    ...(height === undefined ? {} : { defaultRowHeight: height }),
  };
}
