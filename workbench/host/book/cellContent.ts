import type { CellValue as GridValue } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import type { CellValue } from "../bookData";

/** Whether the grid would take a text for something else (a number, a date, a formula, an error…). */
function isMistakable(text: string): boolean {
  return (
    text.startsWith("=") ||
    text.startsWith("'") ||
    /^(true|false)$/i.test(text.trim()) ||
    text.startsWith("#") ||
    /[0-9]/.test(text.charAt(0)) ||
    /^[-+.$€£%(\s]/.test(text) ||
    helpers.isDateTime(text, locale)
  );
}

type Locale = Parameters<typeof helpers.isNumber>[1];

/** The en-US grammar of the bridge and of files. */
const locale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
} as Locale;

/** A stored constant as the content of a cell of the grid: it stays what it is, whatever it looks like. */
export function contentOf(value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return isMistakable(value) ? `'${value}` : value;
}

/** The engine's own errors by Excel's names. */
const excelErrors: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
};

export function excelError(gridError: string): string {
  return excelErrors[gridError] ?? gridError;
}

/** A value as `range.values` gives it: "" for an empty cell, errors as their text. */
export function rangeValue(value: GridValue, isError: boolean): string | number | boolean {
  if (value === null) return "";
  return isError ? excelError(String(value)) : value;
}
