/** Shape of an exponential smoothing model. */
export interface SmoothingShape {
  readonly trend: "none" | "additive" | "damped";
  readonly season: "none" | "additive" | "multiplicative";
}

/** Smoothing constants, each from 0 to 1. Those the shape has no use for are ignored. */
export interface SmoothingConstants {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** Damping of the trend per period; 1 where the shape is not damped. */
  readonly phi: number;
}

/** Level, trend per period and the seasonal terms, the first of which belongs to the next period. */
export interface SmoothingState {
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
}

export interface SmoothingRun {
  /** One-step forecasts of the values, each made before its value was seen. */
  readonly fitted: Float64Array;
  /** Value minus one-step forecast. */
  readonly errors: Float64Array;
  /** State after the last value. */
  readonly end: SmoothingState;
}

/**
 * Runs an exponential smoothing model over values from a given start.
 *
 * base = level + φ·trend; forecast = base, base + season or base · season;
 * level′ = α·(value − season | value / season) + (1 − α)·base; trend′ = β·(level′ − level) + (1 − β)·φ·trend;
 * season′ = γ·(value − level′ | value / level′) + (1 − γ)·season.
 *
 * Source: C. C. Holt (1957, reprinted Int. J. Forecasting 20, 2004); P. R. Winters, Management Science 6 (1960);
 * E. S. Gardner, E. McKenzie, Management Science 31 (1985), in the form R's HoltWinters computes.
 */
export function smooth(
  values: ArrayLike<number>,
  shape: SmoothingShape,
  constants: SmoothingConstants,
  start: SmoothingState,
): SmoothingRun {
  const { alpha, beta, gamma } = constants;
  const phi = shape.trend === "damped" ? constants.phi : 1;
  const hasTrend = shape.trend !== "none";
  const multiplies = shape.season === "multiplicative";
  const period = shape.season === "none" ? 0 : start.season.length;
  const season = Float64Array.from(start.season);
  const fitted = new Float64Array(values.length);
  const errors = new Float64Array(values.length);
  let level = start.level;
  let trend = hasTrend ? start.trend : 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const at = period === 0 ? 0 : index % period;
    const term = period === 0 ? (multiplies ? 1 : 0) : (season[at] as number);
    const base = level + phi * trend;
    const forecast = multiplies ? base * term : base + term;
    fitted[index] = forecast;
    errors[index] = value - forecast;
    const next = alpha * (multiplies ? value / term : value - term) + (1 - alpha) * base;
    if (hasTrend) trend = beta * (next - level) + (1 - beta) * phi * trend;
    level = next;
    if (period > 0) season[at] = gamma * (multiplies ? value / level : value - level) + (1 - gamma) * term;
  }
  const turned = Array.from(season, (_, index) => season[(index + values.length) % season.length] as number);
  return { fitted, errors, end: { level, trend, season: turned } };
}

/** Point forecasts of the `horizon` periods after a state. */
export function extend(
  state: SmoothingState,
  shape: SmoothingShape,
  phi: number,
  horizon: number,
): readonly number[] {
  const damping = shape.trend === "damped" ? phi : 1;
  let reach = 0;
  let power = 1;
  return Array.from({ length: horizon }, (_, ahead) => {
    power *= damping;
    reach += power;
    const base = state.level + (shape.trend === "none" ? 0 : reach * state.trend);
    if (shape.season === "none") return base;
    const term = state.season[ahead % state.season.length] as number;
    return shape.season === "multiplicative" ? base * term : base + term;
  });
}
