import type { SeasonKind } from "../../../src/kpi/forecast/classicalDecomposition";
import { holtWintersStart } from "../../../src/kpi/forecast/holtWintersStart";
import {
  extend,
  smooth,
  type SmoothingConstants,
  type SmoothingShape,
  type SmoothingState,
} from "../../../src/kpi/forecast/smoothing";
import { describeOracle, relativeError, reportCompared } from "../../support/oracle";

interface SeriesOracle {
  series: { id: string; period: number; values: number[] }[];
}

interface FixedOracle extends SeriesOracle {
  fixedParams: {
    series: string;
    method: "ses" | "holt" | "hw-additive" | "hw-multiplicative";
    params: {
      alpha: number;
      beta?: number;
      gamma?: number;
      level0?: number;
      trend0?: number;
      period?: number;
    };
    h: number;
    forecast: number[];
    fitted: number[];
    sse: number;
  }[];
}

interface ExplicitOracle {
  cases: {
    series: string;
    method: "hw-additive" | "hw-multiplicative";
    period: number;
    params: {
      alpha: number;
      beta: number;
      gamma: number;
      level0: number;
      trend0: number;
      season0: number[];
      firstFittedIndex0: number;
    };
    fitted: number[];
    sse: number;
    h: number;
    forecast: number[];
  }[];
}

interface TextbookOracle {
  series: Record<string, number[]>;
  cases: {
    series: string;
    method: string;
    alpha?: number;
    beta?: number;
    levels?: number[];
    forecast1?: number;
    forecast?: number[];
    trend?: number[];
    fittedForecasts?: number[];
    tol: number;
  }[];
}

const shapes: Readonly<Record<FixedOracle["fixedParams"][number]["method"], SmoothingShape>> = {
  ses: { trend: "none", season: "none" },
  holt: { trend: "additive", season: "none" },
  "hw-additive": { trend: "additive", season: "additive" },
  "hw-multiplicative": { trend: "additive", season: "multiplicative" },
};

const constantsOf = (params: { alpha: number; beta?: number; gamma?: number }): SmoothingConstants => ({
  alpha: params.alpha,
  beta: params.beta ?? 0,
  gamma: params.gamma ?? 0,
  phi: 1,
});

/** Compares fitted values, their squared errors and forecasts; names what differs by more than 1e-9. */
function comparison() {
  const differing: string[] = [];
  let figures = 0;
  const compare = (name: string, actual: ArrayLike<number>, expected: ArrayLike<number>): void => {
    const scale = Math.max(...Array.from(expected, Math.abs)) * 1e-3;
    if (actual.length !== expected.length) differing.push(`${name}: ${actual.length} of ${expected.length}`);
    for (let index = 0; index < expected.length; index++) {
      figures++;
      if (!(relativeError(actual[index] as number, expected[index] as number, scale) <= 1e-9))
        differing.push(`${name} ${index + 1}: ${actual[index]} instead of ${expected[index]}`);
    }
  };
  return { differing, compare, figures: () => figures };
}

const squaresOf = (errors: Float64Array): number => errors.reduce((total, error) => total + error * error, 0);

describeOracle<FixedOracle>("forecast/r_forecast_dev.json", "smooth against R's HoltWinters", (oracle) => {
  it("gives fitted values, squared errors and forecasts to 1e-9 for fixed constants", () => {
    const { differing, compare, figures } = comparison();
    for (const { series, method, params, h, ...expected } of oracle().fixedParams) {
      const values = oracle().series.find(({ id }) => id === series)?.values as number[];
      const shape = shapes[method];
      const start: SmoothingState =
        shape.season === "none"
          ? { level: params.level0 as number, trend: params.trend0 ?? 0, season: [] }
          : holtWintersStart(Float64Array.from(values), params.period as number, shape.season as SeasonKind);
      const later = values.slice(values.length - expected.fitted.length);
      const run = smooth(later, shape, constantsOf(params), start);
      const name = `${series} ${method} ${params.alpha}`;
      compare(`${name} fitted`, run.fitted, expected.fitted);
      compare(`${name} squares`, [squaresOf(run.errors)], [expected.sse]);
      compare(`${name} forecast`, extend(run.end, shape, 1, h), expected.forecast);
    }
    reportCompared(
      `${oracle().fixedParams.length} runs, ${figures()} figures; differing: ${differing.length}`,
    );
    expect(differing.slice(0, 5)).toEqual([]);
  });

  describeOracle<ExplicitOracle>("forecast/r_hw_explicit_dev.json", "with explicit starts", (explicit) => {
    it("gives Holt–Winters' fitted values, squared errors and forecasts to 1e-9", () => {
      const { differing, compare, figures } = comparison();
      for (const { series, method, params, h, ...expected } of explicit().cases) {
        const values = oracle().series.find(({ id }) => id === series)?.values as number[];
        const start = { level: params.level0, trend: params.trend0, season: params.season0 };
        const run = smooth(
          values.slice(params.firstFittedIndex0),
          shapes[method],
          constantsOf(params),
          start,
        );
        const name = `${series} ${method} ${params.alpha}`;
        compare(`${name} fitted`, run.fitted, expected.fitted);
        compare(`${name} squares`, [squaresOf(run.errors)], [expected.sse]);
        compare(`${name} forecast`, extend(run.end, shapes[method], 1, h), expected.forecast);
      }
      reportCompared(`${explicit().cases.length} runs, ${figures()} figures; differing: ${differing.length}`);
      expect(differing.slice(0, 5)).toEqual([]);
    });
  });
});

describeOracle<TextbookOracle>(
  "forecast/statsmodels/fpp_documented.json",
  "smooth against the textbook's numbers",
  (oracle) => {
    const within = (actual: number | undefined, expected: number, tolerance: number): void =>
      expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);

    it("simple smoothing of the oil data gives the printed levels and forecasts", () => {
      const cases = oracle().cases.filter(({ method }) => method === "ses");
      for (const { series, alpha, levels, forecast1, tol } of cases) {
        const [first, ...rest] = oracle().series[series] as [number, ...number[]];
        const run = smooth(rest, shapes.ses, constantsOf({ alpha: alpha as number }), {
          level: first,
          trend: 0,
          season: [],
        });
        within(run.end.level, forecast1 as number, tol);
        levels?.slice(1, -1).forEach((level, index) => within(run.fitted[index + 1], level, tol));
      }
      reportCompared(`${cases.length} runs of simple smoothing`);
    });

    it("Holt's method on the air passengers gives the printed forecasts, from level x₁ and trend x₂ − x₁", () => {
      const cases = oracle().cases.filter(({ method }) => method === "holt");
      for (const { series, alpha, beta, forecast, fittedForecasts, tol } of cases) {
        const values = oracle().series[series] as number[];
        const [first = NaN, second = NaN] = values;
        const constants = constantsOf({ alpha: alpha as number, beta: beta as number });
        const run = smooth(values, shapes.holt, constants, {
          level: first,
          trend: second - first,
          season: [],
        });
        const ahead = extend(run.end, shapes.holt, 1, 5);
        forecast?.forEach((value, index) => within(ahead[index], value, tol));
        fittedForecasts?.slice(0, -1).forEach((value, index) => within(run.fitted[index], value, tol));
      }
      reportCompared(`${cases.length} run of Holt's method`);
    });
  },
);
