import { checkDefinition, type KpiDefinition } from "../../src/kpi";

const churn: KpiDefinition = {
  name: "Churn",
  sheet: "Sales",
  actual: "B2:B13",
  polarity: "lower",
  target: 0.05,
  columns: ["status"],
};
const codes = (change: Partial<KpiDefinition>) =>
  checkDefinition({ ...churn, ...change }).map((problem) => problem.code);

describe("checkDefinition(definition)", () => {
  it("finds nothing in a definition that can be judged", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ polarity: "range", target: { lower: 18, upper: 22 } })).toEqual([]);
    expect(codes({ baseline: 0.08, dueDate: "2026-12-31" })).toEqual([]);
  });

  it("names what cannot be judged", () => {
    expect(codes({ name: "  " })).toEqual(["nameMissing"]);
    expect(codes({ tolerance: -0.1 })).toEqual(["negativeTolerance"]);
    expect(codes({ polarity: "range" })).toEqual(["rangeNeedsBounds"]);
    expect(codes({ target: { lower: 1, upper: 2 } })).toEqual(["boundsNeedRange"]);
    expect(codes({ polarity: "range", target: { lower: 2, upper: 1 } })).toEqual(["boundsReversed"]);
    expect(codes({ baseline: 0.02 })).toEqual(["targetAgainstPolarity"]);
    expect(codes({ dueDate: "31/12/2026" })).toEqual(["dateForm"]);
    expect(codes({ nextReview: "2026-02-31" })).toEqual(["dateForm"]);
  });
});
