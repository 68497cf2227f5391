import {
  isDateFormat,
  isPercentFormat,
  unitOfFormat,
  varianceFormat,
} from "../../src/workbook/numberFormats";

describe("number formats say what figures are", () => {
  test.each([
    ["0.0%", "%"],
    ['#,##0 "€"', "€"],
    ["[$€-40C] #,##0.00", "€"],
    ["$#,##0;[Red]-$#,##0", "$"],
    ['0.0 "h"', "h"],
    ["#,##0", ""],
    ["General", ""],
    ["@", ""],
  ])("the unit of %s is “%s”", (format, unit) => expect(unitOfFormat(format)).toBe(unit));

  test.each(["yyyy-mm-dd", "mmm yyyy", "dd/mm/yyyy", "[$-40C]mmmm yyyy", "m/d/yy h:mm"])(
    "%s shows dates",
    (format) => expect(isDateFormat(format)).toBe(true),
  );

  test.each(["0.0%", "h:mm", "[h]:mm", '0 "days"', "General", "#,##0 [$USD]", "[Red]0"])(
    "%s shows no dates",
    (format) => expect(isDateFormat(format)).toBe(false),
  );

  test("a percent sign in quotes is a text, not a percentage", () => {
    expect(isPercentFormat('0 "%"')).toBe(false);
    expect(isPercentFormat("0 %")).toBe(true);
  });

  test("a difference is signed, and a difference of percentages is said to be points", () => {
    expect(varianceFormat("#,##0")).toBe("+#,##0;-#,##0;#,##0");
    expect(varianceFormat("0.0%")).toBe('+0.0%" pts";-0.0%" pts";0.0%" pts"');
    expect(varianceFormat("General")).toBe("General");
  });
});
