import { drift } from "../../../src/kpi/forecast/drift";
import { forecast } from "../../../src/kpi/forecast/forecast";
import { fitHoltWinters } from "../../../src/kpi/forecast/holtWinters";
import { linear } from "../../../src/kpi/forecast/linear";
import { predictionInterval, type Prediction } from "../../../src/kpi/forecast/prediction";
import { seasonalNaive } from "../../../src/kpi/forecast/seasonalNaive";
import { ses } from "../../../src/kpi/forecast/ses";
import { fitSmoothing } from "../../../src/kpi/forecast/smoothingFit";
import { linearRegression } from "../../../src/kpi/statistics/linearRegression";
import { mean } from "../../../src/kpi/statistics/mean";
import { median } from "../../../src/kpi/statistics/quantile";
import { sampleDeviation } from "../../../src/kpi/statistics/sampleVariance";
import { describeOracle, relativeError, reportCompared } from "../../support/oracle";

interface ROracle {
  series: { id: string; period: number; values: number[] }[];
  benchmarks: {
    series: string;
    h: number;
    period: number;
    naive: number[];
    naiveLo95: number[];
    naiveHi95: number[];
    drift: number[];
    driftLo95: number[];
    driftHi95: number[];
    snaive: number[] | null;
    linear: { slope: number; intercept: number; r2: number; slopeSE: number; slopeP: number } & Record<
      "forecast" | "lo95" | "hi95",
      number[]
    >;
    theta: number[];
  }[];
  optimised: {
    series: string;
    engine: string;
    model: string;
    mse?: number;
    sse?: number;
  }[];
}

interface CalcOracle {
  cases: {
    series: string;
    period: number;
    h: number;
    linear: number[];
    slope: number;
    intercept: number;
    rsq: number;
    steyx: number;
    average: number;
    stdevS: number;
    median: number;
  }[];
}

interface TextbookOracle {
  series: Record<string, number[]>;
  cases: {
    series: string;
    method: string;
    alpha?: number;
    level0?: number;
    forecast1?: number;
    tol: number;
  }[];
}

const differing: string[] = [];
let figures = 0;

function compare(
  name: string,
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-9,
): void {
  const scale = Math.max(...Array.from(expected, Math.abs)) * 1e-3;
  for (let index = 0; index < expected.length; index++) {
    figures++;
    if (!(relativeError(actual[index] as number, expected[index] as number, scale) <= tolerance))
      differing.push(`${name} ${index + 1}: ${actual[index]} instead of ${expected[index]}`);
  }
}

const valuesOf = (predictions: readonly Prediction[]) => predictions.map(({ value }) => value);
const lowersOf = (predictions: readonly Prediction[]) =>
  predictions.map((prediction) => predictionInterval(prediction, 0.95).lower);
const uppersOf = (predictions: readonly Prediction[]) =>
  predictions.map((prediction) => predictionInterval(prediction, 0.95).upper);

beforeEach(() => {
  differing.length = 0;
  figures = 0;
});

describeOracle<ROracle>("forecast/r_forecast_dev.json", "methods against R's forecast 8.20", (oracle) => {
  const seriesOf = (id: string) => {
    const found = oracle().series.find((series) => series.id === id);
    return { values: Float64Array.from(found?.values ?? []), period: found?.period ?? 1 };
  };

  it("naive, seasonal naive, drift and linear give forecasts and 95 % intervals to 1e-9", () => {
    for (const { series, h, period, ...expected } of oracle().benchmarks) {
      const { values } = seriesOf(series);
      const naive = seasonalNaive(values, h, 1);
      compare(`${series} naive`, valuesOf(naive), expected.naive);
      compare(`${series} naive lower`, lowersOf(naive), expected.naiveLo95);
      compare(`${series} naive upper`, uppersOf(naive), expected.naiveHi95);
      const drifting = drift(values, h);
      compare(`${series} drift`, valuesOf(drifting), expected.drift);
      compare(`${series} drift lower`, lowersOf(drifting), expected.driftLo95);
      compare(`${series} drift upper`, uppersOf(drifting), expected.driftHi95);
      if (expected.snaive !== null)
        compare(`${series} seasonal naive`, valuesOf(seasonalNaive(values, h, period)), expected.snaive);
      const line = linear(values, h);
      compare(`${series} linear`, valuesOf(line), expected.linear.forecast);
      compare(`${series} linear lower`, lowersOf(line), expected.linear.lo95);
      compare(`${series} linear upper`, uppersOf(line), expected.linear.hi95);
    }
    reportCompared(
      `${oracle().benchmarks.length} series, ${figures} figures; differing: ${differing.length}`,
    );
    expect(differing.slice(0, 5)).toEqual([]);
  });

  it("theta stays within 0.5 % of R's thetaf, whose smoothing constant comes from another search", () => {
    for (const { series, h, period, theta } of oracle().benchmarks) {
      const found = forecast([...seriesOf(series).values], {
        horizon: h,
        method: "theta",
        ...(period > 1 ? { seasonLength: period } : {}),
      });
      compare(`${series} theta`, found.ok ? valuesOf(found.value.predictions) : [], theta, 5e-3);
    }
    reportCompared(`${oracle().benchmarks.length} theta forecasts; differing: ${differing.length}`);
    expect(differing).toEqual([]);
  });

  it("the search finds squared errors at most 3 % greater than R's, in all but a few cases no greater", () => {
    const trends = { "ETS(A,N,N)": "none", "ETS(A,A,N)": "additive" } as const;
    const kinds = { "hw-additive": "additive", "hw-multiplicative": "multiplicative" } as const;
    let searches = 0;
    const worse: number[] = [];
    for (const { series, engine, model, mse, sse } of oracle().optimised) {
      const { values, period } = seriesOf(series);
      const known = (found: number, reached: number): void => {
        searches++;
        if (found > reached * (1 + 1e-6)) worse.push(found / reached - 1);
      };
      if (engine === "forecast::ets 8.20" && model in trends) {
        const fit = fitSmoothing(values, trends[model as keyof typeof trends]);
        known(fit.squares / values.length, mse as number);
      }
      if (engine.startsWith("stats::HoltWinters") && model in kinds)
        known(fitHoltWinters(values, period, kinds[model as keyof typeof kinds]).squares, sse as number);
    }
    reportCompared(
      `${searches} searches; greater than R's: ${worse.length}, by ${Math.max(0, ...worse).toFixed(4)} at most`,
    );
    expect(searches).toBeGreaterThan(0);
    expect(Math.max(0, ...worse)).toBeLessThan(0.03);
    expect(worse.length).toBeLessThan(searches / 10);
  });

  describeOracle<CalcOracle>("forecast/libreoffice_dev.json", "and LibreOffice Calc 7.4", (calc) => {
    it("agrees with FORECAST.LINEAR, SLOPE, INTERCEPT, RSQ, STEYX, AVERAGE, STDEV.S and MEDIAN to 1e-9", () => {
      for (const { series, h, ...expected } of calc().cases) {
        const { values } = seriesOf(series);
        const line = linearRegression(
          values.map((_, index) => index + 1),
          values,
        );
        compare(`${series} linear`, valuesOf(linear(values, h)), expected.linear);
        compare(`${series} slope`, [line?.slope ?? NaN], [expected.slope]);
        compare(`${series} intercept`, [line?.intercept ?? NaN], [expected.intercept]);
        compare(`${series} R²`, [line?.rSquared ?? NaN], [expected.rsq]);
        compare(`${series} error`, [line?.residualDeviation ?? NaN], [expected.steyx]);
        compare(`${series} mean`, [mean(values) ?? NaN], [expected.average]);
        compare(`${series} deviation`, [sampleDeviation(values) ?? NaN], [expected.stdevS]);
        compare(`${series} median`, [median(values) ?? NaN], [expected.median]);
      }
      reportCompared(`${calc().cases.length} series, ${figures} figures; differing: ${differing.length}`);
      expect(differing.slice(0, 5)).toEqual([]);
    });
  });
});

describeOracle<TextbookOracle>(
  "forecast/statsmodels/fpp_documented.json",
  "optimised simple smoothing",
  (oracle) => {
    it("finds the textbook's constant, start and forecast for the oil data", () => {
      const published = oracle().cases.find(({ method }) => method === "ses-optimised");
      const values = Float64Array.from(oracle().series[published?.series ?? ""] ?? []);
      const fit = fitSmoothing(values, "none");
      expect(fit.constants.alpha).toBeCloseTo(published?.alpha ?? NaN, 3);
      expect(fit.start.level).toBeCloseTo(published?.level0 ?? NaN, 1);
      expect(Math.abs((ses(values, 1)[0]?.value ?? NaN) - (published?.forecast1 ?? NaN))).toBeLessThan(0.01);
      reportCompared("1 optimised run of simple smoothing");
    });
  },
);
