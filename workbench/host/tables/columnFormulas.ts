import type { TablePlace } from "./tablePlace";

/**
 * The formula of each calculated column, by position: the one that all of its data rows share word for word, which is
 * so for formulas of this row's columns. Undefined for other columns.
 */
export function columnFormulas(place: TablePlace): readonly (string | undefined)[] {
  const { dataArea, sheetId, table } = place;
  const { getters } = place.host.book;
  return table.columns.map((_, index) => {
    const formulas = new Set<string | undefined>();
    for (let row = dataArea.top; row <= dataArea.bottom; row++)
      formulas.add(getters.getExcelFormula({ sheetId, row, col: dataArea.left + index }));
    const [formula] = formulas;
    return formulas.size === 1 ? formula : undefined;
  });
}
