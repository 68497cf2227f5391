import { solvePositive } from "../statistics/solvePositive";
import { nelderMead } from "../statistics/nelderMead";
import { smooth, type SmoothingConstants, type SmoothingShape, type SmoothingState } from "./smoothing";

/** A trend model without season, fitted to values. */
export interface SmoothingFit {
  readonly shape: SmoothingShape;
  readonly constants: SmoothingConstants;
  readonly start: SmoothingState;
  readonly end: SmoothingState;
  /** Sum of squared one-step errors. */
  readonly squares: number;
  /** Constants and starting values estimated. */
  readonly parameters: number;
  readonly count: number;
}

type Trend = SmoothingShape["trend"];

/** The ranges of Hyndman and Khandakar (2008); a damping nearer to 1 is no damping, below 0.8 no trend. */
const bounds = {
  alpha: [0.0001, 0.9999],
  beta: [0.0001, 0.9999],
  phi: [0.8, 0.98],
} as const satisfies Record<string, readonly [number, number]>;

const searched: Readonly<Record<Trend, readonly (keyof typeof bounds)[]>> = {
  none: ["alpha"],
  additive: ["alpha", "beta"],
  damped: ["alpha", "beta", "phi"],
};

/**
 * Where the search looks first: the best of these combinations is where it starts. None has a trend constant near
 * 1, where a fit can follow the past closely by swinging with every two values.
 */
const grid = {
  alpha: [0.05, 0.2, 0.4, 0.6, 0.8, 0.95],
  beta: [0.001, 0.02, 0.1, 0.3, 0.6],
  phi: [0.85, 0.95],
} as const satisfies Record<keyof typeof bounds, readonly number[]>;

const stateOf = (level: number, trend: number): SmoothingState => ({ level, trend, season: [] });

const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let index = 0; index < a.length; index++) total += (a[index] as number) * (b[index] as number);
  return total;
};

/**
 * Starting level and trend with the least squared errors. Errors are linear in the start, so the best one solves
 * the normal equations of what each part of it contributes.
 */
function bestStart(
  values: Float64Array,
  shape: SmoothingShape,
  constants: SmoothingConstants,
): SmoothingState {
  const nothing = new Float64Array(values.length);
  const unaided = smooth(values, shape, constants, stateOf(0, 0)).errors;
  const units = shape.trend === "none" ? [stateOf(1, 0)] : [stateOf(1, 0), stateOf(0, 1)];
  const effects = units.map((unit) => smooth(nothing, shape, constants, unit).errors);
  const matrix = effects.map((row) => effects.map((column) => dot(row, column)));
  const right = effects.map((effect) => -dot(effect, unaided));
  const [level = 0, trend = 0] = solvePositive(matrix, right);
  return stateOf(level, trend);
}

/**
 * Fits simple, Holt's or damped Holt's smoothing: constants and start with the least sum of squared one-step
 * errors, which is the greatest likelihood under normal errors. At least two values.
 *
 * Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, "Forecasting with Exponential Smoothing"
 * (Springer, 2008), ch. 5.
 */
export function fitSmoothing(values: Float64Array, trend: Trend): SmoothingFit {
  const shape: SmoothingShape = { trend, season: "none" };
  const names = searched[trend];
  const center = values.reduce((total, value) => total + value, 0) / values.length;
  const centered = values.map((value) => value - center);
  const constantsAt = (point: readonly number[]): SmoothingConstants => {
    const constants = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
    names.forEach((name, index) => (constants[name] = point[index] as number));
    return constants;
  };
  const runAt = (point: readonly number[]) => {
    const constants = constantsAt(point);
    const start = bestStart(centered, shape, constants);
    const { errors, end } = smooth(centered, shape, constants, start);
    return { constants, start, end, squares: dot(errors, errors) };
  };
  const best = nelderMead(
    (point) => {
      const { squares } = runAt(point);
      return Number.isFinite(squares) ? squares : Infinity;
    },
    names.map((name) => grid[name]),
    names.map((name) => bounds[name]),
  );
  const { constants, start, end, squares } = runAt(best.point);
  return {
    shape,
    constants,
    start: { ...start, level: start.level + center },
    end: { ...end, level: end.level + center },
    squares,
    parameters: names.length + (trend === "none" ? 1 : 2),
    count: values.length,
  };
}
