import { callFunction } from "../support/callFunction";

const column = (...values: unknown[]) => values.map((value) => [value]);

describe("KPI.PACE(actual, target, elapsed, …)", () => {
  it("gives 0.8 for 40 of 100 at half time, and its word in both languages", () => {
    expect(callFunction("PACE", 40, 100, 0.5)).toEqual([[0.8]]);
    expect(callFunction("PACE", column(40, 46, 51), 100, 0.5, null, "word")).toEqual(
      column("Behind", "Slightly behind", "On pace"),
    );
    expect(callFunction("PACE", column(40, 46, 51), 100, 0.5, null, "word", "fr")).toEqual(
      column("En retard", "Léger retard", "Dans les temps"),
    );
    expect(callFunction("PACE", 40, 100, [[0.1, 1]], null, "word")).toEqual([["Too early", "Off"]]);
  });

  it("is #N/A before the start and refuses a share beyond 0 to 1", () => {
    expect(callFunction("PACE", 40, 100, column(0, 1.5, null))).toEqual([
      [expect.objectContaining({ error: "#N/A" })],
      [expect.objectContaining({ error: "#VALUE!", message: expect.stringContaining("1.5") as string })],
      [""],
    ]);
  });
});

describe("KPI.ELAPSED(start, end, asOf, …)", () => {
  // April 2024 is 45383 to 45412 in Excel's serial numbers.
  it("takes dates by row, and a column of as-of dates for one period", () => {
    expect(callFunction("ELAPSED", 45383, 45412, column(45382, 45397, 45500))).toEqual(column(0, 0.5, 1));
  });

  it("takes a weekend as a number or as seven characters, and names one it does not know", () => {
    const workdays = (weekend: unknown) => callFunction("ELAPSED", 45383, 45389, 45387, "workdays", weekend);
    expect([workdays(1), workdays("0000011"), workdays(null)]).toEqual([[[1]], [[1]], [[1]]]);
    expect(workdays(9)).toMatchObject([[{ error: "#VALUE!" }]]);
  });

  it("takes last year's figures as a profile", () => {
    expect(callFunction("ELAPSED", 45383, 45412, 45397, "seasonal", null, null, column(1, 3))).toEqual([
      [0.25],
    ]);
    expect(callFunction("ELAPSED", 45383, 45412, 45397, "seasonal")).toMatchObject([[{ error: "#VALUE!" }]]);
  });
});

describe("KPI.TODATE(actuals, [targets], [kind], …)", () => {
  it("gives the share of the targets to date, skipping periods to come", () => {
    expect(callFunction("TODATE", column(220, 260, null, null), column(250, 250, 250, 250))).toBe(0.96);
    expect(callFunction("TODATE", column(220, 260, null, null), 250)).toBe(0.96);
  });

  it("names a bad cell, and ranges of different length", () => {
    expect(callFunction("TODATE", column(1, "x"))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actuals 2") as string,
    });
    expect(callFunction("TODATE", column(1, 2), column(1, 2, 3))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actuals has 2 cells, targets 3") as string,
    });
  });

  it("is blank without figures", () => {
    expect(callFunction("TODATE", column(null, "n/a"), 5)).toBe("");
  });
});

describe("KPI.ROLLUP and KPI.WORST", () => {
  const scores = column(80, null, 50);

  it("give the weighted score, its coverage and the worst child", () => {
    const weights = column(0.5, 0.3, 0.2);
    expect(callFunction("ROLLUP", scores, weights)).toBeCloseTo(71.4, 1);
    expect(callFunction("ROLLUP", scores, weights, "coverage")).toBeCloseTo(0.7, 12);
    expect(callFunction("WORST", scores, column("Sales", "Delays", "Quality"))).toBe("Quality");
  });

  it("say why a score is withheld, and which weight is missing", () => {
    expect(callFunction("ROLLUP", column(80, null), column(0.5, 0.5))).toEqual({
      error: "#N/A",
      message: "Only 50 % of the weight has data; a score is given from 60 % on.",
    });
    expect(callFunction("ROLLUP", scores, column(1, null, 1))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("Child 2") as string,
    });
  });

  it("takes plain weights where none are given", () => {
    expect(callFunction("ROLLUP", column(80, 70, 30))).toBe(60);
  });
});
