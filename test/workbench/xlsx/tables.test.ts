import { newBookData, type BookData, type TableData } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { differingParts, opened, textOfPart } from "./support/handmade";
import { goldenByOpenpyxl, seenByOpenpyxl, withOpenpyxl } from "./support/readers";

const table: TableData = {
  id: 1,
  name: "Sales",
  sheet: 0,
  range: "A1:C4",
  hasHeaders: true,
  hasTotals: true,
  columns: [
    { id: 1, name: "Actual", totalsLabel: "Total" },
    { id: 2, name: "Target [£]", totalsFunction: "sum" },
    { id: 3, name: "Status", calculatedFormula: "=KPI.STATUS([@Actual],[@[Target '[£']]])" },
  ],
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: true,
  showFilterButton: true,
};

function bookWith(tables: readonly TableData[]): BookData {
  const book = newBookData();
  const cells = table.columns.map(({ name }, column) => ({ row: 0, column, value: name }));
  const status = {
    row: 1,
    column: 2,
    value: "On target",
    formula: "=KPI.STATUS([@Actual],[@[Target '[£']]])",
  };
  return { ...book, tables, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: [...cells, status] })) };
}

test("a table comes back with columns, totals and style", () => {
  expect(opened(newXlsx(bookWith([table]))).book.tables).toEqual([table]);
});

test("formulas in a table are stored with the table's name and this row", () => {
  const bytes = newXlsx(bookWith([table]));
  const stored = "_xldudf_KPI_STATUS(Sales[[#This Row],[Actual]],Sales[[#This Row],[Target '[£']]])";
  expect(textOfPart(bytes, "xl/tables/table1.xml")).toContain(
    `<calculatedColumnFormula>${stored}</calculatedColumnFormula>`,
  );
  expect(textOfPart(bytes, "xl/worksheets/sheet1.xml")).toContain(`<f>${stored}</f>`);
  expect(opened(bytes).book.sheets[0]?.cells.at(-1)?.formula).toBe(
    "=KPI.STATUS([@Actual],[@[Target '[£']]])",
  );
});

test("the filter covers the header and the rows, not the totals", () => {
  expect(textOfPart(newXlsx(bookWith([table])), "xl/tables/table1.xml")).toContain(
    '<autoFilter ref="A1:C3"/>',
  );
});

test("a removed table leaves no part, relationship or content type", () => {
  const { package: file, book } = opened(newXlsx(bookWith([table])));
  const saved = saveXlsx(file, { ...book, tables: [] });
  expect(() => textOfPart(saved, "xl/tables/table1.xml")).toThrow("no part");
  expect(textOfPart(saved, "[Content_Types].xml")).not.toContain("table");
  expect(textOfPart(saved, "xl/worksheets/sheet1.xml")).not.toContain("tablePart");
  expect(textOfPart(saved, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("table");
});

withOpenpyxl(
  "a status column added to a table of openpyxl's is seen there, and the other parts keep their bytes",
  () => {
    const bytes = goldenByOpenpyxl();
    const { package: file, book } = opened(bytes);
    const formula = "=KPI.STATUS([@Actual],[@Target])";
    const tables = book.tables.map((known) => ({
      ...known,
      range: "A1:E6",
      columns: [...known.columns, { id: 5, name: "Status", calculatedFormula: formula }],
    }));
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "Sales"
        ? {
            ...sheet,
            cells: [
              ...sheet.cells,
              { row: 0, column: 4, value: "Status" },
              { row: 1, column: 4, value: "Off target", formula },
            ],
          }
        : sheet,
    );
    const saved = saveXlsx(file, { ...book, tables, sheets });
    const [before, after] = [seenByOpenpyxl(bytes), seenByOpenpyxl(saved)];
    const stored = "_xldudf_KPI_STATUS(Sales[[#This Row],[Actual]],Sales[[#This Row],[Target]])";
    const [, columns] = after.byName.Sales!.tables.Sales as [string, unknown[]];
    expect(columns.at(-1)).toEqual(["Status", null, stored]);
    expect(columns.slice(0, -1)).toEqual((before.byName.Sales!.tables.Sales as [string, unknown[]])[1]);
    expect(after.byName.Sales!.cells.E2).toMatchObject({ content: `=${stored}`, value: "Off target" });
    expect(after.byName.Sales!.charts).toBe(1);
    const touched = differingParts(bytes, saved).filter(
      (part) => !/sharedStrings|rels|Content_Types/.test(part),
    );
    expect(touched.sort()).toEqual(["xl/tables/table1.xml", "xl/worksheets/sheet2.xml"]);
  },
);
