import type { FormulaParts } from "../formulas";
import { attainmentRatio } from "./attainment";
import { statusCode, statusText } from "./status";
import { varianceAmount, varianceRatio } from "./variance";

/** The judged columns; targets are native formulas or numbers in every mode (`targetFormula`). */
export const portableColumns = ["status", "statusCode", "attainment", "variance", "varianceRatio"] as const;
export type PortableColumn = (typeof portableColumns)[number];

const printers: Readonly<Record<PortableColumn, (parts: FormulaParts) => string>> = {
  status: statusText,
  statusCode,
  attainment: attainmentRatio,
  variance: varianceAmount,
  varianceRatio,
};

/**
 * The formula of one cell of a column in Excel's own terms, for readers without the add-in: en-US grammar of Excel
 * 2016, one cell's references (`D2`, `$H$1`, `[@Actual]`) or numbers as parts, no array formula, no function that
 * LibreOffice lacks. It shows what our function shows for the same cells in every case: words, numbers, blanks and
 * errors, in the functions' order of precedence.
 *
 * Two limits are Excel's: differences of the last binary digits that a spreadsheet takes for 0, and sums beyond its
 * largest number (about 1.8E308), which are #NUM! there.
 *
 * @example portableFormula("variance", {actual: "D2", target: "100", …}) // "=IF(…,#VALUE!,IF(COUNT(D2)=0,"",D2-100))"
 */
export function portableFormula(column: PortableColumn, parts: FormulaParts): string {
  return `=${printers[column](parts)}`;
}
