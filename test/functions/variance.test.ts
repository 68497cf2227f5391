import { callFunction } from "../support/callFunction";

const variance = (...args: unknown[]) => (callFunction("VARIANCE", ...args) as unknown[][])[0]?.[0];

describe("KPI.VARIANCE(actual, target, [mode], [upper])", () => {
  it("is actual minus target, in the unit of the figures", () => {
    expect(variance(95, 100)).toBe(-5);
    expect(variance(-50, -100, "absolute")).toBe(50);
  });

  it("relative is a fraction of the target's size, so that its sign stays that of the difference", () => {
    expect(variance(95, 100, "relative")).toBe(-0.05);
    expect(variance(-50, -100, "relative")).toBe(0.5);
    expect(variance(0, 0, "relative")).toBe(0);
    expect(variance(3, 0, "relative")).toMatchObject({ error: "#N/A" });
  });

  it("is blank without an actual or a target", () => {
    expect([variance(null, 5), variance(5, "n/a")]).toEqual(["", ""]);
  });

  it("is that from the nearest bound of a range to stay in", () => {
    expect([15, 18, 20, 25].map((actual) => variance(actual, 18, undefined, 22))).toEqual([-3, 0, 0, 3]);
    expect(variance(27.5, 18, "relative", 22)).toBe(0.25);
    expect([variance(25, 18, undefined, [[""]]), variance(25, [[""]], undefined, 22)]).toEqual(["", ""]);
    expect(variance(5, 9, undefined, 3)).toMatchObject({ error: "#VALUE!" });
  });

  it("is an error, not an infinity, where the difference is too large for a number", () => {
    expect(variance(1.7e308, -1.7e308)).toEqual({ error: "#NUM!", message: expect.any(String) });
  });
});
