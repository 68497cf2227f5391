import { band, checkBands } from "../../src/kpi";

describe("band(measure, cutPoints)", () => {
  it("puts a value on a cut point into the upper band", () => {
    expect([49, 50, 79.9, 80, 200].map((measure) => band(measure, [50, 80]))).toEqual([0, 1, 1, 2, 2]);
  });

  it("forgives a rounding error below a cut point: 0.1 + 0.7 reaches 0.8", () => {
    expect(0.1 + 0.7).toBeLessThan(0.8);
    expect(band(0.1 + 0.7, [0.8])).toBe(1);
  });

  it("of a missing measure is undefined", () => {
    expect(band(undefined, [50])).toBeUndefined();
  });
});

describe("checkBands(cutPoints, labels)", () => {
  it("wants ascending cut points and one label more than cut points", () => {
    expect(checkBands([50, 80], ["low", "mid", "high"])).toBeUndefined();
    expect(checkBands([80, 50])).toMatchObject({ code: "cutPointsNotAscending" });
    expect(checkBands([50, 50])).toMatchObject({ code: "cutPointsNotAscending" });
    expect(checkBands([50, 80], ["low", "high"])).toMatchObject({
      code: "labelCount",
      detail: { received: 2, expected: 3 },
    });
    expect(checkBands([])).toMatchObject({ code: "noCutPoints" });
  });
});
