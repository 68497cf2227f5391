import type { FormulaToken } from "./formulaTokens";

const STORED = /^_xldudf_([^_]+)_(.+)$/i;

/** `_xldudf_KPI_STATUS(` is how files store a call of `KPI.STATUS(`; typed into a cell, Excel takes it for the same. */
export function addInCalls(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) => {
    if (token.kind !== "function") return token;
    const stored = STORED.exec(token.text);
    return stored === null ? token : { kind: "function", text: `${stored[1] ?? ""}.${stored[2] ?? ""}` };
  });
}
