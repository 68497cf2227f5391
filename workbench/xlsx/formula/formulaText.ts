import { shownCallName, storedCallName } from "./addInCalls";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { shownFunctionName, storedFunctionName } from "./futureFunctions";
import { storedParameters } from "./parameterNames";
import { shownReference, storedReference, type HomeTable } from "./structuredReference";

/**
 * A formula as the file stores it (no `=`, prefixed functions, full structured references) as Excel shows it,
 * without `=`. `home` is the table around the cell, if any.
 */
export function shownFormula(stored: string, home?: HomeTable): string {
  const tokens = formulaTokens(stored);
  const names = tokens.map((token, index) => {
    if (token.kind === "structure") return tableBefore(tokens, index) === undefined ? token.text : "";
    if (token.kind !== "name") return token.text;
    const brackets = tokens[index + 1];
    if (brackets?.kind === "structure") return shownReference(token.text, brackets.text, home);
    if (!isCall(tokens, index)) return shownFunctionName(token.text);
    return shownCallName(token.text) ?? shownFunctionName(token.text);
  });
  return names.join("").replace(/\bANCHORARRAY\(((?:'[^']*'!|[\w.]+!)?\$?[A-Z]{1,3}\$?\d+)\)/g, "$1#");
}

/**
 * The way back: a formula as Excel shows it, without `=`, as the file stores it. An `@` before a call or a reference
 * is what a formula without array metadata means anyway; the file's grammar has no such sign.
 */
export function storedFormula(shown: string, home?: HomeTable): string {
  const tokens = anchorsAsCalls(formulaTokens(shown));
  const stored = tokens.map((token, index) => {
    if (token.kind === "structure") {
      if (isOtherBook(tokens, index)) return token.text;
      return tableBefore(tokens, index) === undefined ? storedReference("", token.text, home) : "";
    }
    if (token.text === "@") return "";
    if (token.kind !== "name") return token.text;
    const brackets = tokens[index + 1];
    if (brackets?.kind === "structure") return storedReference(token.text, brackets.text, home);
    if (!isCall(tokens, index)) return token.text;
    return storedCallName(token.text) ?? storedFunctionName(token.text);
  });
  return storedParameters(stored.join(""));
}

function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index + 1]?.text === "(";
}

/** The table name in front of `[…]`; an external book's `[1]Sheet!A1` has none. */
function tableBefore(tokens: readonly FormulaToken[], index: number): string | undefined {
  const before = tokens[index - 1];
  return before?.kind === "name" ? before.text : undefined;
}

/** The `[1]` of `[1]Sheet1!A1` or `[1]!Name`. */
function isOtherBook(tokens: readonly FormulaToken[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.text === "!" || (next?.kind === "name" && tokens[index + 2]?.text === "!");
}

/** `H2#` → `_xlfn.ANCHORARRAY(H2)`; a sheet in front moves into the call. */
function anchorsAsCalls(tokens: readonly FormulaToken[]): FormulaToken[] {
  const result: FormulaToken[] = [];
  for (const token of tokens) {
    const cell = result.at(-1);
    if (token.text !== "#" || cell?.kind !== "name") {
      result.push(token);
      continue;
    }
    result.pop();
    let reference = cell.text;
    if (result.at(-1)?.text === "!") {
      result.pop();
      reference = `${result.pop()?.text ?? ""}!${reference}`;
    }
    result.push({ kind: "other", text: `_xlfn.ANCHORARRAY(${reference})` });
  }
  return result;
}
