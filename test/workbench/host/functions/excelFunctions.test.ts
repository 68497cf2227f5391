import { openExcel } from "../../../../workbench/host/openExcel";

/** The values that one-cell formulas get, errors included. */
async function valuesOf(formulas: readonly string[]): Promise<unknown[]> {
  const { Excel } = await openExcel();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(`A1:A${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
}

// Results as Microsoft documents the functions.
test("UNICHAR gives the character of a code point, and an error where there is none", async () => {
  const formulas = ["=UNICHAR(66)", "=UNICHAR(8211)", "=UNICHAR(128512)", "=UNICHAR(0)", "=UNICHAR(55296)"];
  expect(await valuesOf(formulas)).toEqual(["B", "–", "😀", "#VALUE!", "#N/A"]);
});

test("SUMPRODUCT adds products, and gives the first error among its elements", async () => {
  const formulas = ["=SUMPRODUCT({1,2},{3,4})", '=SUMPRODUCT(LEN({"a","bc"}))', "=SUMPRODUCT({1,2}/{0,2})"];
  expect(await valuesOf(formulas)).toEqual([11, 3, "#DIV/0!"]);
});
