import { callFunction } from "../support/callFunction";

const attainment = (...args: unknown[]) => (callFunction("ATTAINMENT", ...args) as unknown[][])[0]?.[0];

describe("KPI.ATTAINMENT(actual, target, [polarity], [upper])", () => {
  // Golden values of the product's semantics, §3.
  it.each([
    [150, 100, "higher", 1.5],
    [-50, -100, "higher", 1.5],
    [-150, -100, "higher", 0.5],
    [0.082, 0.075, "lower", 0.9067],
    [0.055, 0.075, "lower", 1.2667],
    [200, 100, "lower", 0],
    [250, 100, "lower", -0.5],
  ])("(%d, %d, %s) is %d", (actual, target, polarity, expected) => {
    expect(attainment(actual, target, polarity)).toBeCloseTo(expected, 4);
  });

  it("is #N/A with a message against a target of 0, unless the actual is 0", () => {
    expect(attainment(0, 0)).toBe(1);
    expect(attainment(1, 0)).toMatchObject({ error: "#N/A", message: expect.stringMatching(/target of 0/) });
  });

  it("is 1 inside a range and falls with the distance to the nearest bound outside", () => {
    expect([19, 18, 24.2, 9].map((actual) => attainment(actual, 18, "range", 22))).toEqual([
      1,
      1,
      expect.closeTo(0.9, 12),
      0.5,
    ]);
  });

  it("is blank without an actual, a target or an upper bound for a range", () => {
    expect(attainment(null, 5)).toBe("");
    expect(attainment(5, null)).toBe("");
    expect(attainment(5, 4, "range")).toBe("");
  });
});
