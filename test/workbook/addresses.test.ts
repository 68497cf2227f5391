import fc from "fast-check";
import {
  columnLetters,
  parseArea,
  parsePlace,
  printArea,
  printPlace,
  quoteSheet,
} from "../../src/workbook/addresses";

describe("columnLetters and parseArea", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s, as Excel names it", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(parseArea(`${letters}1`)?.column).toBe(column);
  });

  test.each(["", "D", "7", "D0", "XFE1", "A1048577", "D2:", ":D2", "D2:D3:D4", "D:7", "1D", "Total", "A-1"])(
    "“%s” is no area",
    (text) => expect(parseArea(text)).toBeUndefined(),
  );

  test("corners in any order and with dollar signs name the same area", () => {
    const expected = { row: 1, column: 3, rows: 36, columns: 1 };
    expect(parseArea("D2:D37")).toEqual(expected);
    expect(parseArea("$D$37:d$2")).toEqual(expected);
  });

  test("a whole column has every row of a sheet", () => {
    expect(parseArea("D:D")).toEqual({ row: 0, column: 3, rows: 1_048_576, columns: 1 });
    expect(parseArea("2:2")).toEqual({ row: 1, column: 0, rows: 1, columns: 16_384 });
  });

  test.each(["D:D", "A:C", "2:2", "$B:$D"])("%s is printed as it was written", (text) => {
    const parsed = parseArea(text);
    expect(parsed && printArea(parsed, text.startsWith("$"))).toBe(text);
  });

  test("what is printed is parsed back to the same area", () => {
    const part = fc
      .record({
        row: fc.nat(1_048_575),
        column: fc.nat(16_383),
        rows: fc.integer({ min: 1, max: 500 }),
        columns: fc.integer({ min: 1, max: 50 }),
      })
      .filter(({ row, rows, column, columns }) => row + rows <= 1_048_576 && column + columns <= 16_384);
    fc.assert(
      fc.property(part, fc.boolean(), (area, absolute) => {
        expect(parseArea(printArea(area, absolute))).toEqual(area);
      }),
    );
  });
});

describe("sheet names in addresses", () => {
  test.each([
    ["England", "England"],
    ["Plan 2026", "'Plan 2026'"],
    ["Côte d'Or", "'Côte d''Or'"],
    ["Été", "Été"],
    ["A1", "'A1'"],
    ["RC", "'RC'"],
    ["2026", "'2026'"],
    ["a-b", "'a-b'"],
    ["=cmd|x", "'=cmd|x'"],
  ])("the sheet %s is written %s in a formula", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  test("any sheet name Excel allows is found again in a printed address", () => {
    const name = fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }).filter((text) => {
      const forbidden = /[\\/?*[\]:]/.test(text);
      return !forbidden && !text.startsWith("'") && !text.endsWith("'") && text.trim() === text;
    });
    fc.assert(
      fc.property(name, (sheet) => {
        const place = { sheet, area: { row: 1, column: 3, rows: 36, columns: 1 } };
        expect(parsePlace(printPlace(place, true), "Other")).toEqual(place);
      }),
    );
  });

  test("an address without a sheet is on the sheet given", () => {
    expect(parsePlace("E2:E37", "England")?.sheet).toBe("England");
    expect(parsePlace("'Plan 2026'!B4", "England")?.sheet).toBe("Plan 2026");
  });
});
