import { rollUp, score, worstChild, type Child } from "../../../src/kpi";
import { describeOracle, reportCompared } from "../../support/oracle";

describe("score(actual, red, green)", () => {
  // Golden values of the product's semantics, §6: green at 700, red at 500.
  it.each([
    [300, 0],
    [400, 16.7],
    [500, 33.3],
    [600, 50],
    [700, 66.7],
    [900, 100],
    [1200, 100],
    [-50, 0],
  ])("of %d is %d", (actual, expected) => {
    expect(score(actual, 500, 700)).toBeCloseTo(expected, 1);
  });

  it("falls as the figure grows where green lies below red", () => {
    expect(score(6, 8, 4)).toBe(50);
    expect(score(2, 8, 4)).toBeCloseTo(83.3, 1);
  });

  it("is missing without a figure or a point, and refused where both points are one", () => {
    expect([score(undefined, 1, 2), score(1, undefined, 2)]).toEqual([undefined, undefined]);
    expect(score(1, 5, 5)).toMatchObject({ code: "scorePointsEqual" });
  });
});

const children = (...pairs: [score: number | undefined, weight: number][]): Child[] =>
  pairs.map(([value, weight]) => ({ score: value, weight }));

describe("rollUp(children, [method], [missing])", () => {
  const three = children([80, 0.5], [undefined, 0.3], [50, 0.2]);

  it("weighs the children that have data: .5/.3/.2 with 80/missing/50 is 71.4 at 70 % coverage (semantics §6)", () => {
    expect(rollUp(three)).toBeCloseTo(71.4, 1);
    expect(rollUp(three, "coverage")).toBeCloseTo(0.7, 12);
  });

  it("withholds the score under 60 % coverage, and gives it at 60 %", () => {
    expect(rollUp(children([80, 0.59], [undefined, 0.41]))).toMatchObject({
      code: "lowCoverage",
      detail: { percent: 59, least: 60 },
    });
    expect(rollUp(children([80, 0.1], [70, 0.2], [60, 0.3], [undefined, 0.4]))).toBeCloseTo(400 / 6, 9);
  });

  it("counts missing children as 0, or withholds the score, when asked", () => {
    expect(rollUp(three, "weighted", "zero")).toBeCloseTo(50, 12);
    expect(rollUp(three, "weighted", "withhold")).toEqual({ code: "childMissing", detail: { missing: 1 } });
  });

  it("takes the plain mean, the lowest or the highest instead", () => {
    const four = children([80, 3], [20, 1], [50, 1], [5, 0]);
    expect((["mean", "minimum", "maximum", "worst"] as const).map((method) => rollUp(four, method))).toEqual([
      38.75, 5, 80, 20,
    ]);
  });

  it("is missing when no child has data, and refused with negative weights or none", () => {
    expect(rollUp(children([undefined, 1]))).toBeUndefined();
    expect(rollUp(children([5, -1], [5, 2]))).toMatchObject({ code: "weightNegative" });
    expect(rollUp(children([5, 0]))).toMatchObject({ code: "noWeight" });
  });
});

describe("worstChild(scores)", () => {
  it("is the first of the lowest scores that have data", () => {
    expect(worstChild([50, undefined, 20, 20])).toBe(2);
    expect(worstChild([undefined])).toBeUndefined();
  });
});

interface Examples {
  readonly sources: readonly {
    readonly id: string;
    readonly cases: readonly {
      readonly values?: number[];
      readonly weights?: number[];
      readonly score?: number;
    }[];
  }[];
}

describeOracle<Examples>("semantics/kpi_examples_dev.json", "published weighted scores", (oracle) => {
  it("equal ServiceNow's and Synergita's, whose weights are shares", () => {
    const ids = ["servicenow-weighted", "synergita-okr"];
    const cases = oracle()
      .sources.filter(({ id }) => ids.includes(id))
      .flatMap((source) => source.cases)
      .filter(({ values, weights }) => values && weights);
    for (const { values = [], weights = [], score: stated = NaN } of cases) {
      const result = rollUp(values.map((value, i) => ({ score: value, weight: weights[i] as number })));
      expect(result).toBeCloseTo(stated, 9);
    }
    expect(cases).toHaveLength(2);
    reportCompared(`${cases.length} weighted scores`);
  });
});
