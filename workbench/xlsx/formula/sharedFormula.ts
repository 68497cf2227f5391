import {
  cellName,
  columnLetters,
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
  parseCell,
  type CellPlace,
} from "../cells/cellAddress";
import { formulaTokens, type FormulaToken } from "./formulaTokens";

/**
 * The formula of another cell of a shared-formula group: every relative reference moves by the distance
 * between the two cells and wraps around the sheet's edge, as Excel does.
 */
export function moveSharedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  const down = to.row - from.row;
  const right = to.column - from.column;
  if (down === 0 && right === 0) return formula;
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, index) => (token.kind === "name" ? moved(tokens, index, down, right) : token.text))
    .join("");
}

function moved(tokens: readonly FormulaToken[], index: number, down: number, right: number): string {
  const text = tokens[index]?.text ?? "";
  const next = tokens[index + 1]?.text;
  const before = tokens[index - 1]?.text;
  if (next === "(" || next === "!") return text;
  const place = parseCell(text);
  if (place !== undefined && place.column <= LAST_COLUMN) {
    const [, columnFixed, letters = "", rowFixed] = /^(\$?)([A-Za-z]+)(\$?)/.exec(text) ?? [];
    const row = rowFixed ? place.row : wrap(place.row + down, LAST_ROW + 1);
    const column = columnFixed ? place.column : wrap(place.column + right, LAST_COLUMN + 1);
    const name = cellName({ row, column });
    return letters === ""
      ? text
      : `${columnFixed}${columnLetters(column)}${rowFixed}${name.replace(/^[A-Z]+/, "")}`;
  }
  const besideColon = next === ":" || before === ":";
  const wholeColumn = /^(\$?)([A-Za-z]{1,3})$/.exec(text);
  if (besideColon && wholeColumn !== null) {
    if (wholeColumn[1]) return text;
    return columnLetters(wrap(columnNumber(wholeColumn[2] ?? "") + right, LAST_COLUMN + 1));
  }
  const wholeRow = /^(\$?)([0-9]+)$/.exec(text);
  if (besideColon && wholeRow !== null && !wholeRow[1]) {
    return String(wrap(Number(wholeRow[2]) - 1 + down, LAST_ROW + 1) + 1);
  }
  return text;
}

const wrap = (position: number, size: number): number => ((position % size) + size) % size;
