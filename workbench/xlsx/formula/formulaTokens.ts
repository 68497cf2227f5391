/** One piece of a formula. Texts of all pieces put together are the formula again. */
export interface FormulaToken {
  /** `name` covers functions, cell references, names, numbers and booleans; `structure` one balanced `[…]`. */
  readonly kind: "string" | "quotedSheet" | "structure" | "name" | "other";
  readonly text: string;
}

const NAME = /[\p{L}\p{N}_.\\$?]/u;

/** Splits a formula without losing a character, so that texts in quotes are never mistaken for functions. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const first = formula.charAt(at);
  if (first === '"') return { kind: "string", text: formula.slice(at, endOfQuotes(formula, at, '"')) };
  if (first === "'") return { kind: "quotedSheet", text: formula.slice(at, endOfQuotes(formula, at, "'")) };
  if (first === "[") return { kind: "structure", text: formula.slice(at, endOfBrackets(formula, at)) };
  let end = at;
  while (end < formula.length && NAME.test(formula.charAt(end))) end += 1;
  if (end > at) return { kind: "name", text: formula.slice(at, end) };
  return { kind: "other", text: first };
}

/** A doubled quote stands for itself; an unclosed one runs to the end. */
function endOfQuotes(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) === quote) {
      if (formula.charAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return formula.length;
}

/** Inside brackets an apostrophe takes the next character out of the counting. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula.charAt(at);
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
