import type { Range, RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import { quotedSheetName } from "./area";
import { excelSheetName, excelSheetText, gridReference } from "./sheetNames";
import { formulaTokens } from "../formulas/formulaTokens";
import type { CoreGetters } from "./excelGetters";

/** A formula in Excel's own words whose references move with the cells they point to. */
export type ExcelFormulaText = readonly (string | Range)[];

/** Takes a formula (with "=") apart, as it stands on a sheet. */
export function formulaParts(formula: string, sheetId: string, getters: CoreGetters): ExcelFormulaText {
  const parts: (string | Range)[] = [];
  for (const token of formulaTokens(formula)) {
    if (token.kind === "reference") {
      parts.push(getters.getRangeFromSheetXC(sheetId, gridReference(token.text)));
      continue;
    }
    const text = token.kind === "function" ? token.text.toUpperCase() : token.text;
    const last = parts.at(-1);
    if (typeof last === "string") parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts;
}

export function formulaText(parts: ExcelFormulaText, sheetId: string, getters: CoreGetters): string {
  return parts.map((part) => (typeof part === "string" ? part : rangeText(part, sheetId, getters))).join("");
}

/** A reference that is gone is `#REF` to the engine, and it quotes sheets otherwise than Excel. */
function rangeText(range: Range, sheetId: string, getters: CoreGetters): string {
  const text = getters.getRangeString(range, sheetId);
  const bang = text.lastIndexOf("!");
  if (text === "#REF") return "#REF!";
  if (bang < 0 || getters.tryGetSheet(range.sheetId) === undefined) return text;
  if (range.invalidSheetName !== undefined)
    return `${quotedSheetName(range.invalidSheetName)}!${text.slice(bang + 1)}`;
  return `${quotedSheetName(excelSheetName(getters, range.sheetId))}!${text.slice(bang + 1)}`;
}

/** The engine's own text of a formula in Excel's words. */
export function withExcelErrors(formula: string): string {
  const named = formula.replace(/'[^']*'!/g, (sheet) => excelSheetText(sheet));
  return named.replace(/#REF(?!!)/g, "#REF!");
}

/** The formula after cells were inserted, deleted, moved or a sheet renamed; the same object when nothing changed. */
export function adaptedParts(
  parts: ExcelFormulaText,
  applyChange: RangeAdapterFunctions["applyChange"],
): ExcelFormulaText {
  let changed = false;
  const adapted = parts.map((part) => {
    if (typeof part === "string") return part;
    const change = applyChange(part);
    if (change.changeType === "NONE") return part;
    changed = true;
    return change.range;
  });
  return changed ? adapted : parts;
}
