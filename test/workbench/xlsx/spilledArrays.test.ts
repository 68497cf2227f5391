import { newBookData, type BookData, type CellData } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { handmadeXlsx, opened, textOfPart } from "./support/handmade";

const SHEET = "xl/worksheets/sheet1.xml";
const METADATA = "xl/metadata.xml";

const spilled: readonly CellData[] = [
  { row: 0, column: 1, value: "On target", formula: "=KPI.STATUS(A1:A3,0.95)", arrayRange: "B1:B3" },
  { row: 1, column: 1, value: "At risk" },
  { row: 2, column: 1, value: "Off target" },
];

function bookWith(cells: readonly CellData[]): BookData {
  const book = newBookData();
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells })) };
}

test("a spilled formula is a dynamic array with its last values in the cells below", () => {
  const xml = textOfPart(newXlsx(bookWith(spilled)), SHEET);
  expect(xml).toContain('<f t="array" ref="B1:B3">_xldudf_KPI_STATUS(A1:A3,0.95)</f><v>On target</v>');
  expect(xml).toMatch(/<c r="B1"[^>]* cm="1"/);
  expect(xml).toContain('<c r="B2" t="str"><v>At risk</v></c>');
});

test("the metadata part says that the array is dynamic, with its type, content type and relationship", () => {
  const bytes = newXlsx(bookWith(spilled));
  const metadata = textOfPart(bytes, METADATA);
  expect(metadata).toMatch(/<metadataType name="XLDAPR" minSupportedVersion="120000"[^>]* cellMeta="1"\/>/);
  expect(metadata).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(textOfPart(bytes, "[Content_Types].xml")).toContain("sheetMetadata+xml");
  expect(textOfPart(bytes, "xl/_rels/workbook.xml.rels")).toContain("/sheetMetadata");
});

test("a spilled array reads back as it was written", () => {
  expect(opened(newXlsx(bookWith(spilled))).book.sheets[0]?.cells).toEqual(spilled);
});

test("a legacy array stays a legacy array", () => {
  const cells = [
    { row: 0, column: 0, value: 2, formula: "=B1:B2*2", arrayRange: "A1:A2", legacyArray: true },
    { row: 1, column: 0, value: 4 },
  ];
  const bytes = newXlsx(bookWith(cells));
  expect(() => textOfPart(bytes, METADATA)).toThrow("no part");
  expect(opened(bytes).book.sheets[0]?.cells).toEqual(cells);
});

const RICH_METADATA =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xlrd="urn:rich"><metadataTypes count="1">' +
  '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1">' +
  '<bk><extLst><ext uri="{3e2802c4}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk>' +
  '</cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';

test("metadata of another kind is kept, and its cells are not taken for dynamic arrays", () => {
  const bytes = handmadeXlsx({
    sheet:
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1</f><v>1</v></c></row></sheetData>',
    parts: { [METADATA]: RICH_METADATA },
    relations: [["sheetMetadata", "metadata.xml"]],
  });
  const { package: file, book } = opened(bytes);
  expect(book.sheets[0]?.cells[0]?.legacyArray).toBe(true);
  const saved = saveXlsx(file, {
    ...book,
    sheets: [{ ...book.sheets[0]!, cells: [...book.sheets[0]!.cells, ...spilled] }],
  });
  const metadata = textOfPart(saved, METADATA);
  expect(metadata).toContain('<futureMetadata name="XLRICHVALUE" count="1">');
  expect(metadata).toContain(
    '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata>',
  );
  expect(textOfPart(saved, SHEET)).toMatch(/<c r="B1"[^>]* cm="2"/);
  expect(opened(saved).book.sheets[0]?.cells.filter(({ column }) => column === 1)).toEqual(spilled);
});

test("a spill that grows changes its area and keeps the formula", () => {
  const { package: file, book } = opened(newXlsx(bookWith(spilled)));
  const [anchor, ...rest] = spilled;
  const grown = [{ ...anchor!, arrayRange: "B1:B4" }, ...rest, { row: 3, column: 1, value: "No target" }];
  const saved = saveXlsx(file, { ...book, sheets: [{ ...book.sheets[0]!, cells: grown }] });
  expect(opened(saved).book.sheets[0]?.cells).toEqual(grown);
});

test("the table of a what-if analysis is values to us and keeps its formula", () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>5</v></c></row></sheetData>';
  const { package: file, book } = opened(handmadeXlsx({ sheet }));
  expect(book.sheets[0]?.cells).toEqual([{ row: 0, column: 0, value: 5 }]);
  const saved = saveXlsx(file, {
    ...book,
    sheets: [{ ...book.sheets[0]!, cells: [...book.sheets[0]!.cells, { row: 1, column: 3, value: 1 }] }],
  });
  expect(textOfPart(saved, SHEET)).toContain('<f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/>');
});
