import { bookData, createBook, newBookData } from "../../../workbench/host";
import type { BookData, CellData } from "../../../workbench/host/bookData";
import { openExcel } from "../../../workbench/host/openExcel";

const fileWith = (cells: readonly CellData[], names: BookData["names"] = []): BookData => ({
  ...newBookData("Plan"),
  names,
  sheets: newBookData("Plan").sheets.map((sheet) => ({ ...sheet, cells })),
});

const formulaCell = (row: number, formula: string, value: NonNullable<CellData["value"]>): CellData => ({
  row,
  column: 0,
  formula,
  value,
});

/** What only Excel can calculate, or only with another file. */
const beyondGrid: readonly (readonly [string, NonNullable<CellData["value"]>])[] = [
  ["=[1]Sheet1!$A$1*2", 14],
  ["='[1]My sheet'!B2", -0.000000125],
  ["='C:\\reports\\[Budget 2026.xlsx]Plan'!$B$4", 1.5e21],
  ["=[2]!Rate", 'a "quoted" text\\'],
  ["=SUM(Jan:Mar!B2)", 3],
  ["=SUM('Q 1:Q 4'!B2:B5)", true],
  ['=GETPIVOTDATA("Sales",$A$3)', 12],
  ["=FORECAST.LINEAR(3,B1:B5,C1:C5)", 2.5],
  ["=LET(x,2,x*21)", 42],
];

describe("a formula of a file that the grid cannot calculate", () => {
  it.each(beyondGrid)("%s shows the value that the file gives it", async (formula, value) => {
    const { Excel } = await openExcel(fileWith([formulaCell(0, formula, value)]));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[value]]);
      expect(range.formulas).toEqual([[formula]]);
    });
  });

  it.each(beyondGrid)("%s is saved as it was", (formula, value) => {
    const cells = [formulaCell(0, formula, value)];
    expect(bookData(createBook(fileWith(cells))).sheets[0]?.cells).toEqual(cells);
  });

  it("keeps the rows of its array", () => {
    const array = [
      { row: 0, column: 0, formula: "=LET(x,[1]Sheet1!A1:B2,x)", value: 1, arrayRange: "A1:B2" },
      { row: 0, column: 1, value: "b" },
      { row: 1, column: 0, value: 3 },
      { row: 1, column: 1, value: false },
    ];
    expect(bookData(createBook(fileWith(array))).sheets[0]?.cells).toEqual(array);
  });

  it("feeds the formulas that depend on it", () => {
    const book = createBook(fileWith([formulaCell(0, "=[1]Sheet1!A1", 7), formulaCell(1, "=A1+1", 8)]));
    const position = { sheetId: book.getters.getActiveSheetId(), col: 0, row: 1 };
    expect(book.getters.getEvaluatedCell(position).value).toBe(8);
  });

  it("moves with its cell and keeps its value when rows and names come", async () => {
    const { Excel } = await openExcel(fileWith([formulaCell(0, "=[1]Sheet1!A1+B1", 7)]));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.getRange("1:2").insert("Down");
      context.workbook.names.add("Rate", sheet.getRange("D1"));
      const range = sheet.getRange("A3");
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[7]]);
      expect(range.formulas).toEqual([["=[1]Sheet1!A1+B3"]]);
    });
  });

  it("is calculated anew where a person types another", async () => {
    const { Excel } = await openExcel(fileWith([formulaCell(0, "=[1]Sheet1!A1", 7)]));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      range.formulas = [["=[1]Sheet1!A2"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["#NAME?"]]);
    });
  });

  it("may be reached through a name, which keeps pointing out of the workbook", () => {
    const names = [{ name: "Outside", formula: "=[1]Sheet1!$A$1" }];
    const data = bookData(createBook(fileWith([formulaCell(0, "=Outside*2", 14)], names)));
    expect(data.names).toEqual(names);
    expect(data.sheets[0]?.cells).toEqual([formulaCell(0, "=Outside*2", 14)]);
  });

  it("a reference to a sheet that is not there stays what it was", () => {
    const cells = [formulaCell(0, "=SUM(Gone!A1:A3)", { error: "#REF!" })];
    expect(bookData(createBook(fileWith(cells))).sheets[0]?.cells?.[0]?.formula).toBe("=SUM(Gone!A1:A3)");
  });
});
