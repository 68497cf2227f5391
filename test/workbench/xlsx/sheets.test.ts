import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newBookData, type BookData, type NameData, type SheetData } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { unzipParts } from "../../../workbench/xlsx/package/zip";
import { ADD_IN_ID } from "../../../workbench/xlsx/workbook/settingParts";
import { differingParts, handmadeXlsx, opened, textOfPart } from "./support/handmade";
import { goldenByOpenpyxl, seenByOpenpyxl, withOpenpyxl } from "./support/readers";

const empty = (name: string): SheetData => ({
  name,
  cells: [],
  merges: [],
  columns: [],
  rows: [],
  conditionalRules: [],
  validations: [],
});
const bookOf = (...sheets: SheetData[]): BookData => ({ ...newBookData(), sheets });
const readBack = (book: BookData): BookData => opened(newXlsx(book)).book;

test("a book of several sheets comes back with names, order and visibility", () => {
  const names = ["Q1 & Q2", "Données", "Register"];
  const visibility = ["visible", "hidden", "veryHidden"] as const;
  const { sheets } = readBack(
    bookOf(...names.map((name, index) => ({ ...empty(name), visibility: visibility[index]! }))),
  );
  expect(sheets.map(({ name, visibility: seen = "visible" }) => [name, seen])).toEqual(
    names.map((name, index) => [name, visibility[index]]),
  );
});

test("sizes, merges, panes, grid lines, tab and selection come back", () => {
  const sheet: SheetData = {
    ...empty("S"),
    merges: ["A1:C1", "E5:E9"],
    columns: [
      { index: 0, size: 120 },
      { index: 3, size: 48, hidden: true },
    ],
    rows: [
      { index: 0, size: 30 },
      { index: 7, hidden: true },
    ],
    defaultRowHeight: 18,
    defaultColumnWidth: 60,
    frozen: { rows: 1, columns: 2 },
    showGridlines: false,
    tabColor: "#005EB8",
    selection: "D4:E6",
  };
  expect(readBack(bookOf(sheet)).sheets[0]).toMatchObject(sheet);
});

test("Excel's own column width of 8.43 digits is 48 points, and a width goes back to the same width", () => {
  const { package: file, book } = opened(
    handmadeXlsx({
      sheet: '<cols><col min="2" max="4" width="9.140625" customWidth="1"/></cols><sheetData/>',
    }),
  );
  const [sheet] = book.sheets;
  expect(sheet?.columns).toEqual([1, 2, 3].map((index) => ({ index, size: 48 })));
  const changed = sheet!.columns.map((column) => (column.index === 2 ? { ...column, size: 96 } : column));
  const xml = textOfPart(
    saveXlsx(file, { ...book, sheets: [{ ...sheet!, columns: changed }] }),
    "xl/worksheets/sheet1.xml",
  );
  expect(xml).toContain(
    '<cols><col min="2" max="2" width="9.140625" customWidth="1"/><col min="3" max="3" width="18.28515625" customWidth="1"/>' +
      '<col min="4" max="4" width="9.140625" customWidth="1"/></cols>',
  );
});

test("protection comes back with what it allows and its password's hash", () => {
  const sheet: SheetData = {
    ...empty("S"),
    protection: {
      secret: { algorithmName: "SHA-512", hashValue: "abc=", saltValue: "def=", spinCount: "100000" },
      options: { allowFormatCells: true, allowSort: false, selectionMode: "Unlocked" },
    },
  };
  expect(readBack(bookOf(sheet)).sheets[0]?.protection).toMatchObject(sheet.protection!);
});

test("validations and links come back", () => {
  const sheet: SheetData = {
    ...empty("S"),
    cells: [
      {
        row: 0,
        column: 0,
        value: "web",
        hyperlink: { target: "https://example.org/a?b=1&c=2", screenTip: "Go" },
      },
      { row: 1, column: 0, value: "place", hyperlink: { target: "#'Plan 2026'!B4" } },
    ],
    validations: [
      {
        ranges: "B2:B9",
        type: "List",
        formula1: "Low,High",
        ignoreBlanks: true,
        inCellDropDown: true,
        errorAlert: { title: "No", message: "Pick", style: "Warning" },
      },
      { ranges: "C2:C9 D2", type: "Decimal", operator: "NotBetween", formula1: "0.5", formula2: "=$A$1" },
      { ranges: "E2", type: "Custom", formula1: "=KPI.STATUSCODE(E2,1)>0", prompt: { message: "A figure" } },
    ],
  };
  const seen = readBack(bookOf(sheet)).sheets[0];
  expect(seen?.validations).toEqual(sheet.validations);
  expect(seen?.cells).toEqual(sheet.cells);
});

test("workbook settings come back", () => {
  const book: BookData = {
    ...bookOf(empty("A"), empty("B")),
    date1904: true,
    calculationMode: "manual",
    structureProtected: true,
    activeSheet: 1,
  };
  expect(readBack(book)).toMatchObject({
    date1904: true,
    calculationMode: "manual",
    structureProtected: true,
    activeSheet: 1,
  });
});

test("custom XML is added with its properties, changed in place and removed", () => {
  const id = "{11111111-2222-4333-8444-555555555555}";
  const book = { ...bookOf(empty("S")), customXml: [{ id, xml: "<kpis xmlns='urn:kpi'>é</kpis>" }] };
  const first = opened(newXlsx(book));
  expect(first.book.customXml).toEqual(book.customXml);
  const changed = opened(saveXlsx(first.package, { ...first.book, customXml: [{ id, xml: "<kpis/>" }] }));
  expect(changed.book.customXml).toEqual([{ id, xml: "<kpis/>" }]);
  const parts = [...unzipParts(saveXlsx(first.package, { ...first.book, customXml: [] })).keys()];
  expect(parts.filter((part) => part.startsWith("customXml/"))).toEqual([]);
});

const names: NameData[] = [
  { name: "Limit", formula: "=0.95" },
  { name: "Figures", formula: "='Plan 2026'!$B$2:$B$13", comment: "for <KPI>" },
  { name: "_kpi.1", formula: "=B!$A$1", hidden: true },
  { name: "Local", formula: "=B!$B$2", sheet: 1 },
  { name: "Print_Area", formula: "=B!$A$1:$C$9", sheet: 1 },
  { name: "Best", formula: "=XLOOKUP(1,A!$A:$A,A!$B:$B)" },
];

test("names come back with scope, visibility and comment, built-in ones under Excel's name", () => {
  const bytes = newXlsx({ ...bookOf(empty("A"), empty("B")), names });
  expect(opened(bytes).book.names).toEqual(names);
  expect(textOfPart(bytes, "xl/workbook.xml")).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="1">',
  );
});

test("when sheets move, are renamed or added, their parts, names and identity go along", () => {
  const start = opened(
    newXlsx({
      ...bookOf(
        { ...empty("A"), cells: [{ row: 0, column: 0, value: "in A" }] },
        { ...empty("B"), cells: [{ row: 0, column: 0, value: "in B" }] },
      ),
      names: [{ name: "Local", formula: "=B!$B$2", sheet: 1 }],
    }),
  );
  const [a, b] = start.book.sheets;
  const moved: BookData = {
    ...start.book,
    sheets: [{ ...b!, name: "Renamed" }, empty("New"), a!],
    names: [{ name: "Local", formula: "=Renamed!$B$2", sheet: 0 }],
  };
  const saved = opened(saveXlsx(start.package, moved)).book;
  expect(saved.sheets.map(({ name, cells }) => [name, cells[0]?.value])).toEqual([
    ["Renamed", "in B"],
    ["New", undefined],
    ["A", "in A"],
  ]);
  expect(saved.names).toEqual(moved.names);
  expect(saved.sheets[0]?.id).toBe(b?.id);
});

withOpenpyxl("deleting a sheet removes its table and chart with it and leaves no dead relationship", () => {
  const bytes = goldenByOpenpyxl();
  const { package: file, book } = opened(bytes);
  const kept: BookData = {
    ...book,
    sheets: book.sheets.filter(({ name }) => name !== "Sales"),
    tables: [],
    names: book.names.filter(({ sheet }) => sheet !== 1),
    activeSheet: 0,
  };
  const saved = saveXlsx(file, kept);
  const parts = [...unzipParts(saved).keys()];
  expect(parts.filter((part) => /charts\/|drawings\/drawing|tables\//.test(part))).toEqual([]);
  const types = textOfPart(saved, "[Content_Types].xml");
  for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts).toContain(part);
  const seen = seenByOpenpyxl(saved);
  expect(seen.sheets).toEqual(["Plan 2026", "Hidden"]);
  expect(seen.byName["Plan 2026"]).toEqual(seenByOpenpyxl(bytes).byName["Plan 2026"]);
});

test("a chart sheet keeps its place among the sheets", () => {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = handmadeXlsx({
    parts: {
      "xl/workbook.xml":
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>` +
        '<sheet name="Chart1" sheetId="7" r:id="rId2"/><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>' +
        '<definedNames><definedName name="Local" localSheetId="1">Sheet1!$A$1</definedName></definedNames></workbook>',
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    },
    relations: [["chartsheet", "chartsheets/sheet1.xml"]],
  });
  const { package: file, book } = opened(bytes);
  expect(book.names).toEqual([{ name: "Local", formula: "=Sheet1!$A$1", sheet: 0 }]);
  expect(differingParts(bytes, saveXlsx(file, structuredClone(book)))).toEqual([]);
  const saved = saveXlsx(file, { ...book, sheets: [...book.sheets, empty("Sheet2")] });
  const workbook = textOfPart(saved, "xl/workbook.xml");
  expect([...workbook.matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)).toEqual([
    "Chart1",
    "Sheet1",
    "Sheet2",
  ]);
  expect(workbook).toContain('localSheetId="1"');
});

test("the add-in's settings live in the part of the add-in that the manifest names", () => {
  const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
  expect(manifest.toLowerCase()).toContain(`<id>${ADD_IN_ID}</id>`);
  const settings = [
    { key: "language", value: '"fr"' },
    { key: "seen", value: '{"a":[1,"<&>"]}' },
  ];
  const first = opened(newXlsx({ ...bookOf(empty("S")), settings }));
  expect(first.book.settings).toEqual(settings);
  const second = opened(saveXlsx(first.package, { ...first.book, settings: settings.slice(1) }));
  expect(second.book.settings).toEqual(settings.slice(1));
  const other = textOfPart(
    newXlsx({ ...bookOf(empty("S")), settings }),
    "xl/webextensions/webextension1.xml",
  );
  expect(other).toContain(`<we:reference id="${ADD_IN_ID}"`);
});

test("a host with identities of its own still patches the sheets of the file, found by name", () => {
  const { package: file, book } = opened(handmadeXlsx({ sheet: '<sheetData/><pageMargins left="1"/>' }));
  const saved = saveXlsx(file, {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, id: "{of-the-host}" })),
  });
  expect(textOfPart(saved, "xl/worksheets/sheet1.xml")).toContain('<pageMargins left="1"/>');
});
