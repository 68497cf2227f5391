import { toDate } from "../../../src/kpi";

describe("toDate(kind, figures)", () => {
  // ServiceNow's published example by quarters: 220 of 250, then 480 of 500, 710 of 750, 968 of 1000 (semantics §4).
  it("of a flow is the sum of actuals over the sum of targets, quarter after quarter", () => {
    const actuals = [220, 260, 230, 258];
    const targets = [250, 250, 250, 250];
    const soFar = [1, 2, 3, 4].map((quarters) =>
      toDate("flow", { actuals: actuals.map((a, q) => (q < quarters ? a : undefined)), targets }),
    );
    expect(soFar).toEqual([0.88, 0.96, expect.closeTo(0.947, 3), 0.968]);
  });

  it("of a flow without targets is the sum", () => {
    expect(toDate("flow", { actuals: [0.1, 0.2, undefined, 0.3] })).toBe(0.6);
  });

  it("of a level is the last figure, against the target of its period", () => {
    const figures = { actuals: [90, 120, undefined], targets: [100, 160, 200] };
    expect(toDate("level", figures)).toBe(0.75);
    expect(toDate("level", { actuals: figures.actuals })).toBe(120);
  });

  it("of an average is the mean of the periods that have a figure", () => {
    expect(toDate("average", { actuals: [4, undefined, 8] })).toBe(6);
    expect(toDate("average", { actuals: [4, undefined, 8], targets: [5, 100, 10] })).toBe(0.8);
  });

  it("of a ratio is the sum of numerators over the sum of denominators, never a mean of ratios", () => {
    // 1 of 2 and 90 of 100: 91 of 102, not (50 % + 90 %)/2.
    const parts = { numerators: [1, 90, undefined], denominators: [2, 100, 7] };
    expect(toDate("ratio", { actuals: [], ...parts })).toBeCloseTo(91 / 102, 12);
    expect(toDate("ratio", { actuals: [], targets: [0.9, 0.9, 0.9], ...parts })).toBeCloseTo(
      91 / 102 / 0.9,
      12,
    );
  });

  it("of a ratio without its parts is refused", () => {
    expect(toDate("ratio", { actuals: [0.5, 0.9] })).toEqual({ code: "ratioNeedsParts" });
    expect(toDate("ratio", { actuals: [], numerators: [0], denominators: [0] })).toEqual({
      code: "zeroDenominator",
    });
  });

  it("names the period that has a figure but no target", () => {
    expect(toDate("flow", { actuals: [1, 2], targets: [1, undefined] })).toEqual({
      code: "targetMissing",
      detail: { period: 2 },
    });
  });

  it("is missing where nothing was measured, and refused against targets that add up to 0", () => {
    expect(toDate("flow", { actuals: [undefined, undefined], targets: [1, 1] })).toBeUndefined();
    expect(toDate("flow", { actuals: [1, 1], targets: [5, -5] })).toMatchObject({ code: "zeroTarget" });
  });
});
