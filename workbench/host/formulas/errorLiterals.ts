import type { FormulaToken } from "./formulaTokens";

/** Formulas that give the error, for an engine whose only error constant is `#REF`. */
const givers: Readonly<Record<string, string>> = {
  "#REF!": "#REF",
  "#N/A": "NA()",
  "#DIV/0!": "(1/0)",
  "#VALUE!": '(1+"x")',
  "#NUM!": "(9E+307*9E+307)",
};

export function errorLiterals(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) => {
    if (token.kind === "reference" && token.text.endsWith("#REF!")) return { kind: "error", text: "#REF" };
    const giver = token.kind === "error" ? givers[token.text] : undefined;
    return giver === undefined ? token : { kind: "other", text: giver };
  });
}
