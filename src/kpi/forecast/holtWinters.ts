import { nelderMead } from "../statistics/nelderMead";
import type { SeasonKind } from "./classicalDecomposition";
import { holtWintersStart } from "./holtWintersStart";
import type { Prediction } from "./prediction";
import { extend, smooth, type SmoothingConstants, type SmoothingRun, type SmoothingShape } from "./smoothing";

/** Holt–Winters smoothing fitted to values: the constants with the least squared one-step errors. */
export interface HoltWintersFit {
  readonly shape: SmoothingShape;
  readonly constants: SmoothingConstants;
  readonly run: SmoothingRun;
  readonly squares: number;
}

const unit: readonly [number, number] = [0, 1];
const grid = [
  [0.1, 0.3, 0.6, 0.9],
  [0.01, 0.1, 0.3],
  [0.1, 0.4, 0.8],
] as const;

const sumOfSquares = (errors: Float64Array): number =>
  errors.reduce((total, error) => total + error * error, 0);

/** Fits the three constants; the run starts at the second season. At least two seasons. */
export function fitHoltWinters(values: Float64Array, period: number, kind: SeasonKind): HoltWintersFit {
  const shape: SmoothingShape = { trend: "additive", season: kind };
  const start = holtWintersStart(values, period, kind);
  const later = values.slice(period);
  const constantsAt = ([alpha = 0, beta = 0, gamma = 0]: readonly number[]): SmoothingConstants => ({
    alpha,
    beta,
    gamma,
    phi: 1,
  });
  const squaresAt = (point: readonly number[]): number => {
    const squares = sumOfSquares(smooth(later, shape, constantsAt(point), start).errors);
    return Number.isFinite(squares) ? squares : Infinity;
  };
  const best = nelderMead(squaresAt, grid, [unit, unit, unit]);
  const constants = constantsAt(best.point);
  return { shape, constants, run: smooth(later, shape, constants, start), squares: best.value };
}

/** Whether a period this far ahead has seen its season before (j a whole number of seasons). */
const isSameSeason = (ahead: number, period: number): number => (ahead % period === 0 ? 1 : 0);

/** Variances of the additive model: σ²(1 + Σ c_j²), c_j = α(1 + jβ) + γ(1 − α) in the same season. */
function additiveDeviations(fit: HoltWintersFit, horizon: number, period: number, freedom: number): number[] {
  const { alpha, beta, gamma } = fit.constants;
  const variance = fit.squares / freedom;
  let growth = 1;
  return Array.from({ length: horizon }, (_, ahead) => {
    const deviation = Math.sqrt(variance * growth);
    const next = ahead + 1;
    growth += (alpha * (1 + next * beta) + gamma * (1 - alpha) * isSameSeason(next, period)) ** 2;
    return deviation;
  });
}

/**
 * Variances of the multiplicative model with relative errors: θ_h = μ_h² + σ² Σ_{j<h} c_j² θ_{h−j},
 * variance = season²·(θ_h(1 + σ²)(1 + γ²σ²)^k − μ_h²), μ the forecast without season, k whole seasons ahead.
 */
function relativeDeviations(fit: HoltWintersFit, horizon: number, period: number, freedom: number): number[] {
  const { alpha, beta, gamma } = fit.constants;
  const { fitted, errors, end } = fit.run;
  const variance = sumOfSquares(errors.map((error, index) => error / (fitted[index] as number))) / freedom;
  const seen: number[] = [];
  return Array.from({ length: horizon }, (_, ahead) => {
    const center = end.level + (ahead + 1) * end.trend;
    const carried = seen.reduce(
      (total, square, index) => total + (alpha * (1 + (ahead - index) * beta)) ** 2 * square,
      0,
    );
    const square = center ** 2 + variance * carried;
    seen.push(square);
    const seasons = Math.floor(ahead / period);
    const season = end.season[ahead % period] as number;
    const seasonal = (1 + (gamma * (1 - alpha)) ** 2 * variance) ** seasons;
    return Math.abs(season) * Math.sqrt(Math.max(0, square * (1 + variance) * seasonal - center ** 2));
  });
}

/**
 * Holt–Winters with additive or multiplicative seasons and optimised constants. At least two seasons; positive
 * values for multiplicative ones.
 *
 * Source: P. R. Winters, "Forecasting sales by exponentially weighted moving averages", Management Science 6
 * (1960); variances Hyndman, Koehler, Ord, Snyder (2008), §6.3 and §6.4.2.
 */
export function holtWinters(
  values: Float64Array,
  horizon: number,
  period: number,
  kind: SeasonKind,
): readonly Prediction[] {
  const fit = fitHoltWinters(values, period, kind);
  const freedom = Math.max(1, fit.run.errors.length - 3);
  const deviations = (kind === "additive" ? additiveDeviations : relativeDeviations)(
    fit,
    horizon,
    period,
    freedom,
  );
  return extend(fit.run.end, fit.shape, 1, horizon).map((value, ahead) => ({
    value,
    deviation: deviations[ahead] as number,
    freedom,
  }));
}
