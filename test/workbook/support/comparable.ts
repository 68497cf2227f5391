import type { BookData, CellStyle, SheetData } from "../../../workbench/host/bookData";
import { pictureOf, type OpenedWorkbook } from "./openWorkbook";

/**
 * The file as two states of it can be compared: everything that is in it, each style in full, in one order, without
 * what Excel numbers anew (rules, tables and their columns) and without saying what every cell has by default.
 */
export function comparable(workbook: Pick<OpenedWorkbook, "excel">): unknown {
  const text = JSON.stringify(pictureOf(workbook)).replace(/\{[0-9A-F-]{36}\}/g, "id");
  const { names, sheets, styles, tables, ...rest } = JSON.parse(text) as BookData;
  return {
    ...rest,
    names: [...names].sort((a, b) => a.name.localeCompare(b.name)),
    tables: tables
      .map((table) => ({ ...table, id: 0, columns: table.columns.map((column) => ({ ...column, id: 0 })) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    sheets: sheets.map((sheet) => sheetOf(sheet, styles)),
  };
}

function sheetOf(sheet: SheetData, styles: readonly CellStyle[]): unknown {
  const cells = sheet.cells
    .map(({ style, ...cell }) => ({ ...cell, look: lookOf(styles[style ?? 0]) }))
    .filter(({ value, formula, look }) => value ?? formula ?? Object.keys(look)[0])
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ...sheet,
    cells: Object.fromEntries(cells.map((cell) => [`R${cell.row + 1}C${cell.column + 1}`, cell])),
    columns: Object.fromEntries(sheet.columns.map((column) => [column.index, column])),
    conditionalRules: [...sheet.conditionalRules].sort((a, b) => a.priority - b.priority),
  };
}

const usual: Readonly<Record<string, unknown>> = {
  numberFormat: "General",
  name: "Calibri",
  size: 11,
  color: "#000000",
  bold: false,
  italic: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
};

/** A style without what is usual anyway. */
function lookOf(style: CellStyle | undefined): Record<string, unknown> {
  const { font, ...rest } = style ?? {};
  const unusual = (parts: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(parts).filter(([key, value]) => usual[key] !== value));
  const ownFont = unusual(font ?? {});
  return { ...unusual(rest), ...(Object.keys(ownFont).length > 0 && { font: ownFont }) };
}
