import { bookData, createBook } from "../../../workbench/host";
import type { BookData } from "../../../workbench/host/bookData";
import { openExcel } from "../../../workbench/host/openExcel";

/** A workbook with a bit of everything, as a file would give it. */
const sample: BookData = {
  sheets: [
    {
      id: "4",
      name: "Q1 figures",
      cells: [
        { row: 0, column: 0, value: "Month", style: 1 },
        { row: 0, column: 1, value: "Actual", style: 1 },
        { row: 1, column: 0, value: 45322, style: 2 },
        { row: 1, column: 1, value: 0.953, style: 3 },
        { row: 2, column: 0, value: "007" },
        { row: 2, column: 1, value: true },
        { row: 3, column: 0, value: { error: "#N/A" } },
        { row: 3, column: 1, formula: "=SUM(B2:B3)*Rate", value: 9.53 },
        { row: 4, column: 1, formula: "=SEQUENCE(2)", value: 1, arrayRange: "B5:B6" },
        { row: 5, column: 1, value: 2 },
        { row: 7, column: 3, style: 4 },
        { row: 8, column: 0, value: "see", hyperlink: { target: "https://example.org/" } },
        { row: 8, column: 1, value: "=not a formula" },
      ],
      merges: ["C1:D1"],
      columns: [
        { index: 0, size: 61.7 },
        { index: 3, hidden: true },
      ],
      rows: [{ index: 1, size: 30.75 }],
      frozen: { rows: 1, columns: 1 },
      conditionalRules: [],
      validations: [{ ranges: "B2:B3 D:D", type: "List", formula1: "a,b", ignoreBlanks: true }],
      showGridlines: false,
      tabColor: "#00B050",
      selection: "B2",
    },
    {
      id: "7",
      name: "It's hidden",
      visibility: "veryHidden",
      protection: { options: { allowSort: true } },
      cells: [{ row: 0, column: 0, formula: "='Q1 figures'!B2", value: 0.953 }],
      merges: [],
      columns: [],
      rows: [],
      conditionalRules: [],
      validations: [],
    },
  ],
  styles: [
    { font: { name: "Calibri", size: 11 } },
    { font: { bold: true, color: "#FFFFFF" }, fill: { color: "#1F4E79" }, horizontalAlignment: "Center" },
    { numberFormat: "mmm yyyy" },
    { numberFormat: '0.0%;[Red]-0.0%;"–"' },
    {
      locked: false,
      indentLevel: 2,
      borders: { bottom: { style: "Double", weight: "Thick", color: "#FF0000" } },
    },
  ],
  names: [
    { name: "Rate", formula: "=10", comment: "a constant" },
    { name: "Figures", formula: "='Q1 figures'!$B$2:$B$3", hidden: true },
    { name: "Own", formula: "='It''s hidden'!$A$1", sheet: 1 },
  ],
  tables: [],
  customXml: [{ id: "{4F8F0C1C-3C56-4B7C-9F0E-6E8C2A2D4E11}", xml: "<kpi/>" }],
  settings: [{ key: "language", value: '"fr"' }],
  activeSheet: 0,
};

describe("a workbook as plain data", () => {
  test("comes out of the host as it went in", () => {
    expect(bookData(createBook(sample))).toEqual(sample);
  });

  test("holds what the add-in changed, and only that", async () => {
    const book = createBook(sample);
    const { Excel } = await openExcel(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Q1 figures");
      sheet.getRange("C2").formulas = [["=B2*2"]];
      sheet.getRange("C2").format.font.bold = true;
      sheet.getRange("A2").values = [[45351]];
      await context.sync();
    });
    const saved = bookData(book).sheets[0]?.cells ?? [];
    const before = sample.sheets[0]?.cells ?? [];
    const changed = saved.filter(
      (cell) => !before.some((one) => JSON.stringify(one) === JSON.stringify(cell)),
    );
    expect(changed).toEqual([
      { row: 1, column: 0, value: 45351, style: 2 },
      { row: 1, column: 2, formula: "=B2*2", value: 1.906, style: 5 },
    ]);
    expect(bookData(book).styles[5]).toEqual({ font: { bold: true } });
  });

  test("moves with inserted rows", async () => {
    const book = createBook(sample);
    const { Excel } = await openExcel(book);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Q1 figures").getRange("2:2").insert("Down");
      await context.sync();
    });
    const saved = bookData(book);
    expect(saved.names[1]?.formula).toBe("='Q1 figures'!$B$3:$B$4");
    expect(saved.sheets[1]?.cells[0]?.formula).toBe("='Q1 figures'!B3");
    expect(saved.sheets[0]?.validations[0]?.ranges).toBe("B3:B4 D:D");
    expect(saved.sheets[0]?.rows.find(({ size }) => size === 30.75)?.index).toBe(2);
    expect(saved.sheets[0]?.cells.find(({ arrayRange }) => arrayRange !== undefined)?.arrayRange).toBe(
      "B6:B7",
    );
  });
});
