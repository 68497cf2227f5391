import { attainment, type Polarity } from "../../src/kpi";

describe("attainment(actual, target, polarity) = 1 + d(A − T)/|T|", () => {
  // Golden values of the product's semantics, §3.
  it.each<[number, number, Polarity, number]>([
    [150, 100, "higher", 1.5],
    [-50, -100, "higher", 1.5],
    [-150, -100, "higher", 0.5],
    [0.082, 0.075, "lower", 0.9067],
    [0.055, 0.075, "lower", 1.2667],
    [200, 100, "lower", 0],
    [250, 100, "lower", -0.5],
  ])("(%d against %d, %s) is %d", (actual, target, polarity, expected) => {
    expect(attainment(actual, target, polarity)).toBeCloseTo(expected, 4);
  });

  it("closest loses what it is away: 90 and 110 against 100 are both 0.9", () => {
    expect(attainment(90, 100, "closest")).toBeCloseTo(0.9, 12);
    expect(attainment(110, 100, "closest")).toBeCloseTo(0.9, 12);
  });

  it("range is 1 inside and falls from the nearest bound outside", () => {
    expect(attainment(30, 20, "range", 40)).toBe(1);
    expect(attainment(15, 20, "range", 40)).toBeCloseTo(0.75, 12);
    expect(attainment(50, 20, "range", 40)).toBeCloseTo(0.75, 12);
  });

  it("range falls from the bound on its side however far outside a figure is", () => {
    expect(attainment(1e20, 1, "range", 2)).toBeCloseTo(-5e19, -6);
    expect(attainment(-1e20, 1, "range", 2)).toBeCloseTo(-1e20, -6);
    expect(attainment(1e20, 0, "range", 2)).toBeCloseTo(-5e19, -6);
  });

  it("a target of 0 is met by 0 and has no ratio otherwise", () => {
    expect(attainment(0, 0, "higher")).toBe(1);
    expect(attainment(3, 0, "higher")).toEqual({ code: "zeroTarget", detail: { actual: 3 } });
  });

  it("is undefined, never 0, when something is missing or nothing is judged", () => {
    expect(attainment(undefined, 100, "higher")).toBeUndefined();
    expect(attainment(100, undefined, "higher")).toBeUndefined();
    expect(attainment(100, 20, "range")).toBeUndefined();
    expect(attainment(100, 100, "none")).toBeUndefined();
  });

  it("refuses reversed bounds", () => {
    expect(attainment(5, 6, "range", 5)).toMatchObject({ code: "boundsReversed" });
  });
});
