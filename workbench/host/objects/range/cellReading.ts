import type { CellPosition } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import { rangeValue } from "../../book/cellContent";
import { withExcelErrors } from "../../book/excelFormulaText";
import type { Book } from "../../book/book";

export type RangeValue = string | number | boolean;

/** A cell's value as `range.values` gives it. */
export function valueAt(book: Book, position: CellPosition): RangeValue {
  if (!isInGrid(book, position)) return "";
  const cell = book.getters.getCell(position);
  if (cell !== undefined && !cell.isFormula && typeof cell.parsedValue === "string") {
    const evaluated = book.getters.getEvaluatedCell(position);
    if (evaluated.type !== "error") return cell.parsedValue;
  }
  const { value, type } = book.getters.getEvaluatedCell(position);
  return rangeValue(value, type === "error");
}

/** A formula in Excel's words with its "=", or the cell's value. */
export function formulaAt(book: Book, position: CellPosition): RangeValue {
  if (!isInGrid(book, position)) return "";
  return formulaOf(book, position) ?? valueAt(book, position);
}

/** The formula that stands in the cell itself. */
export function formulaOf(book: Book, position: CellPosition): string | undefined {
  const cell = book.getters.getCell(position);
  if (cell?.isFormula !== true) return undefined;
  const { getters } = book;
  return getters.getExcelFormula(position) ?? withExcelErrors(cell.compiledFormula.toFormulaString(getters));
}

/** The cell as Excel shows it: the engine lends formulas the formats of their sources, Excel's API does not. */
export function textAt(book: Book, position: CellPosition): string {
  if (!isInGrid(book, position)) return "";
  const evaluated = book.getters.getEvaluatedCell(position);
  if (evaluated.type === "error") return String(rangeValue(evaluated.value, true));
  const format = book.getters.getCell(position)?.format;
  if (evaluated.format === format) return evaluated.formattedValue;
  const locale = book.getters.getLocale();
  return helpers.formatValue(evaluated.value, format === undefined ? { locale } : { format, locale });
}

/** Excel.RangeValueType. */
export function valueTypeAt(book: Book, position: CellPosition): string {
  if (!isInGrid(book, position)) return "Empty";
  const { type, value } = book.getters.getEvaluatedCell(position);
  if (type === "error") return "Error";
  if (type === "empty") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export function isInGrid(book: Book, { sheetId, row, col }: CellPosition): boolean {
  return row < book.getters.getNumberRows(sheetId) && col < book.getters.getNumberCols(sheetId);
}
