import fc from "fast-check";
import { autocorrelation } from "../../../src/kpi/statistics/autocorrelation";
import { compensatedSum } from "../../../src/kpi/statistics/compensatedSum";
import { leastSquares } from "../../../src/kpi/statistics/leastSquares";
import { linearRegression } from "../../../src/kpi/statistics/linearRegression";
import { mean } from "../../../src/kpi/statistics/mean";
import { median, quantile } from "../../../src/kpi/statistics/quantile";
import { sampleDeviation, sampleVariance } from "../../../src/kpi/statistics/sampleVariance";

describe("compensatedSum", () => {
  it("keeps the small terms a plain sum loses: 1 + 1e100 + 1 − 1e100 is 2 (Neumaier's example)", () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it("of nothing is 0", () => {
    expect(compensatedSum([])).toBe(0);
  });
});

describe("mean", () => {
  it("of a repeated percentage is that percentage, digit for digit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 300 }),
        (thousandths, count) => {
          const share = thousandths / 1000;
          expect(mean(new Array<number>(count).fill(share))).toBe(share);
        },
      ),
    );
  });

  it("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const shares = counts.map((count) => count / 1000);
        expect(mean([...shares].sort((a, b) => a - b))).toBe(mean([...shares].sort((a, b) => b - a)));
      }),
    );
  });

  it("of no values is undefined", () => {
    expect(mean([])).toBeUndefined();
  });
});

describe("quantile", () => {
  it("uses type 7, as Excel's PERCENTILE.INC: the 30 % quantile of 1..4 is 1.9 (Microsoft's example)", () => {
    expect(quantile([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12);
  });

  it("median of an even count is the mean of the middle two", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("of no values is undefined; a fraction beyond 0..1 is refused", () => {
    expect(median([])).toBeUndefined();
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
  });
});

describe("sample variance, autocorrelation and lines at their edges", () => {
  it("sampleVariance needs two values", () => {
    expect(sampleVariance([3])).toBeUndefined();
    expect(sampleDeviation([3])).toBeUndefined();
    expect(sampleVariance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
  });

  it("autocorrelation of a constant series is undefined", () => {
    expect(autocorrelation([5, 5, 5], 1)).toBeUndefined();
  });

  it("linearRegression needs two different x", () => {
    expect(linearRegression([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(linearRegression([1], [1])).toBeUndefined();
  });

  it("linearRegression through two points has no residuals and no p", () => {
    expect(linearRegression([0, 2], [1, 5])).toEqual({
      slope: 2,
      intercept: 1,
      rSquared: 1,
      slopeError: 0,
      residualDeviation: 0,
      degreesOfFreedom: 0,
      slopeP: undefined,
    });
  });

  it("leastSquares refuses columns that depend on each other", () => {
    expect(
      leastSquares(
        [
          [1, 2, 3],
          [2, 4, 6],
        ],
        [1, 2, 4],
      ),
    ).toBeUndefined();
  });
});
