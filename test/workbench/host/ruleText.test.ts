import { createBook, newBookData, type BookData } from "../../../workbench/host";

const words = ["On target", "Off target"];

/** Two words in column A, a rule that writes a symbol before the first. */
function bookWithSymbols(): BookData {
  const data = newBookData();
  const [sheet] = data.sheets as [BookData["sheets"][number]];
  return {
    ...data,
    sheets: [
      {
        ...sheet,
        cells: words.map((value, row) => ({ row, column: 0, value })),
        conditionalRules: [
          {
            id: "{1}",
            ranges: "A1:A2",
            priority: 0,
            type: "CellValue",
            operator: "EqualTo",
            formula1: '="On target"',
            format: { numberFormat: '"✔ "@', fill: { color: "#D3EEE4" } },
          },
        ],
      },
    ],
  };
}

test("shows a cell in the number format of its conditional format, its value unchanged", () => {
  const { getters } = createBook(bookWithSymbols());
  const [sheetId = ""] = getters.getSheetIds();
  const at = (row: number): { sheetId: string; col: number; row: number } => ({ sheetId, col: 0, row });
  expect([0, 1].map((row) => getters.getCellText(at(row)))).toEqual(["✔ On target", "Off target"]);
  expect([0, 1].map((row) => getters.getEvaluatedCell(at(row)).value)).toEqual(words);
});

test("follows the value: another word takes the symbol away", () => {
  const book = createBook(bookWithSymbols());
  const [sheetId = ""] = book.getters.getSheetIds();
  book.updateCells(sheetId, [{ row: 0, col: 0, content: "At risk" }]);
  expect(book.getters.getCellText({ sheetId, col: 0, row: 0 })).toBe("At risk");
});
