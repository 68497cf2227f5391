import type { CompiledFormula } from "@odoo/o-spreadsheet";
import { iterateAstNodes } from "@odoo/o-spreadsheet";
import type { HostGetters } from "../book/excelGetters";

/** Whether a formula is one call of the function and nothing else around it. */
export function isOnlyCall(formula: CompiledFormula, name: string, getters: HostGetters): boolean {
  if (!formula.isFirstNonWhitespaceSymbol(name)) return false;
  const root = formula.getAst(getters);
  const calls = iterateAstNodes(root).filter(
    (node) => node.type === "FUNCALL" && node.value.toUpperCase() === name,
  );
  return calls.length === 1 && calls[0] === root;
}
