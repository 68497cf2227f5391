import { formulaTokens, type FormulaToken } from "../formulas/formulaTokens";

const arithmetic = new Set(["<>", "<=", ">=", "-", "+", "*", "/", "^", "&", "=", "<", ">"]);

/** Several cells: `D2:D9`, `[Actual]`, not `D2` or `[@Actual]`. */
function isSeveralCells({ kind, text }: FormulaToken): boolean {
  if (kind === "reference") return text.includes(":");
  return kind === "table" && !text.includes("@") && !/#This Row/i.test(text);
}

/**
 * Whether a formula of one cell reckons with several cells at once (`SUM(IF(D2:D9="",0,1))`): an operator stands beside
 * them. Excel saves such a formula as a dynamic array of one cell; saved as a plain one it would be read with a single
 * cell of each range.
 */
export function evaluatesArrays(formula: string): boolean {
  if (!/[:[]/.test(formula)) return false;
  const tokens = formulaTokens(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space");
  const isArithmetic = (token: FormulaToken | undefined): boolean =>
    token?.kind === "operator" && arithmetic.has(token.text);
  return tokens.some(
    (token, at) => isSeveralCells(token) && (isArithmetic(tokens[at - 1]) || isArithmetic(tokens[at + 1])),
  );
}
