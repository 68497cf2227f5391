import fc from "fast-check";
import { shownFormula, storedFormula } from "../../../workbench/xlsx/formula/formulaText";
import { formulaTokens } from "../../../workbench/xlsx/formula/formulaTokens";
import { moveSharedFormula } from "../../../workbench/xlsx/formula/sharedFormula";

/** Pairs as files saved by Excel hold them and as its formula bar shows them. */
test.each([
  ["SUM(A1:B2)", "SUM(A1:B2)"],
  ["_xldudf_KPI_STATUS(D2:D37,0.95)", "KPI.STATUS(D2:D37,0.95)"],
  ['IF(A1="KPI.STATUS(1)",_xldudf_KPI_BAND(A1,B1:B3),"")', 'IF(A1="KPI.STATUS(1)",KPI.BAND(A1,B1:B3),"")'],
  ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "SORT(UNIQUE(A1:A9))"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
  ["_xlfn.STDEV.S(A1:A9)", "STDEV.S(A1:A9)"],
  ["_xlfn.LET(_xlpm.rate,A1,_xlpm.rate*2)", "LET(rate,A1,rate*2)"],
  ["_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))", "MAP(A1:A3,LAMBDA(x,x+1))"],
  ["SUM(_xlfn.ANCHORARRAY(H2))", "SUM(H2#)"],
  ["SUM(_xlfn.ANCHORARRAY('Plan 2026'!H2))", "SUM('Plan 2026'!H2#)"],
  ["_xlfn.SINGLE(A1:A9)", "SINGLE(A1:A9)"],
  ["'KPI.STATUS(1)'!A1+1", "'KPI.STATUS(1)'!A1+1"],
  ["[1]Sheet1!$A$1*2", "[1]Sheet1!$A$1*2"],
  ["Limit*2", "Limit*2"],
])("the file's %s is shown as %s and goes back", (stored, shown) => {
  expect(shownFormula(stored)).toBe(shown);
  expect(storedFormula(shown)).toBe(stored);
});

test.each([
  ["Sales[[#This Row],[Actual]]-1", "[@Actual]-1", "Sales[@Actual]-1"],
  ["Sales[[#This Row],[Actual value]]", "[@[Actual value]]", "Sales[@[Actual value]]"],
  ["SUM(Sales[[#This Row],[Jan]:[Dec]])", "SUM([@[Jan]:[Dec]])", "SUM(Sales[@[Jan]:[Dec]])"],
  ["Sales[#This Row]", "[@]", "Sales[@]"],
  ["SUM(Sales[Actual])", "SUM(Sales[Actual])", "SUM(Sales[Actual])"],
  ["Sales[[#Headers],[Actual]]", "Sales[[#Headers],[Actual]]", "Sales[[#Headers],[Actual]]"],
  ["Sales[[#This Row],[It''s 5'[%']]]", "[@[It''s 5'[%']]]", "Sales[@[It''s 5'[%']]]"],
])("the structured reference %s is %s at home and %s elsewhere", (stored, atHome, elsewhere) => {
  expect(shownFormula(stored, "Sales")).toBe(atHome);
  expect(storedFormula(atHome, "Sales")).toBe(stored);
  expect(shownFormula(stored)).toBe(elsewhere);
  expect(storedFormula(elsewhere)).toBe(stored);
});

test("a reference to another workbook is none to the table around the cell", () => {
  for (const formula of ["[1]Sheet1!$A$1*2", "[2]!Rate", "'[1]My sheet'!B2"])
    expect(storedFormula(formula, "Sales")).toBe(formula);
});

test("a column without its table's name gains it inside the table", () => {
  expect(storedFormula("SUM([Actual])", "Sales")).toBe("SUM(Sales[Actual])");
});

test("an @ before a call or a reference is not stored", () => {
  expect(storedFormula('@KPI.STATUS(A1,B1)&"@"&@C:C')).toBe('_xldudf_KPI_STATUS(A1,B1)&"@"&C:C');
});

test("a lower-case call of ours is stored in the one spelling Excel knows", () => {
  expect(storedFormula("kpi.status(A1,B1)")).toBe("_xldudf_KPI_STATUS(A1,B1)");
});

test.each([
  ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
  ["SUM(A:A)+SUM(1:1)+SUM($A:B)", "SUM(B:B)+SUM(3:3)+SUM($A:C)"],
  ['IF(A1>0,"A1",Sheet2!A1)&LOG10(A1)', 'IF(B3>0,"A1",Sheet2!B3)&LOG10(B3)'],
  ["'A1'!A1+A1Total+TRUE", "'A1'!B3+A1Total+TRUE"],
  ["Sales[A1]+A1", "Sales[A1]+B3"],
])("the shared formula %s is %s one column right and two rows down", (master, moved) => {
  expect(moveSharedFormula(master, { row: 0, column: 0 }, { row: 2, column: 1 })).toBe(moved);
});

test("references wrap around the edge of the sheet, as Excel moves them", () => {
  expect(moveSharedFormula("A1", { row: 1, column: 1 }, { row: 0, column: 0 })).toBe("XFD1048576");
});

test("the pieces of any text are the text again", () => {
  fc.assert(
    fc.property(
      fc.string(),
      (text) =>
        formulaTokens(text)
          .map((token) => token.text)
          .join("") === text,
    ),
  );
});
