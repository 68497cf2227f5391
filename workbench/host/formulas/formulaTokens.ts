/**
 * One piece of a formula in Excel's grammar; the texts of all pieces are the formula again.
 * `reference` carries its sheet (`'My sheet'!$A$1:B2`), `name` is a defined name, TRUE or FALSE, `function` stands
 * before a parenthesis, `table` is a structured reference with its table's name if it has one (`Sales[[#All],[Actual]]`),
 * `beyond` points out of the workbook (`[1]Sheet1!A1`) or through several sheets (`Jan:Mar!A1`).
 */
export interface FormulaToken {
  readonly kind:
    | "string"
    | "number"
    | "reference"
    | "function"
    | "name"
    | "table"
    | "beyond"
    | "error"
    | "space"
    | "operator"
    | "other";
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const END = String.raw`(?![\p{L}\p{N}_.(\[])`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

const BOOK = String.raw`(?:'(?:[^'[\]]|'')*\[[^\]]+\](?:[^']|'')*'|\[[^\]']+\][\p{L}\p{N}_.]*)!`;
const SHEETS = String.raw`(?:'(?:[^':]|'')+:(?:[^':]|'')+'|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!`;
const PLACE = String.raw`(?:${COLUMNS}|${ROWS}|${CELL}(?::${CELL})?|#REF!|${NAME})`;
const beyond = new RegExp(`(?:${BOOK}|${SHEETS})${PLACE}`, "uy");

const patterns: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["string", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/uy],
  ["reference", new RegExp(`(?:${SHEET})?(?:${COLUMNS}|${ROWS}|${CELL}(?::${CELL})?)${END}`, "uy")],
  ["reference", new RegExp(`${SHEET}#REF!`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["function", new RegExp(`${NAME}(?=\\()`, "uy")],
  ["name", new RegExp(`(?:${SHEET})?${NAME}(?![\\[(])`, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%@#:,;(){}]/uy],
];

/** Splits a formula (with or without its "=") without losing a character. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = beyondToken(formula, at) ?? tableToken(formula, at) ?? plainToken(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function plainToken(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "other", text: formula.charAt(at) };
}

function beyondToken(formula: string, at: number): FormulaToken | undefined {
  beyond.lastIndex = at;
  const text = beyond.exec(formula)?.[0];
  return text === undefined ? undefined : { kind: "beyond", text };
}

const tableName = new RegExp(`(?:${NAME})?(?=\\[)`, "uy");

function tableToken(formula: string, at: number): FormulaToken | undefined {
  tableName.lastIndex = at;
  const name = tableName.exec(formula)?.[0];
  if (name === undefined) return undefined;
  return { kind: "table", text: formula.slice(at, endOfBrackets(formula, at + name.length)) };
}

/** Inside brackets an apostrophe takes the next character out of the counting. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula.charAt(at);
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}
