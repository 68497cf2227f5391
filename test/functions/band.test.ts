import { callFunction, excelError } from "../support/callFunction";

const band = (...args: unknown[]) => callFunction("BAND", ...args);
const cuts = [[10], [20], [50]];

describe("KPI.BAND(measure, cutPoints, [labels])", () => {
  it("numbers the bands from 1, a measure on a cut point belonging to the band above it", () => {
    expect(band([[9.99, 10, 19, 20, 50, 1e9]], cuts)).toEqual([[1, 2, 2, 3, 4, 4]]);
  });

  it("names the bands by a row, a column or one text divided by |", () => {
    expect(band([[5], [50]], [[10, 20, 50]], "low|mid|high|top")).toEqual([["low"], ["top"]]);
    expect(band(15, cuts, [["low"], ["mid"], ["high"], ["top"]])).toEqual([["mid"]]);
    expect(band(15, cuts, [["low", "mid", "high", "top"]])).toEqual([["mid"]]);
  });

  it("stays blank for an empty measure and an error for a bad one, each alone", () => {
    expect(band([[null, "n/a", excelError("#DIV/0!"), 5]], cuts)).toEqual([
      ["", "", { error: "#DIV/0!" }, 1],
    ]);
  });

  it("refuses cut points that do not ascend, a block of them, none, and text among them", () => {
    expect(band(5, [[20, 10]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/10 comes after 20/),
    });
    expect(band(5, [[10, 10]])).toMatchObject({ error: "#VALUE!" });
    expect(
      band(5, [
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/2 × 2/) });
    expect(band(5, [[null, null]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/at least one/),
    });
    expect(band(5, [[1, "two"]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^cutPoints 2.*“two”/),
    });
  });

  it("refuses a number of labels that is not one more than cut points", () => {
    expect(band(5, cuts, "low|high")).toEqual({
      error: "#VALUE!",
      message: "4 labels are needed, one more than cut points; 2 given.",
    });
  });
});
