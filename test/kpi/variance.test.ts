import { heldWithin, isFavorable, variance, varianceRatio } from "../../src/kpi";

describe("variance(actual, target)", () => {
  it("is the signed difference in the KPI's unit: 93 % against 95 % is −2 points", () => {
    expect(variance(0.93, 0.95)).toBeCloseTo(-0.02, 12);
    expect(variance(undefined, 0.95)).toBeUndefined();
    expect(variance(0.93, undefined)).toBeUndefined();
  });
});

describe("varianceRatio(actual, target)", () => {
  it("divides by the target's size, so a loss of 150 against one of 100 is −50 %", () => {
    expect(varianceRatio(-150, -100)).toBe(-0.5);
    expect(varianceRatio(150, 100)).toBe(0.5);
  });

  it("has no value against a target of 0, except for 0", () => {
    expect(varianceRatio(0, 0)).toBe(0);
    expect(varianceRatio(1, 0)).toMatchObject({ code: "zeroTarget" });
  });
});

describe("heldWithin(actual, lower, upper)", () => {
  it("is the bound that the actual exceeds, and the actual itself inside", () => {
    expect([15, 18, 20, 22, 25].map((actual) => heldWithin(actual, 18, 22))).toEqual([18, 18, 20, 22, 22]);
  });

  it("is missing with the actual or a bound, and a problem where the bounds are reversed", () => {
    expect(heldWithin(undefined, 18, 22)).toBeUndefined();
    expect(heldWithin(20, undefined, 22)).toBeUndefined();
    expect(heldWithin(20, 18, undefined)).toBeUndefined();
    expect(heldWithin(5, 9, 3)).toMatchObject({ code: "boundsReversed", detail: { lower: 9, upper: 3 } });
  });
});

describe("isFavorable(variance, polarity)", () => {
  it("is good news above 0 where higher is better and below 0 where lower is", () => {
    expect([isFavorable(1, "higher"), isFavorable(1, "lower"), isFavorable(-1, "lower")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isFavorable(1, "closest")).toBeUndefined();
  });
});
