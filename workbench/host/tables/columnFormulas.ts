import type { Area } from "../book/area";
import type { HostCoreGetters } from "../book/excelGetters";

/**
 * The formula of each calculated column, by position: the one that all of its data rows share word for word, which is
 * so for formulas of this row's columns. Undefined for other columns.
 */
export function columnFormulas(
  getters: Pick<HostCoreGetters, "getExcelFormula">,
  sheetId: string,
  { top, bottom, left, right }: Area,
): readonly (string | undefined)[] {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const formulas = new Set<string | undefined>();
    for (let row = top; row <= bottom; row++)
      formulas.add(getters.getExcelFormula({ sheetId, row, col: left + index }));
    const [formula] = formulas;
    return formulas.size === 1 ? formula : undefined;
  });
}
