import { toFigure } from "../../src/kpi";

describe("toFigure(cell)", () => {
  it("takes an empty cell as missing and 0 as a figure", () => {
    expect([null, undefined, "", 0].map((cell) => toFigure(cell))).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ]);
  });

  it.each(["n/a", "N/A", "n.d.", "ND", "-", "–", " n/a "])("takes %p as missing on purpose", (text) => {
    expect(toFigure(text)).toBeUndefined();
  });

  it("never converts text, numeric text included", () => {
    expect(toFigure("12")).toEqual({ code: "textForNumber", detail: { text: "12" } });
    expect(toFigure("abc")).toMatchObject({ code: "textForNumber" });
  });

  it("refuses TRUE and FALSE and keeps an Excel error as that error", () => {
    expect(toFigure(true)).toMatchObject({ code: "booleanForNumber" });
    expect(toFigure({ error: "#REF!" })).toEqual({ code: "excelError", detail: { error: "#REF!" } });
  });

  it("refuses what no cell can hold", () => {
    expect(toFigure(NaN)).toMatchObject({ code: "notFinite" });
    expect(toFigure(Infinity)).toMatchObject({ code: "notFinite" });
  });
});
