import { formulaTokens, type FormulaToken } from "./formulaTokens";
import type { FormulaPlace } from "./formulaSteps";

/** Names that refer to names: deeper than this is a circle. */
const DEEPEST = 16;

/** Puts what a name stands for in its place; an unknown name is left for the engine to answer #NAME?. */
export function definedNames(tokens: readonly FormulaToken[], place: FormulaPlace): readonly FormulaToken[] {
  return replaced(tokens, place, 0);
}

function replaced(
  tokens: readonly FormulaToken[],
  place: FormulaPlace,
  depth: number,
): readonly FormulaToken[] {
  return tokens.flatMap((token): readonly FormulaToken[] => {
    if (token.kind !== "name" || depth > DEEPEST) return [token];
    const name = place.findName(token.text);
    if (name === undefined) return [token];
    const inner = replaced(formulaTokens(name.formula.slice(1)), place, depth + 1);
    if (inner.length === 1) return inner;
    return [{ kind: "operator", text: "(" }, ...inner, { kind: "operator", text: ")" }];
  });
}
