import { portableColumns } from "../../../../src/workbook/portable/portableFormula";
import { firstFormulaColumn, targetColumn } from "./caseBook";
import type { Content, PortableCase } from "./cases";
import { agrees, expectedContent, expectedTarget, roundingOf } from "./expected";

/** Content of a cell of the first sheet, rows and columns from 0. */
export type ContentAt = (row: number, column: number) => Content;

export interface Comparison {
  readonly compared: number;
  /** Every cell that differs from our functions, with what was found and expected. */
  readonly different: readonly string[];
}

/** Compares the formulas of `caseBook` with our functions, cell by cell. */
export function compareWithFunctions(cases: readonly PortableCase[], contentAt: ContentAt): Comparison {
  let compared = 0;
  const different: string[] = [];
  const check = (same: boolean, cell: object): void => {
    compared += 1;
    if (!same) different.push(JSON.stringify(cell));
  };
  cases.forEach((one, i) => {
    portableColumns.forEach((column, j) => {
      const found = contentAt(i + 1, firstFormulaColumn + j);
      const expected = expectedContent(column, one);
      check(agrees(found, expected, roundingOf(column, one)), { column, found, expected, one });
    });
    const found = contentAt(i + 1, targetColumn);
    const expected = expectedTarget(one);
    check(agrees(found, expected), { column: "target", found, expected, one });
  });
  return { compared, different };
}
