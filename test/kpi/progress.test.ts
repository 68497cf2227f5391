import { progress } from "../../src/kpi";

describe("progress(actual, baseline, target) = (A − B)/(T − B)", () => {
  // Golden values of the product's semantics, §3.
  it.each([
    [70, 0, 100, 0.7],
    [420, 500, 400, 0.8],
    [6, 8, 5, 0.6667],
    [9, 8, 5, -0.3333],
  ])("(%d from %d to %d) is %d", (actual, baseline, target, expected) => {
    expect(progress(actual, baseline, target)).toBeCloseTo(expected, 4);
  });

  it("without a baseline is missing, not 0", () => {
    expect(progress(70, undefined, 100)).toBeUndefined();
    expect(progress(undefined, 0, 100)).toBeUndefined();
    expect(progress(70, 0, undefined)).toBeUndefined();
  });

  it("with baseline and target equal is 1 when the target is met, else 0", () => {
    expect([101, 100, 99].map((actual) => progress(actual, 100, 100))).toEqual([1, 1, 0]);
    expect([101, 100, 99].map((actual) => progress(actual, 100, 100, "lower"))).toEqual([0, 1, 1]);
  });

  it("refuses a target on the wrong side of the baseline for the polarity", () => {
    const problem = { code: "targetAgainstPolarity", detail: { baseline: 8, target: 5 } };
    expect(progress(6, 8, 5, "higher")).toEqual(problem);
    expect(progress(undefined, 8, 5, "higher")).toEqual(problem);
    expect(progress(6, 8, 5, "lower")).toBeCloseTo(2 / 3, 12);
  });
});
