import { newBookData, type BookData } from "../../../workbench/host";
import { createBook } from "../../../workbench/host/book/book";

/** A file whose own font is Arial 12 in blue; B1 has only a number format, column C is yellow, C1 has 8 points. */
const file: BookData = {
  ...newBookData(),
  styles: [
    { font: { name: "Arial", size: 12, color: "#0000FF" } },
    { font: { name: "Arial", size: 12, color: "#0000FF" }, numberFormat: "0%" },
    { fill: { color: "#FFFF00" } },
    { font: { size: 8 } },
  ],
  sheets: [
    {
      name: "Sheet1",
      cells: [
        { row: 0, column: 0, value: "plain" },
        { row: 0, column: 1, value: 0.5, style: 1 },
        { row: 0, column: 2, value: 1, style: 3 },
      ],
      merges: [],
      columns: [{ index: 2, style: 2 }],
      rows: [],
      conditionalRules: [],
      validations: [],
    },
  ],
};

const shownIn = (data: BookData) => {
  const { getters } = createBook(data);
  const sheetId = getters.getActiveSheetId();
  return (row: number, col: number) => getters.getCellComputedStyle({ sheetId, row, col });
};

describe("what the grid draws below a cell's own style", () => {
  it("is the file's own font, so that unstyled cells look like those with a number format alone", () => {
    const shown = shownIn(file);
    expect(shown(0, 0)).toMatchObject({ fontSize: 12, textColor: "#0000FF" });
    expect(shown(0, 0)).toEqual(shown(0, 1));
    expect(shown(0, 2)).toMatchObject({ fontSize: 8 });
  });

  it("is Excel's 11 points where the file names no font", () => {
    expect(shownIn(newBookData())(0, 0)).toEqual({ fontSize: 11 });
  });

  it("is the look of the column where there is no cell", () => {
    expect(shownIn(file)(5, 2)).toMatchObject({ fillColor: "#FFFF00", fontSize: 12 });
    expect(shownIn(file)(5, 1).fillColor).toBeUndefined();
  });

  it("gives the toolbar the size that is drawn", () => {
    expect(createBook(file).getters.getCurrentStyle().fontSize).toBe(12);
  });
});
