import fc from "fast-check";
import { parsePlace, printPlace } from "../../../src/workbook/addresses";
import { printMemo, readMemo, type Memo } from "../../../src/workbook/memo";
import { escapeUserText, quoteInFormula } from "../../../src/workbook/userText";
import { hostileSheets, hostileTexts } from "./corpus";

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 60 }));

/** Names that Excel takes for a sheet: 1 to 31 letters, none of : \ / ? * [ ], no apostrophe at either end. */
const sheetName = fc
  .oneof(fc.constantFrom(...hostileSheets), fc.string({ unit: "grapheme", minLength: 1, maxLength: 31 }))
  .filter((name) => name.length > 0 && name.length <= 31 && !/[:\\/?*[\]\p{Cc}]|^'|'$/u.test(name));

const area = fc.record({
  row: fc.integer({ min: 0, max: 1000 }),
  column: fc.integer({ min: 0, max: 700 }),
  rows: fc.integer({ min: 1, max: 100 }),
  columns: fc.integer({ min: 1, max: 100 }),
});

test("a sheet's name and an area survive being written into a formula", () => {
  fc.assert(
    fc.property(sheetName, area, fc.boolean(), (sheet, place, absolute) => {
      expect(parsePlace(printPlace({ sheet, area: place }, absolute), "")).toEqual({ sheet, area: place });
    }),
    { numRuns: 2000, seed: 20260301 },
  );
});

test("a sheet's name never ends its quotes: what follows it in a formula is the area alone", () => {
  fc.assert(
    fc.property(sheetName, (sheet) => {
      const printed = printPlace({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } });
      expect(printed.replace(/^(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/u, "")).toBe("A1");
    }),
    { numRuns: 2000, seed: 20260302 },
  );
});

test("a text in a formula is one literal, whatever is in it", () => {
  fc.assert(
    fc.property(text, (given) => {
      const quoted = quoteInFormula(given);
      expect(quoted).toMatch(/^"(?:[^"]|"")*"$/);
      expect(quoted).not.toMatch(/[\r\n\t]/);
    }),
    { numRuns: 2000, seed: 20260303 },
  );
});

test("a text in a cell is behind an apostrophe or plain words, so that Excel reads nothing into it", () => {
  fc.assert(
    fc.property(text, (given) => {
      const escaped = escapeUserText(given);
      expect(escaped === given || escaped === `'${given}`).toBe(true);
      if (escaped === given && given !== "") expect(given).toMatch(/^\p{L}/u);
    }),
    { numRuns: 2000, seed: 20260304 },
  );
});

test("a memo keeps a row of any texts, in texts of 250 plain letters that nothing ends", () => {
  fc.assert(
    fc.property(text, text, text, (name, owner, objective) => {
      const memo: Memo = {
        rules: ["{A-1}"],
        addresses: "abc",
        widths: {},
        formats: { status: '"✔ "@' },
        row: { id: "k1", name, owner, objective },
      };
      const formula = printMemo(memo);
      expect(formula).toMatch(/^="[\x20-\x21\x23-\x7e]{1,250}"(?:&"[\x20-\x21\x23-\x7e]{1,250}")*$/);
      expect(readMemo(formula)).toEqual(memo);
    }),
    { numRuns: 1000, seed: 20260305 },
  );
});

test("a row too long for a formula is forgotten, the rest of the memo is kept", () => {
  const memo: Memo = { rules: [], addresses: "abc", widths: {}, formats: {} };
  const long = { ...memo, row: { objective: "é".repeat(5000) } };
  expect(readMemo(printMemo(long))).toEqual(memo);
  expect(printMemo(long).length).toBeLessThan(8192);
});
