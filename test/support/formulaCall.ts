/** A formula with literal arguments, read as a call: the function, and each argument as cell or rows of cells. */
export interface FormulaCall {
  readonly fn: string;
  readonly args: readonly unknown[];
}

const literal = (text: string): unknown => {
  if (text === "") return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (text.endsWith("%")) return Number(text.slice(0, -1)) / 100;
  return text === "TRUE" || text === "FALSE" ? text === "TRUE" : Number(text);
};

/** Splits at a separator that is in no string and no braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === "{") depth += 1;
    if (!quoted && character === "}") depth -= 1;
    if (character === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** An array constant `{1,2;3,4}` as rows, anything else as one literal. */
export function readLiteral(text: string): unknown {
  if (!text.startsWith("{")) return literal(text);
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(literal));
}

/** Reads `=KPI.STATUS(95, 100, "lower")`. */
export function readFormula(formula: string): FormulaCall {
  const [, fn = "", inside = ""] = /^=(KPI\.\w+)\((.*)\)$/s.exec(formula) ?? [];
  return { fn, args: split(inside, ",").map(readLiteral) };
}
