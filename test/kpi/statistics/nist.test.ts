import { autocorrelation } from "../../../src/kpi/statistics/autocorrelation";
import { leastSquares } from "../../../src/kpi/statistics/leastSquares";
import { linearRegression } from "../../../src/kpi/statistics/linearRegression";
import { mean } from "../../../src/kpi/statistics/mean";
import { sampleDeviation } from "../../../src/kpi/statistics/sampleVariance";
import { describeOracle, reportCompared } from "../../support/oracle";

interface Nist {
  linear: {
    name: string;
    model: string;
    x: number[];
    y: number[];
    certified: {
      params: { estimate: number; sd: number }[];
      residualSD: number;
      rSquared: number;
    };
  }[];
  univariate: {
    name: string;
    y: number[];
    certified: { mean: number; sdNMinus1: number; autocorrLag1: number };
  }[];
}

/** Correct digits in the sense of NIST: −log10 of the relative error, of the absolute one at 0; at most 15. */
function correctDigits(actual: number, certified: number): number {
  const error = certified === 0 ? Math.abs(actual) : Math.abs(actual - certified) / Math.abs(certified);
  return Math.min(15, -Math.log10(error));
}

const designOf = (model: string, x: readonly number[]): readonly (readonly number[])[] => {
  if (model === "y=B1x") return [x];
  const degree = model.startsWith("poly") ? Number(model.slice(4)) : 1;
  return Array.from({ length: degree + 1 }, (_, power) => x.map((value) => value ** power));
};

/** Filip is a polynomial of degree 10: raising x to the tenth in doubles alone costs digits before any fit. */
const digitsPromised = (name: string): number => (name === "Filip" ? 7 : 9);

describeOracle<Nist>("regression/nist_dev.json", "NIST StRD certified values", (oracle) => {
  it("leastSquares reaches 9 correct digits in estimates and standard errors, 7 on Filip", () => {
    const digits = oracle().linear.map(({ name, model, x, y, certified }) => {
      const fit = leastSquares(designOf(model, x), y);
      if (fit === undefined) return { name, digits: -Infinity };
      const each = certified.params.flatMap((parameter, index) => [
        correctDigits(fit.coefficients[index] as number, parameter.estimate),
        correctDigits(fit.standardErrors[index] as number, parameter.sd),
      ]);
      return {
        name,
        digits: Math.min(...each, correctDigits(fit.residualDeviation, certified.residualSD)),
      };
    });
    reportCompared(
      `${digits.length} regressions; ` +
        digits.map((set) => `${set.name} ${set.digits.toFixed(1)} digits`).join(", "),
    );
    expect(digits.filter((set) => set.digits < digitsPromised(set.name))).toEqual([]);
  });

  it("linearRegression reaches the certified line of Norris with its R²", () => {
    const norris = oracle().linear.filter((set) => set.model === "y=B0+B1x");
    expect(norris).not.toHaveLength(0);
    for (const { x, y, certified } of norris) {
      const line = linearRegression(x, y);
      expect(correctDigits(line?.intercept ?? NaN, certified.params[0]?.estimate ?? NaN)).toBeGreaterThan(12);
      expect(correctDigits(line?.slope ?? NaN, certified.params[1]?.estimate ?? NaN)).toBeGreaterThan(12);
      expect(correctDigits(line?.rSquared ?? NaN, certified.rSquared)).toBeGreaterThan(12);
    }
  });

  it("mean, sample deviation and lag-1 autocorrelation reach 9 correct digits", () => {
    const digits = oracle().univariate.map(({ name, y, certified }) => ({
      name,
      digits: Math.min(
        correctDigits(mean(y) ?? NaN, certified.mean),
        correctDigits(sampleDeviation(y) ?? NaN, certified.sdNMinus1),
        correctDigits(autocorrelation(y, 1) ?? NaN, certified.autocorrLag1),
      ),
    }));
    reportCompared(
      `${digits.length} univariate sets; ` +
        digits.map((set) => `${set.name} ${set.digits.toFixed(1)} digits`).join(", "),
    );
    expect(digits.filter((set) => !(set.digits >= 9))).toEqual([]);
  });
});
