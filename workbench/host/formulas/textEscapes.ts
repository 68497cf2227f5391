import type { FormulaToken } from "./formulaTokens";

/** The grid's engine knows no doubled quotes and takes a backslash before a quote for an escape. */
export function textEscapes(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) => {
    if (token.kind !== "string") return token;
    const text = token.text.slice(1, -1);
    if (!text.includes('""') && !text.endsWith("\\")) return token;
    const pieces = text
      .split(/("")|(\\)/)
      .filter((piece) => piece !== undefined && piece !== "")
      .map((piece) => (piece === '""' ? "CHAR(34)" : piece === "\\" ? "CHAR(92)" : `"${piece}"`));
    return { kind: "other", text: `(${pieces.join("&")})` };
  });
}
