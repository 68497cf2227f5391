import fc from "fast-check";
import { chanceOfMeeting } from "../../../src/kpi/forecast/chance";
import { classicalDecomposition } from "../../../src/kpi/forecast/classicalDecomposition";
import { completeSeries } from "../../../src/kpi/forecast/completeSeries";
import { forecast, type Forecast, type ForecastOptions } from "../../../src/kpi/forecast/forecast";
import { forecastMethods } from "../../../src/kpi/forecast/methods";
import { predictionInterval, type Prediction } from "../../../src/kpi/forecast/prediction";
import { hasSeason } from "../../../src/kpi/forecast/seasonalityTest";
import { nelderMead } from "../../../src/kpi/statistics/nelderMead";
import { solvePositive } from "../../../src/kpi/statistics/solvePositive";

function made(series: readonly (number | undefined)[], options: ForecastOptions): Forecast {
  const found = forecast(series, options);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const valuesOf = ({ predictions }: Forecast): readonly number[] => predictions.map(({ value }) => value);

const codesOf = (series: readonly (number | undefined)[], options: ForecastOptions): readonly string[] => {
  const found = forecast(series, options);
  return found.ok ? [] : found.problems.map(({ code }) => code);
};

/** Three years of quarters: 100, 110, … plus a season of +20, −10, −20, +10. */
const quarters = Array.from(
  { length: 12 },
  (_, index) => 100 + 10 * index + ([20, -10, -20, 10][index % 4] as number),
);
const withoutSeason = forecastMethods.filter((method) => !method.startsWith("holtWinters"));
const figures = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 30 });

describe("forecast", () => {
  it("every method carries a constant series on, with certainty", () => {
    for (const method of withoutSeason) {
      const { predictions } = made([7, 7, 7, 7, 7, 7], { horizon: 3, method });
      for (const { value, deviation } of predictions) {
        expect(value).toBeCloseTo(7, 9);
        expect(deviation).toBeCloseTo(0, 9);
      }
    }
  });

  it("Holt, drift and linear carry a straight line on", () => {
    const line = [3, 5, 7, 9, 11, 13, 15, 17, 19, 21];
    for (const method of ["holt", "drift", "linear"] as const)
      valuesOf(made(line, { horizon: 3, method })).forEach((value, ahead) =>
        expect(value).toBeCloseTo(23 + 2 * ahead, 5),
      );
  });

  it("auto says which methods it averaged", () => {
    const { methods } = made([12, 15, 11, 14, 13, 16, 12, 15], { horizon: 2 });
    expect(methods[0]).toBe("theta");
    expect(["ses", "holt", "dampedHolt"]).toContain(methods[1]);
  });

  it("auto is the mean of theta and of the method it names", () => {
    const series = [12, 15, 11, 14, 13, 16, 12, 15, 18, 17, 19, 22];
    const { methods, predictions } = made(series, { horizon: 4 });
    const [first, second] = methods.map((method) => valuesOf(made(series, { horizon: 4, method })));
    predictions.forEach(({ value }, ahead) =>
      expect(value).toBeCloseTo(((first?.[ahead] ?? NaN) + (second?.[ahead] ?? NaN)) / 2, 9),
    );
  });

  it("Holt–Winters carries trend and season of a regular series on", () => {
    const next = [220 + 20, 230 - 10, 240 - 20, 250 + 10];
    valuesOf(made(quarters, { horizon: 4, seasonLength: 4, method: "holtWintersAdditive" })).forEach(
      (value, ahead) => expect(value).toBeCloseTo(next[ahead] as number, 4),
    );
  });

  it("finds the season of monthly data and says how it took it out", () => {
    const months = Array.from({ length: 48 }, (_, index) => 100 + 30 * Math.cos((2 * Math.PI * index) / 12));
    const found = made(months, { horizon: 12, seasonLength: 12 });
    expect(found.season).toBe("multiplicative");
    valuesOf(found).forEach((value, ahead) => expect(value).toBeCloseTo(months[ahead] as number, 0));
    const belowZero = made(
      months.map((value) => value - 100),
      { horizon: 12, seasonLength: 12 },
    );
    expect(belowZero.season).toBe("additive");
  });

  it("refuses what is too short or not asked for properly, with the reason", () => {
    expect(codesOf([1, 2, 3, 4], { horizon: 1 })).toEqual(["tooFewPoints"]);
    expect(codesOf([], { horizon: 1 })).toEqual(["tooFewPoints"]);
    expect(codesOf([1, undefined, 3, 4, 5], { horizon: 1 })).toEqual(["tooFewPoints"]);
    expect(codesOf(quarters, { horizon: 1, seasonLength: 7 })).toEqual(["tooFewSeasons"]);
    expect(codesOf(quarters, { horizon: 0 })).toEqual(["horizonInvalid"]);
    expect(codesOf(quarters, { horizon: 1.5 })).toEqual(["horizonInvalid"]);
    expect(codesOf(quarters, { horizon: 1, seasonLength: 0 })).toEqual(["seasonLengthInvalid"]);
    expect(codesOf(quarters, { horizon: 1, method: "holtWintersAdditive" })).toEqual(["seasonLengthMissing"]);
    expect(
      codesOf(
        quarters.map((value) => value - 150),
        {
          horizon: 1,
          seasonLength: 4,
          method: "holtWintersMultiplicative",
        },
      ),
    ).toEqual(["positiveValuesNeeded"]);
    expect(codesOf([1, undefined, undefined, undefined, 2, 3, 4, 5], { horizon: 1 })).toEqual([
      "tooManyGaps",
    ]);
  });

  it("never answers a figure that is not finite, whatever the method", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...withoutSeason), (series, method) => {
        for (const prediction of made(series, { horizon: 3, method }).predictions) {
          const { lower, upper } = predictionInterval(prediction, 0.95);
          expect([lower, prediction.value, upper].every(Number.isFinite)).toBe(true);
          expect(lower <= prediction.value && prediction.value <= upper).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("scaling the values scales the forecast", () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom("theta", "ses", "drift", "linear", "seasonalNaive"),
        (series, method) => {
          const plain = made(series, { horizon: 2, method: method as "theta" }).predictions;
          const scaled = made(
            series.map((value) => value * 16),
            { horizon: 2, method: method as "theta" },
          ).predictions;
          scaled.forEach(({ value, deviation }, ahead) => {
            expect(value).toBeCloseTo(16 * (plain[ahead]?.value ?? NaN), 2);
            expect(deviation).toBeCloseTo(16 * (plain[ahead]?.deviation ?? NaN), 2);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("longer horizons are less certain", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom("auto", "theta", "ses", "drift"), (series, method) => {
        const { predictions } = made(series, { horizon: 6, method: method as "auto" });
        predictions
          .slice(1)
          .forEach(({ deviation }, index) =>
            expect(deviation).toBeGreaterThanOrEqual((predictions[index]?.deviation ?? NaN) * (1 - 1e-9)),
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe("completeSeries", () => {
  it("leaves off the ends and puts gaps on the straight line between their neighbours", () => {
    const complete = completeSeries([undefined, 1, undefined, undefined, 4, 5, 6, 7, 8, undefined]);
    expect(complete.ok && [...complete.value]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("prediction intervals and chances", () => {
  const coin: Prediction = { value: 10, deviation: 2, freedom: Infinity };

  it("the 95 % interval of a normal prediction reaches 1.96 deviations", () => {
    expect(predictionInterval(coin, 0.95).upper).toBeCloseTo(10 + 1.959964 * 2, 5);
    expect(predictionInterval({ ...coin, freedom: 5 }, 0.95).upper).toBeCloseTo(10 + 2.570582 * 2, 5);
  });

  it("the chance is the share of the distribution on the good side", () => {
    expect(chanceOfMeeting(coin, 10, "higher")).toBe(0.5);
    expect(chanceOfMeeting(coin, 12, "higher")).toBeCloseTo(0.158655, 6);
    expect(chanceOfMeeting(coin, 12, "lower")).toBeCloseTo(0.841345, 6);
    expect(chanceOfMeeting(coin, { lower: 8, upper: 12 }, "range")).toBeCloseTo(0.682689, 6);
    expect(chanceOfMeeting({ ...coin, freedom: 1 }, 12, "higher")).toBeCloseTo(0.25, 9);
  });

  it("a certain prediction meets the target or does not, and meets it when equal", () => {
    const certain: Prediction = { value: 10, deviation: 0, freedom: 3 };
    expect(chanceOfMeeting(certain, 10, "higher")).toBe(1);
    expect(chanceOfMeeting(certain, 10, "lower")).toBe(1);
    expect(chanceOfMeeting(certain, 10.1, "higher")).toBe(0);
    expect(chanceOfMeeting(certain, { lower: 10, upper: 10 }, "range")).toBe(1);
  });

  it("without a good side there is no chance to speak of", () => {
    expect(chanceOfMeeting(coin, 10, "none")).toBeUndefined();
    expect(chanceOfMeeting(coin, 10, "closest")).toBeUndefined();
    expect(chanceOfMeeting(coin, 10, "range")).toBeUndefined();
    expect(chanceOfMeeting(coin, { lower: 1, upper: 2 }, "higher")).toBeUndefined();
  });
});

describe("seasons", () => {
  it("classicalDecomposition gives back the season a series was made with", () => {
    const { season } = classicalDecomposition(quarters, 4, "additive");
    season.forEach((term, place) => expect(term).toBeCloseTo([20, -10, -20, 10][place] as number, 9));
    expect(() => classicalDecomposition([1, 2, 3], 2, "additive")).toThrow(RangeError);
  });

  it("hasSeason sees a regular season, none in a constant, a short or an aimless series", () => {
    const season = Array.from({ length: 40 }, (_, index) => [5, 9, 1, 3][index % 4] as number);
    expect(hasSeason(season, 4)).toBe(true);
    expect(hasSeason(season.slice(0, 7), 4)).toBe(false);
    expect(hasSeason(new Array<number>(40).fill(3), 4)).toBe(false);
    expect(hasSeason(season, 1)).toBe(false);
  });
});

describe("the search and its small systems", () => {
  it("nelderMead finds the minimum of Rosenbrock's valley, and the edge where it lies outside the box", () => {
    const valley = ([x = 0, y = 0]: readonly number[]): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const inside = nelderMead(
      valley,
      [
        [-1, 0],
        [0, 2],
      ],
      [
        [-5, 5],
        [-5, 5],
      ],
    );
    inside.point.forEach((coordinate) => expect(coordinate).toBeCloseTo(1, 4));
    const edge = nelderMead(([x = 0]) => (x - 3) ** 2, [[0, 0.5]], [[0, 1]]);
    expect(edge.point[0]).toBeCloseTo(1, 6);
  });

  it("solvePositive solves, and gives 0 to a direction the matrix does not see", () => {
    const [first, second] = solvePositive(
      [
        [4, 2],
        [2, 3],
      ],
      [8, 8],
    );
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(2, 12);
    expect(
      solvePositive(
        [
          [4, 2],
          [2, 1],
        ],
        [8, 4],
      ),
    ).toEqual([2, 0]);
  });
});
