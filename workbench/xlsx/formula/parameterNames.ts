import { formulaTokens, type FormulaToken } from "./formulaTokens";

/** Where a call that names its own variables stands open, and how many commas it has seen. */
interface OpenCall {
  readonly kind: "LET" | "LAMBDA" | "other";
  readonly start: number;
  commas: number;
}

/**
 * Names declared by LET and LAMBDA are stored as `_xlpm.name`. Works on a formula whose functions already
 * carry their prefixes (`_xlfn.LET(`).
 */
export function storedParameters(formula: string): string {
  if (!/_xlfn\.(LET|LAMBDA)\(/.test(formula)) return formula;
  const tokens = formulaTokens(formula);
  const declared = new Set(declaredNames(tokens).map((name) => name.toLowerCase()));
  return tokens
    .map((token, index) =>
      token.kind === "name" && tokens[index + 1]?.text !== "!" && declared.has(token.text.toLowerCase())
        ? `_xlpm.${token.text}`
        : token.text,
    )
    .join("");
}

/** LET declares its 1st, 3rd, … argument except the last; LAMBDA all but the last. */
function declaredNames(tokens: readonly FormulaToken[]): string[] {
  const names: string[] = [];
  const open: OpenCall[] = [];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.text;
    if (token.text === "(" || token.text === "{") {
      open.push({
        kind: before === "_xlfn.LET" ? "LET" : before === "_xlfn.LAMBDA" ? "LAMBDA" : "other",
        start: index,
        commas: 0,
      });
    } else if (token.text === ")" || token.text === "}") {
      open.pop();
    }
    const call = open.at(-1);
    if (call === undefined) return;
    if (token.text === ",") call.commas += 1;
    const declares = call.kind === "LAMBDA" || (call.kind === "LET" && call.commas % 2 === 0);
    if (token.kind === "name" && declares && followedByComma(tokens, index)) names.push(token.text);
  });
  return names;
}

/** Only a bare name that is followed by a comma declares: `x` in `LET(x, 1, x+1)`, not the last `x`. */
function followedByComma(tokens: readonly FormulaToken[], index: number): boolean {
  let start = index - 1;
  while (tokens[start]?.text === " ") start -= 1;
  let end = index + 1;
  while (tokens[end]?.text === " ") end += 1;
  const opens = tokens[start]?.text;
  return (opens === "(" || opens === ",") && tokens[end]?.text === ",";
}
