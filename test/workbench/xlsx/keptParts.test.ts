import type { BookData } from "../../../workbench/host/bookData";
import { saveXlsx } from "../../../workbench/xlsx";
import { differingParts, handmadeXlsx, opened } from "./support/handmade";
import {
  goldenByOpenpyxl,
  savedByLibreOffice,
  seenByOpenpyxl,
  shownByLibreOffice,
  withBoth,
  withLibreOffice,
  withOpenpyxl,
  type SeenBook,
} from "./support/readers";

/** As the host does: the book goes through memory and comes back as a new value. */
const copied = (book: BookData): BookData => structuredClone(book);

function withActual(book: BookData, value: number): BookData {
  const [first, ...others] = book.sheets;
  if (first === undefined) throw new Error("The golden workbook has sheets");
  const cells = first.cells.map((cell) => (cell.row === 1 && cell.column === 1 ? { ...cell, value } : cell));
  return { ...book, sheets: [{ ...first, cells }, ...others] };
}

/** Everything but the content of one cell. */
function without(seen: SeenBook, sheet: string, cell: string): SeenBook {
  delete seen.byName[sheet]?.cells[cell];
  return seen;
}

withOpenpyxl("a workbook by openpyxl that was not changed keeps every part byte for byte", () => {
  const bytes = goldenByOpenpyxl();
  const { package: file, book } = opened(bytes);
  expect(differingParts(bytes, saveXlsx(file, copied(book)))).toEqual([]);
});

withBoth("a workbook by LibreOffice that was not changed keeps every part byte for byte", () => {
  const bytes = savedByLibreOffice(goldenByOpenpyxl());
  const { package: file, book } = opened(bytes);
  expect(differingParts(bytes, saveXlsx(file, copied(book)))).toEqual([]);
});

withOpenpyxl("changing one cell changes one part, and openpyxl reads all the rest as before", () => {
  const bytes = goldenByOpenpyxl();
  const { package: file, book } = opened(bytes);
  const saved = saveXlsx(file, withActual(book, 0.5));
  expect(differingParts(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
  const seen = seenByOpenpyxl(saved);
  expect(seen.byName["Plan 2026"]?.cells.B2).toMatchObject({ content: "0.5", format: "0.0%" });
  expect(without(seen, "Plan 2026", "B2")).toEqual(without(seenByOpenpyxl(bytes), "Plan 2026", "B2"));
});

withBoth("a status column added to a file by LibreOffice leaves what openpyxl sees of the rest", () => {
  const bytes = savedByLibreOffice(goldenByOpenpyxl());
  const { package: file, book } = opened(bytes);
  const [first, ...others] = book.sheets;
  const status = {
    row: 1,
    column: 8,
    value: "On target",
    formula: "=KPI.STATUS(B2:B13,C2:C13)",
    arrayRange: "I2:I13",
  };
  const saved = saveXlsx(file, {
    ...book,
    sheets: [{ ...first!, cells: [...first!.cells, status] }, ...others],
  });
  const [before, after] = [seenByOpenpyxl(bytes), seenByOpenpyxl(saved)];
  expect(after.byName["Plan 2026"]?.cells.I2).toMatchObject({
    content: "=_xldudf_KPI_STATUS(B2:B13,C2:C13)",
    value: "On target",
  });
  expect(without(after, "Plan 2026", "I2")).toEqual(without(before, "Plan 2026", "I2"));
});

withLibreOffice("LibreOffice shows the other cells of a patched sheet as before", () => {
  const row = (number: number, value: number): string =>
    `<row r="${number}"><c r="A${number}"><v>${value}</v></c><c r="B${number}"><f>A${number}*2</f><v>${value * 2}</v></c></row>`;
  const bytes = handmadeXlsx({ sheet: `<sheetData>${row(1, 3)}${row(2, 4)}</sheetData>` });
  const { package: file, book } = opened(bytes);
  const [sheet] = book.sheets;
  const cells = sheet!.cells.map((cell) =>
    cell.row === 1 && cell.column === 0 ? { ...cell, value: 7 } : cell,
  );
  const shown = shownByLibreOffice(saveXlsx(file, { ...book, sheets: [{ ...sheet!, cells }] }));
  expect(shown[0]).toEqual(["3", "6"]);
  expect(shown[1]?.[0]).toBe("7");
});

test("parts that we do not understand keep their bytes when a cell changes", () => {
  const strange = {
    "xl/vbaProject.bin": "\u0001\u0002 macro",
    "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition  spaced = 'odd'/>",
    "xl/comments1.xml": "<!-- kept --><comments/>",
    "custom/anything.dat": "bytes",
  };
  const bytes = handmadeXlsx({
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    parts: strange,
  });
  const { package: file, book } = opened(bytes);
  const [sheet] = book.sheets;
  const saved = saveXlsx(file, {
    ...book,
    sheets: [{ ...sheet!, cells: [{ row: 0, column: 0, value: 2 }] }],
  });
  expect(differingParts(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("saving twice from the same package starts from the same file", () => {
  const bytes = handmadeXlsx({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
  const { package: file, book } = opened(bytes);
  const [sheet] = book.sheets;
  const changed = { ...book, sheets: [{ ...sheet!, cells: [{ row: 4, column: 3, value: "text" }] }] };
  const first = saveXlsx(file, changed);
  expect(saveXlsx(file, changed)).toEqual(first);
  expect(differingParts(bytes, saveXlsx(file, book))).toEqual([]);
});
