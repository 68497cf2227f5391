import fc from "fast-check";
import {
  formatAttainment,
  formatFigure,
  formatPoints,
  readNumber,
  writeNumber,
} from "../../../src/taskpane/state/figures";

/** Non-breaking spaces of either width read as a space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [0.9153, "0.0%", "en-US", "91.5%"],
  [0.9153, "0.0%", "fr-FR", "91,5 %"],
  [1188.4, "#,##0", "en-US", "1,188"],
  [1188.4, "#,##0", "fr-FR", "1 188"],
  [139800, '#,##0 "€"', "en-US", "€139,800"],
  [139800, '#,##0 "€"', "fr-FR", "139 800 €"],
  [4.04, '0.0 "°C"', "fr-FR", "4,0 °C"],
  [-3.5, "0.0", "en-US", "-3.5"],
  [1234.5678, "General", "en-US", "1,234.57"],
  [0.0625, "[h]:mm", "en-US", "1:30"],
  [1.5, "[h]:mm:ss", "en-US", "36:00:00"],
])("shows %d in the format %s for %s as %s", (value, format, locale, expected) => {
  expect(plain(formatFigure(value, format, locale))).toBe(expected);
});

test("attainment and points have no needless decimals", () => {
  expect(formatAttainment(0.9632, "en-US")).toBe("96%");
  expect(formatPoints(0.025, "fr-FR")).toBe("2,5");
});

test.each([
  [0.995, "99.5%"],
  [0.99779, "99.8%"],
  [0.9996, "99.96%"],
  [0.999999, "99.99%"],
  [1 - 1e-12, "100%"],
  [1, "100%"],
  [1.004, "100%"],
  [-0.5, "-50%"],
])("an attainment of %d never reads 100%% where the target is missed", (value, shown) => {
  expect(formatAttainment(value, "en-US")).toBe(shown);
});

test.each([
  ["95", "en-US", false, 95],
  ["95", "en-US", true, 0.95],
  ["95 %", "fr-FR", true, 0.95],
  ["95 %", "fr-FR", false, 0.95],
  ["95,5", "fr-FR", true, 0.955],
  ["95.5", "fr-FR", true, 0.955],
  ["1 234,5", "fr-FR", false, 1234.5],
  ["1\u202f234,5", "fr-FR", false, 1234.5],
  ["1,234.5", "en-US", false, 1234.5],
  ["1,234,567", "en-US", false, 1234567],
  ["95,5", "en-US", false, 95.5],
  ["−12", "en-US", false, -12],
  ["€ 1,200", "en-US", false, 1200],
  [".5", "en-US", false, 0.5],
  ["1’234.5", "de-CH", false, 1234.5],
])("reads “%s” typed in %s (percent field: %s) as %d", (text, locale, percent, expected) => {
  expect(readNumber(text, locale, percent)).toBe(expected);
});

test.each(["", "  ", "abc", "1.2.3", "12 apples", "--3", "1e5", "B2", "%"])("“%s” is no number", (text) => {
  expect(readNumber(text, "en-US")).toBeUndefined();
});

test("what a field shows is read back as the same number, in every locale", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom("en-US", "en-GB", "fr-FR", "fr-CH", "fr-CA"),
      (whole, decimals, locale) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals));
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});
