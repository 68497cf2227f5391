import { compensatedSum } from "../statistics/compensatedSum";
import { linearRegression } from "../statistics/linearRegression";
import { mean } from "../statistics/mean";
import type { Prediction } from "./prediction";

/**
 * The least squares line carried on: deviation s·√(1 + 1/n + (x − x̄)²/Σ(x − x̄)²), Student t with n − 2 degrees
 * of freedom. At least three values.
 *
 * Source: N. R. Draper, H. Smith, "Applied Regression Analysis", §1.4; the same as R's predict.lm.
 */
export function linear(values: Float64Array, horizon: number): readonly Prediction[] {
  const positions = values.map((_, index) => index);
  const line = linearRegression(positions, values);
  const center = mean(positions);
  if (line === undefined || center === undefined) throw new RangeError("A line needs two values.");
  const spread = compensatedSum(positions.map((position) => (position - center) ** 2));
  return Array.from({ length: horizon }, (_, ahead) => {
    const position = values.length + ahead;
    const widening = Math.sqrt(1 + 1 / values.length + (position - center) ** 2 / spread);
    return {
      value: line.intercept + line.slope * position,
      deviation: line.residualDeviation * widening,
      freedom: line.degreesOfFreedom,
    };
  });
}
