import type { BookData } from "../../../workbench/host/bookData";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";
import { savedByLibreOffice, withLibreOffice } from "../../workbench/xlsx/support/readers";
import { bookOfCells, bookOfTable } from "./support/caseBook";
import { generateCases } from "./support/cases";
import { compareWithFunctions, type ContentAt } from "./support/compare";

/** The first sheet as LibreOffice calculates it: the file that it gets holds no results. */
function calculated(book: BookData): ContentAt {
  expect(
    book.sheets[0]?.cells.some(({ formula, value }) => formula !== undefined && value !== undefined),
  ).toBe(false);
  const saved = openXlsx(savedByLibreOffice(newXlsx(book)));
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  const cells = saved.value.book.sheets[0]?.cells ?? [];
  const contents = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  return (row, column) => contents.get(`${row} ${column}`);
}

withLibreOffice("LibreOffice calculates from references and numbers what our functions give", () => {
  const cases = generateCases(4000, 20260101);
  const { compared, different } = compareWithFunctions(cases, calculated(bookOfCells(cases)));
  process.stdout.write(`LibreOffice: ${compared} portable cells compared with our functions\n`);
  expect(different).toEqual([]);
  expect(compared).toBe(24_000);
});

withLibreOffice("LibreOffice calculates from a table's columns what our functions give", () => {
  const cases = generateCases(400, 20260202);
  const { compared, different } = compareWithFunctions(cases, calculated(bookOfTable(cases)));
  process.stdout.write(`LibreOffice: ${compared} portable cells of a table compared with our functions\n`);
  expect(different).toEqual([]);
  expect(compared).toBe(2400);
});
