import { registries } from "@odoo/o-spreadsheet";

/** What a cell shows while a custom function has not answered yet. */
export const busyError = "#BUSY!";

/** Excel's errors that the grid's engine does not know by itself. */
const excelErrors = [
  ...[busyError, "#VALUE!", "#REF!", "#NULL!", "#NUM!", "#CALC!", "#GETTING_DATA"],
  ...["#SPILL!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!"],
];
for (const error of excelErrors) registries.errorTypes.add(error);

/** The engine's own spelling of an error → Excel's. */
const excelSpelling: Readonly<Record<string, string>> = {
  "#ERROR": "#VALUE!",
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
};

/** Whether a value is an error, in the engine's spelling or in Excel's. */
export function isCellError(value: unknown): value is string {
  return typeof value === "string" && registries.errorTypes.has(value);
}

/** An error in Excel's spelling; `#VALUE!` for the engine's `#ERROR`. */
export function excelError(error: string): string {
  return excelSpelling[error] ?? error;
}

/** The result codes of the custom-functions runtime → the error that the cell shows. */
const errorsByCode: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** The error for a failed call; codes of plain exceptions (0, 2, 3, 4) are #VALUE!. */
export function errorOfCode(code: number | undefined): string {
  return errorsByCode[code ?? 0] ?? "#VALUE!";
}
