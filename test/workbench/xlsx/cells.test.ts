import fc from "fast-check";
import { newBookData, type BookData, type CellData } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { escapeText, unescapeText } from "../../../workbench/xlsx/cells/escapedText";
import { handmadeXlsx, opened, textOfPart } from "./support/handmade";
import { seenByOpenpyxl, withOpenpyxl } from "./support/readers";

const SHEET = "xl/worksheets/sheet1.xml";

function bookWith(cells: readonly CellData[]): BookData {
  const book = newBookData();
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells })) };
}

function readCells(sheetData: string, more: Parameters<typeof handmadeXlsx>[0] = {}): readonly CellData[] {
  return (
    opened(handmadeXlsx({ ...more, sheet: `<sheetData>${sheetData}</sheetData>` })).book.sheets[0]?.cells ??
    []
  );
}

function withCells(book: BookData, change: (cells: readonly CellData[]) => readonly CellData[]): BookData {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: change(sheet.cells) })) };
}

const strings = (items: string): Parameters<typeof handmadeXlsx>[0] => ({
  parts: {
    "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
  },
  relations: [["sharedStrings", "sharedStrings.xml"]],
});

test.each<[string, string, CellData["value"]]>([
  ["number", '<c r="A1"><v>1.5E3</v></c>', 1500],
  ["number with its type said", '<c r="A1" t="n"><v>-2</v></c>', -2],
  ["true", '<c r="A1" t="b"><v>1</v></c>', true],
  ["false", '<c r="A1" t="b"><v>0</v></c>', false],
  ["error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
  ["text in the cell", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
  [
    "rich text in the cell",
    '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>',
    "ab",
  ],
  ["text of a formula", '<c r="A1" t="str"><v>x_x000D_y</v></c>', "x\ry"],
  ["date in ISO form", '<c r="A1" t="d"><v>2025-01-31</v></c>', 45688],
  ["date and time in ISO form", '<c r="A1" t="d"><v>2025-01-31T12:00:00</v></c>', 45688.5],
])("a %s is read", (_kind, xml, value) => {
  expect(readCells(`<row r="1">${xml}</row>`)[0]?.value).toEqual(value);
});

test("shared texts are read with their runs together and without phonetic hints", () => {
  const cells = readCells(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    strings(
      "<si><t>plain &amp; simple</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si>",
    ),
  );
  expect(cells.map(({ value }) => value)).toEqual(["plain & simple", "rich text"]);
});

test("rows and cells without addresses follow the one before", () => {
  const cells = readCells("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
  expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [1, 0, 3],
  ]);
});

test("in the 1904 date system an ISO date is 1462 days less", () => {
  const [cell] = readCells('<row r="1"><c r="A1" t="d"><v>2025-01-31</v></c></row>', {
    parts: {
      "xl/workbook.xml":
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>' +
        '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  });
  expect(cell?.value).toBe(45688 - 1462);
});

test("a file that prefixes every element is read and patched with the same prefix", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const bytes = handmadeXlsx({
    parts: {
      [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    },
  });
  const { package: file, book } = opened(bytes);
  expect(book.sheets[0]?.cells[0]?.value).toBe(1);
  const saved = saveXlsx(
    file,
    withCells(book, (cells) => [...cells, { row: 0, column: 1, value: 2 }]),
  );
  expect(textOfPart(saved, SHEET)).toContain('<x:c r="B1"><x:v>2</x:v></x:c></x:row>');
});

const shared =
  '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

test("shared formulas are read for each cell", () => {
  expect(readCells(shared).map(({ formula }) => formula)).toEqual(["=A1*2", "=A2*2", "=A3*2"]);
});

test("when the cell that leads a shared formula changes, the others keep theirs", () => {
  const { package: file, book } = opened(handmadeXlsx({ sheet: `<sheetData>${shared}</sheetData>` }));
  const saved = saveXlsx(
    file,
    withCells(book, ([first, ...rest]) => [
      { row: 0, column: 1, value: 9 },
      ...rest.filter((c) => c !== first),
    ]),
  );
  expect(opened(saved).book.sheets[0]?.cells.map(({ formula, value }) => formula ?? value)).toEqual([
    9,
    "=A2*2",
    "=A3*2",
  ]);
});

test("a new last value of a shared formula leaves the group together", () => {
  const { package: file, book } = opened(handmadeXlsx({ sheet: `<sheetData>${shared}</sheetData>` }));
  const saved = saveXlsx(
    file,
    withCells(book, (cells) => cells.map((cell) => ({ ...cell, value: 100 }))),
  );
  expect(textOfPart(saved, SHEET)).toContain('<f t="shared" si="0"/><v>100</v>');
});

test("a function the grid does not know keeps the value Excel gave it", () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)</f><v>7</v></c></row></sheetData>';
  const { package: file, book } = opened(handmadeXlsx({ sheet }));
  const saved = saveXlsx(
    file,
    withCells(book, (cells) => cells.map((cell) => ({ ...cell, value: { error: "#NAME?" } }))),
  );
  expect(textOfPart(saved, SHEET)).toContain("<v>7</v>");
});

test("a removed cell goes, its neighbours and its row stay", () => {
  const sheet =
    '<sheetData><row r="1" ht="30"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row></sheetData>';
  const { package: file, book } = opened(handmadeXlsx({ sheet }));
  const saved = saveXlsx(
    file,
    withCells(book, (cells) => cells.filter(({ row, column }) => row === 0 && column === 1)),
  );
  expect(textOfPart(saved, SHEET)).toContain(
    '<sheetData><row r="1" ht="30"><c r="B1"><v>2</v></c></row></sheetData>',
  );
});

test("new rows and cells are written in the order of the sheet", () => {
  const sheet = '<sheetData><row r="5"><c r="C5"><v>1</v></c></row></sheetData>';
  const { package: file, book } = opened(handmadeXlsx({ sheet }));
  const added = [
    [4, 3],
    [8, 0],
    [4, 0],
    [0, 1],
    [4, 1],
  ].map(([row = 0, column = 0]) => ({ row, column, value: true }));
  const saved = saveXlsx(
    file,
    withCells(book, (cells) => [...added, ...cells]),
  );
  expect(textOfPart(saved, SHEET).match(/ r="[A-Z]+\d+"/g)).toEqual(
    ["B1", "A5", "B5", "C5", "D5", "A9"].map((name) => ` r="${name}"`),
  );
});

test("the calculation chain goes when a formula changes and stays when a constant does", () => {
  const bytes = handmadeXlsx({
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>',
    parts: { "xl/calcChain.xml": '<calcChain><c r="B1" i="1"/></calcChain>' },
    relations: [["calcChain", "calcChain.xml"]],
    overrides: [
      ["/xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"],
    ],
  });
  const { package: file, book } = opened(bytes);
  const constant = saveXlsx(
    file,
    withCells(book, (cells) => cells.map((c) => (c.formula === undefined ? { ...c, value: 5 } : c))),
  );
  expect(textOfPart(constant, "xl/calcChain.xml")).toContain("B1");
  const formula = saveXlsx(
    file,
    withCells(book, (cells) => cells.map((c) => (c.formula === undefined ? c : { ...c, formula: "=A1+1" }))),
  );
  expect(() => textOfPart(formula, "xl/calcChain.xml")).toThrow("no part");
  expect(textOfPart(formula, "[Content_Types].xml")).not.toContain("calcChain");
  expect(textOfPart(formula, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("any text of any characters survives the file's escapes", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("_x0041_", "a_x000D_b", "_x005F_", "_x_x0041_"),
      ),
      (text) => {
        const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text));
        return unescapeText(escapeText(text)) === wellFormed;
      },
    ),
  );
});

test.each([
  "=1+1",
  "+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "-1",
  " lead and trail ",
  "two\nlines",
  "tab\there",
  "bell\u0007",
  "<b>&amp;</b>",
  "é ✔ 🎯",
  "",
])("the text %j comes back as that text", (value) => {
  expect(opened(newXlsx(bookWith([{ row: 0, column: 0, value }]))).book.sheets[0]?.cells).toEqual([
    { row: 0, column: 0, value },
  ]);
});

withOpenpyxl("openpyxl sees texts that look like formulas as texts, and results with their types", () => {
  const seen = seenByOpenpyxl(
    newXlsx(
      bookWith([
        { row: 0, column: 0, value: "  kept  " },
        { row: 1, column: 0, value: { error: "#N/A" } },
        { row: 2, column: 0, value: true },
        { row: 3, column: 0, value: "On target", formula: "=KPI.STATUS(0.9,0.95)" },
        { row: 4, column: 0, value: 0.1 + 0.2, formula: "=STDEV.S(B1:B9)" },
        { row: 5, column: 0, value: { error: "#VALUE!" }, formula: '=1+"a"' },
      ]),
    ),
  ).byName.Sheet1?.cells;
  expect(Object.values(seen ?? {}).map(({ content, value }) => [content, value])).toEqual([
    ["  kept  ", "  kept  "],
    ["#N/A", "#N/A"],
    ["True", "True"],
    ["=_xldudf_KPI_STATUS(0.9,0.95)", "On target"],
    ["=_xlfn.STDEV.S(B1:B9)", "0.30000000000000004"],
    ['=1+"a"', "#VALUE!"],
  ]);
});
