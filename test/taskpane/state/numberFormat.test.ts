import { isPercent, readNumberFormat } from "../../../src/taskpane/state/numberFormat";

test.each([
  ["General", { style: "general" }],
  ["0%", { style: "percent", decimals: 0 }],
  ["0.0%", { style: "percent", decimals: 1 }],
  ["#,##0.00", { style: "number", decimals: 2, grouping: true, before: "", after: "" }],
  ["0", { style: "number", decimals: 0, grouping: false, before: "", after: "" }],
  ['0.0 "°C"', { style: "number", decimals: 1, grouping: false, before: "", after: " °C" }],
  ['"Ø "0.0', { style: "number", decimals: 1, grouping: false, before: "Ø ", after: "" }],
  ['#,##0 "€"', { style: "currency", decimals: 0, currency: "EUR" }],
  ["#,##0.00\\ [$€-40C]", { style: "currency", decimals: 2, currency: "EUR" }],
  ["[$£-809]#,##0;[Red]-[$£-809]#,##0", { style: "currency", decimals: 0, currency: "GBP" }],
  ["$#,##0.00_);($#,##0.00)", { style: "currency", decimals: 2, currency: "USD" }],
  ["[$CHF] #,##0", { style: "currency", decimals: 0, currency: "CHF" }],
  ['0.0 "k€"', { style: "number", decimals: 1, grouping: false, before: "", after: " k€" }],
  ["[h]:mm", { style: "duration", seconds: false }],
  ["h:mm:ss", { style: "duration", seconds: true }],
  ["dd/mm/yyyy", { style: "general" }],
  ["0.00E+00", { style: "general" }],
  ["@", { style: "general" }],
])("reads the number format %s", (format, expected) => {
  expect(readNumberFormat(format)).toEqual(expected);
});

test("a percent sign in quotes makes no percentage", () => {
  expect(isPercent('0.0" % of staff"')).toBe(false);
  expect(isPercent("0.0%;-0.0%")).toBe(true);
});
