import { callFunction } from "../support/callFunction";

const progress = (...args: unknown[]) => (callFunction("PROGRESS", ...args) as unknown[][])[0]?.[0];

describe("KPI.PROGRESS(actual, baseline, target, [polarity])", () => {
  // Golden values of the product's semantics, §3.
  it.each([
    [70, 0, 100, 0.7],
    [420, 500, 400, 0.8],
    [6, 8, 5, 0.6667],
    [9, 8, 5, -0.3333],
  ])("(%d, %d, %d) is %d", (actual, baseline, target, expected) => {
    expect(progress(actual, baseline, target)).toBeCloseTo(expected, 4);
  });

  it("is blank without a baseline, which is not a baseline of 0", () => {
    expect(progress(70, null, 100)).toBe("");
  });

  it("is 1 or 0 where baseline and target are the same", () => {
    expect([101, 99].map((actual) => progress(actual, 100, 100))).toEqual([1, 0]);
    expect([101, 99].map((actual) => progress(actual, 100, 100, "lower"))).toEqual([0, 1]);
  });

  it("refuses a target on the wrong side of the baseline when the polarity is given", () => {
    expect(progress(420, 500, 400, "higher")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/400.*500/),
    });
    expect(progress(420, 500, 400, "lower")).toBe(0.8);
  });
});
