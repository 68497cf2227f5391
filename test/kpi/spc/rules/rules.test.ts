import { outside } from "../../../../src/kpi/spc/rules/outside";
import type { Rule, RuleInput } from "../../../../src/kpi/spc/rules/rule";
import { shift } from "../../../../src/kpi/spc/rules/shift";
import { trend } from "../../../../src/kpi/spc/rules/trend";
import { twoOfThree } from "../../../../src/kpi/spc/rules/twoOfThree";

const limits = { lower: -3, upper: 3, nearLower: -2, nearUpper: 2, meanMovingRange: 1 };

const input = (values: readonly number[], changes: Partial<RuleInput> = {}): RuleInput => ({
  values,
  centerLine: 0,
  limits,
  runLength: 7,
  twoOfThreeCountsOutside: true,
  ...changes,
});

/** Marks as one character a point: x marked, . not. */
const marks = (rule: Rule, values: RuleInput, side: "high" | "low"): string =>
  rule(values, side)
    .map((marked) => (marked ? "x" : "."))
    .join("");

describe("outside", () => {
  it("marks points strictly beyond a limit, not on it", () => {
    expect(marks(outside, input([3, 3.1, -3, -3.1]), "high")).toBe(".x..");
    expect(marks(outside, input([3, 3.1, -3, -3.1]), "low")).toBe("...x");
  });

  it("marks nothing without limits", () => {
    expect(marks(outside, input([99], { limits: undefined }), "high")).toBe(".");
  });
});

describe("trend", () => {
  it("needs seven points, six steps, all strictly rising", () => {
    expect(marks(trend, input([1, 2, 3, 4, 5, 6]), "high")).toBe("......");
    expect(marks(trend, input([9, 1, 2, 3, 4, 5, 6, 7, 0]), "high")).toBe(".xxxxxxx.");
    expect(marks(trend, input([1, 2, 3, 4, 4, 5, 6, 7]), "high")).toBe("........");
  });

  it("with runs of six needs five steps", () => {
    expect(marks(trend, input([6, 5, 4, 3, 2, 1], { runLength: 6 }), "low")).toBe("xxxxxx");
  });

  it("of no points marks none", () => {
    expect(marks(trend, input([]), "high")).toBe("");
  });
});

describe("twoOfThree", () => {
  it("marks two of three beyond the near limit, not the third point", () => {
    expect(marks(twoOfThree, input([2.5, 1, 2.5]), "high")).toBe("x.x");
  });

  it("asks all three points to be on one side of the center line", () => {
    expect(marks(twoOfThree, input([2.5, -1, 2.5]), "high")).toBe("...");
    expect(marks(twoOfThree, input([2.5, 0, 2.5]), "high")).toBe("...");
  });

  it("counts a point beyond the outer limit in nhs2023, not in ptd", () => {
    expect(marks(twoOfThree, input([3.5, 1, 2.5]), "high")).toBe("x.x");
    expect(marks(twoOfThree, input([3.5, 1, 2.5], { twoOfThreeCountsOutside: false }), "high")).toBe("...");
  });

  it("does not fire on two points alone", () => {
    expect(marks(twoOfThree, input([2.5, 2.5]), "high")).toBe("..");
  });
});

describe("shift", () => {
  it("needs seven points strictly on one side; a point on the center line breaks the run", () => {
    expect(marks(shift, input([1, 1, 1, 1, 1, 1, 1, -1]), "high")).toBe("xxxxxxx.");
    expect(marks(shift, input([1, 1, 1, 0, 1, 1, 1, 1]), "high")).toBe("........");
    expect(marks(shift, input([-1, -1, -1, -1, -1, -1], { runLength: 6 }), "low")).toBe("xxxxxx");
  });
});
