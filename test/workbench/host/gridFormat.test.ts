import { gridFormat } from "../../../workbench/host/book/gridFormat";

describe("gridFormat(excel), the nearest picture of a number format", () => {
  it("keeps a currency sign that stands in the code without quotes", () => {
    expect(gridFormat("#,##0.00 €")).toBe('#,##0.00 "€"');
    expect(gridFormat('#,##0 "k€"')).toBe('#,##0 "k€"');
    expect(gridFormat("[$€-40C] #,##0")).toBe("[$€-40C] #,##0");
  });

  it("draws General as no format and drops colors and paddings", () => {
    expect(gridFormat("General")).toBe("");
    expect(gridFormat("[Red]0.0%")).toBe("0.0%");
  });
});
