import { luminance, officeIsDark } from "../../src/taskpane/officeTheme";

test("luminance agrees with WCAG: black 0, white 1, #777777 has a contrast of 4.48 with white", () => {
  expect(luminance("#000000")).toBe(0);
  expect(luminance("#ffffff")).toBeCloseTo(1, 10);
  expect(1.05 / (luminance("#777777") + 0.05)).toBeCloseTo(4.48, 2);
});

test("Office's black and dark gray themes are dark, colorful and white are not, the web says nothing", () => {
  expect(officeIsDark({ bodyBackgroundColor: "#262626" })).toBe(true);
  expect(officeIsDark({ bodyBackgroundColor: "#000000" })).toBe(true);
  expect(officeIsDark({ bodyBackgroundColor: "#E6E6E6" })).toBe(false);
  expect(officeIsDark({ bodyBackgroundColor: "#FFFFFF" })).toBe(false);
  expect(officeIsDark(undefined)).toBeUndefined();
});
