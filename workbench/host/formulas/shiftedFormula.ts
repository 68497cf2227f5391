import { LAST_COLUMN, LAST_ROW } from "../book/area";
import { columnLetters, columnNumber } from "../../xlsx/cells/cellAddress";
import { formulaTokens } from "./formulaTokens";

/** A formula as copying it so many rows down and columns across makes it: relative references go along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === "reference" ? shiftedReference(text, rows, columns) : text))
    .join("");
}

function shiftedReference(reference: string, rows: number, columns: number): string {
  const bang = reference.lastIndexOf("!") + 1;
  const corners = reference
    .slice(bang)
    .split(":")
    .map((corner) => shiftedCorner(corner, rows, columns));
  return reference.slice(0, bang) + (corners.includes(undefined) ? "#REF!" : corners.join(":"));
}

/** `A1`, `A` or `1`, each part with or without its `$`; undefined when it leaves the sheet. */
function shiftedCorner(corner: string, rows: number, columns: number): string | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (match === null) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const columnMark = letters === "" ? "" : first;
  const rowMark = letters === "" ? first : second;
  const column = letters === "" ? 0 : columnNumber(letters) + (columnMark === "" ? columns : 0);
  const row = digits === "" ? 0 : Number(digits) - 1 + (rowMark === "" ? rows : 0);
  if (column < 0 || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return undefined;
  const columnText = letters === "" ? "" : columnMark + columnLetters(column);
  return columnText + (digits === "" ? "" : `${rowMark}${row + 1}`);
}
