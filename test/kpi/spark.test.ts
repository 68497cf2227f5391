import { spark } from "../../src/kpi";

describe("spark(series, [target])", () => {
  it("draws the lowest figure as the lowest block and the highest as a full one", () => {
    expect(spark([1, 2, 3, 4, 5, 6, 7, 8])).toBe("▁▂▃▄▅▆▇█");
    expect(spark([8, 1])).toBe("█▁");
  });

  it("leaves a gap for a missing figure", () => {
    expect(spark([1, undefined, 8])).toBe("▁\u2007█");
  });

  it("marks where the series crosses the target, across a gap and after touching it too", () => {
    expect(spark([1, 8, 1], 4)).toBe("▁┊█┊▁");
    expect(spark([1, undefined, 8], 4)).toBe("▁\u2007┊█");
    expect(spark([1, 4, 8], 4)).toBe("▁▄┊█");
    expect(spark([1, 2, 1], 4)).toBe("▁█▁");
  });

  it("draws a constant series at half height, one point too, and nothing for no figure", () => {
    expect([spark([5, 5, 5]), spark([5]), spark([undefined]), spark([])]).toEqual(["▄▄▄", "▄", "", ""]);
  });

  it("stands the largest numbers", () => {
    expect(spark([-1.7e308, 1.7e308])).toBe("▁█");
  });
});
