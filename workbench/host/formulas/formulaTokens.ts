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
const TABLE_NAME = String.raw`(?:${NAME})?(?=\[)`;

const patterns: readonly (readonly [FormulaToken["kind"], string])[] = [
  ["beyond", `(?:${BOOK}|${SHEETS})${PLACE}`],
  ["table", TABLE_NAME],
  ["space", String.raw`\s+`],
  ["string", String.raw`"(?:[^"]|"")*"`],
  ["error", String.raw`#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)`],
  ["reference", `(?:${SHEET})?(?:${COLUMNS}|${ROWS}|${CELL}(?::${CELL})?)${END}`],
  ["reference", `${SHEET}#REF!`],
  ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ["function", String.raw`${NAME}(?=\()`],
  ["name", String.raw`(?:${SHEET})?${NAME}(?![\[(])`],
  ["operator", "<>|<=|>=|[-+*/^&=<>%@#:,;(){}]"],
];

/** One expression for all kinds, a group each: columns of native formulas come by the ten thousand. */
const anyToken = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join("|"), "uy");

/** Operators of one character that begin nothing else. */
const single = new Set("()+-*/^&,;{}=%@");

/** The last formula that was split: those who enter a formula ask for its tokens one after the other. */
let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] } | undefined;

/** Splits a formula (with or without its "=") without losing a character. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (last?.formula !== formula) last = { formula, tokens: split(formula) };
  return last.tokens;
}

function split(formula: string): FormulaToken[] {
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
  const character = formula.charAt(at);
  if (single.has(character)) return { kind: "operator", text: character };
  anyToken.lastIndex = at;
  const groups = anyToken.exec(formula);
  const index = patterns.findIndex((_, i) => groups?.[i + 1] !== undefined);
  const kind = patterns[index]?.[0] ?? "other";
  const text = groups?.[index + 1] ?? character;
  return kind === "table"
    ? { kind, text: formula.slice(at, endOfBrackets(formula, at + text.length)) }
    : { kind, text };
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
