import type { FormulaToken } from "./formulaTokens";

/** Formulas that give the error, for an engine without error constants. */
const givers: Readonly<Record<string, string>> = {
  "#N/A": "NA()",
  "#DIV/0!": "(1/0)",
  "#VALUE!": '(1+"x")',
  "#NUM!": "SQRT(-1)",
};

export function errorLiterals(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) => {
    const giver = token.kind === "error" ? givers[token.text] : undefined;
    return giver === undefined ? token : { kind: "other", text: giver };
  });
}
