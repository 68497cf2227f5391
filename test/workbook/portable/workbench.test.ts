import { openExcel } from "../../../workbench/host/openExcel";
import { bookOfCells, bookOfTable, targetColumn } from "./support/caseBook";
import { generateCases, type Content, type PortableCase } from "./support/cases";
import { compareWithFunctions } from "./support/compare";

/** The client hands errors over as their texts. */
const seen = (value: unknown): Content =>
  typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value) ? { error: value } : (value as Content);

/** The grid takes numbers this small for 0, and texts that read as an error for that error. */
const gridKnows = ({ actual, target, upper }: PortableCase): boolean =>
  [actual, target, upper].every((figure) =>
    typeof figure === "number" ? figure === 0 || Math.abs(figure) > 1e-4 : !String(figure).includes("#"),
  );

test.each([
  ["references and numbers", bookOfCells, 400],
  ["a table's columns", bookOfTable, 100],
])("the workbench calculates from %s what our functions give", async (_, bookOf, count) => {
  const cases = generateCases(2 * count, 20260303)
    .filter(gridKnows)
    .slice(0, count);
  const { Excel } = await openExcel(bookOf(cases));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getCell(0, 0);
    const all = range.getResizedRange(cases.length, targetColumn);
    all.load("values");
    await context.sync();
    return all.values as unknown[][];
  });
  const { compared, different } = compareWithFunctions(cases, (row, column) => seen(values[row]?.[column]));
  expect(different).toEqual([]);
  expect(compared).toBe(count * 6);
});
