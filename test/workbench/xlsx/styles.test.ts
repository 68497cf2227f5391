import { newBookData, type BookData, type CellStyle } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { handmadeXlsx, opened, textOfPart } from "./support/handmade";
import { goldenByOpenpyxl, seenByOpenpyxl, withOpenpyxl } from "./support/readers";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES = "xl/styles.xml";

function styled(styles: readonly CellStyle[]): BookData {
  const book = newBookData();
  const cells = styles.map((_, row) => ({ row, column: 0, value: row, style: row }));
  return { ...book, styles, sheets: book.sheets.map((sheet) => ({ ...sheet, cells })) };
}

function styleOf(styleSheet: string, theme?: string): CellStyle | undefined {
  const bytes = handmadeXlsx({
    sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    parts: {
      [STYLES]: `<styleSheet xmlns="${MAIN}">${styleSheet}</styleSheet>`,
      "xl/theme/theme1.xml": theme,
    },
    relations: [
      ["styles", "styles.xml"],
      ...(theme === undefined ? [] : [["theme", "theme/theme1.xml"] as const]),
    ],
  });
  const { book } = opened(bytes);
  return book.styles[book.sheets[0]?.cells[0]?.style ?? 0];
}

const full: CellStyle = {
  numberFormat: '"▲ "0.0%;[Red]-0.0%',
  font: {
    name: "Arial",
    size: 14,
    bold: true,
    italic: true,
    strikethrough: true,
    underline: "Double",
    color: "#123456",
  },
  fill: { pattern: "Solid", color: "#C6EFCE" },
  borders: {
    top: { style: "Continuous", weight: "Thin", color: "#FF0000" },
    bottom: { style: "Double", weight: "Thick", color: "#00FF00" },
    left: { style: "Dash", weight: "Medium" },
    diagonalUp: { style: "Continuous", weight: "Hairline" },
  },
  horizontalAlignment: "CenterAcrossSelection",
  verticalAlignment: "Top",
  wrapText: true,
  indentLevel: 2,
  textOrientation: -45,
  locked: false,
  formulaHidden: true,
};

test("every aspect of a style is written and read back", () => {
  const { book } = opened(newXlsx(styled([{}, full])));
  expect(book.styles[book.sheets[0]?.cells[1]?.style ?? 0]).toEqual(full);
});

test.each<CellStyle>([
  { fill: { pattern: "Gray50", color: "#FFFFFF", patternColor: "#FF0000" } },
  { textOrientation: 180 },
  { textOrientation: 90 },
  { font: { subscript: true } },
  { numberFormat: "@" },
  { numberFormat: "m/d/yyyy" },
  { horizontalAlignment: "Distributed", shrinkToFit: true },
])("the style %j is read back", (style) => {
  const { book } = opened(newXlsx(styled([{}, style])));
  expect(book.styles[book.sheets[0]?.cells[1]?.style ?? 0]).toMatchObject(style);
});

test("equal styles share one entry", () => {
  const xml = textOfPart(newXlsx(styled([{}, full, { ...full }, full])), STYLES);
  expect(xml).toContain('<cellXfs count="2">');
});

test.each([
  [9, "0%"],
  [14, "m/d/yyyy"],
  [37, "#,##0_);(#,##0)"],
  [49, "@"],
])("the number %i stands for the format %s", (id, code) => {
  expect(styleOf(`<fonts><font/></fonts><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`)?.numberFormat).toBe(
    code,
  );
});

/**
 * Expected: Excel's palette of the Office 2007 theme. Excel calculates tints in whole numbers of its own, so a channel
 * may differ by one.
 */
test.each([
  ['theme="4" tint="0.39997558519241921"', "#95B3D7"],
  ['theme="4" tint="-0.249977111117893"', "#366092"],
  ['theme="5" tint="0.59999389629810485"', "#E6B8B7"],
  ['theme="0"', "#FFFFFF"],
  ['theme="1"', "#000000"],
  ['theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
  ['indexed="10"', "#FF0000"],
  ['indexed="64"', "#000000"],
  ['rgb="FF00B050"', "#00B050"],
])("the color %s is %s", (color, hex) => {
  const sheet = `<fonts><font/><font><color ${color}/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`;
  const channels = (text = ""): number[] => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const wanted = channels(hex);
  const distances = channels(styleOf(sheet)?.font?.color).map((value, index) =>
    Math.abs(value - wanted[index]!),
  );
  expect(Math.max(...distances)).toBeLessThanOrEqual(1);
});

test("a theme of the file's own gives its colors", () => {
  const accent = '<a:accent1><a:srgbClr val="005EB8"/></a:accent1>';
  const theme =
    '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="NHS">' +
    `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${accent}</a:clrScheme></a:themeElements></a:theme>`;
  const font = "<fonts><font/><font><color theme='4'/></font></fonts>";
  expect(styleOf(`${font}<cellXfs><xf/><xf fontId="1"/></cellXfs>`, theme)?.font?.color).toBe("#005EB8");
});

withOpenpyxl("a new number format leaves a cell's theme fill, gradient and font as they were", () => {
  const bytes = goldenByOpenpyxl();
  const { package: file, book } = opened(bytes);
  const styles = [...book.styles];
  const [first, ...others] = book.sheets;
  const cells = first!.cells.map((cell) =>
    cell.row === 0 && cell.column < 2
      ? { ...cell, style: styles.push({ ...styles[cell.style ?? 0], numberFormat: "0.000" }) - 1 }
      : cell,
  );
  const saved = saveXlsx(file, { ...book, styles, sheets: [{ ...first!, cells }, ...others] });
  const [before, after] = [seenByOpenpyxl(bytes), seenByOpenpyxl(saved)].map(
    (seen) => seen.byName["Plan 2026"]!.cells,
  );
  for (const name of ["A1", "B1"]) expect(after![name]).toEqual({ ...before![name], format: "0.000" });
  for (const name of ["C1", "D1", "E1", "A2"]) expect(after![name]).toEqual(before![name]);
});

test("a host that forgets the default font does not restyle the whole sheet", () => {
  const bytes = handmadeXlsx({
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    parts: {
      [STYLES]: `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>`,
    },
    relations: [["styles", "styles.xml"]],
  });
  const { package: file, book } = opened(bytes);
  const saved = saveXlsx(file, { ...book, styles: [{}] });
  expect(textOfPart(saved, STYLES)).toContain("<cellXfs><xf/></cellXfs>");
});
