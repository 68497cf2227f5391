import { anchorFormula } from "./anchors";
import { placeOfLines, shiftedPlace, witnessFormula, type Insertion } from "./insertedLines";
import type { Change } from "./steps";

/**
 * Inserts lines before all else. The name that remembers them is there first, on the cell that they push aside: as long
 * as it points there, nothing was inserted. In the end all of them point at the lines.
 */
export function planInsertions(insertions: readonly Insertion[]): Change[] {
  const inserted = insertions.flatMap((one): Change[] => {
    const { sheet, run, line, lines, kpi, name } = one;
    const witness = witnessFormula(one);
    return [
      { step: { do: "addName", name, formula: witness }, undo: [{ do: "deleteName", name }], kpi },
      {
        step: { do: "insertLines", sheet, run, line, lines, name, witness },
        undo: [{ do: "deleteLines", sheet, run, line, lines, name, witness }],
        kpi,
      },
    ];
  });
  const remembered = insertions.map((one, i): Change => {
    const place = shiftedPlace(placeOfLines(one), insertions.slice(i + 1));
    return { step: { do: "setName", name: one.name, formula: anchorFormula(place) }, undo: [], kpi: one.kpi };
  });
  return [...inserted, ...remembered];
}
