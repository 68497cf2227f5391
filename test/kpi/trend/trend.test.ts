import fc from "fast-check";
import { middleDouble, nextAbove, nextBelow } from "../../../src/kpi/statistics/doubleOrder";
import { countInversions } from "../../../src/kpi/statistics/inversions";
import { mannKendall } from "../../../src/kpi/trend/mannKendall";
import { observationsOf } from "../../../src/kpi/trend/observations";
import { theilSen } from "../../../src/kpi/trend/theilSen";
import { slopesBetween } from "../../../src/kpi/trend/slopeOrder";
import { slope, trend, trendTest } from "../../../src/kpi/trend/trend";

type Series = readonly (number | undefined)[];

/** Median of all pairwise slopes, listed one by one: the definition. */
function medianOfAllSlopes(series: Series): number {
  const rows = series.flatMap((value, row) => (value === undefined ? [] : [{ row, value }]));
  const slopes = rows
    .flatMap((a, index) => rows.slice(index + 1).map((b) => (b.value - a.value) / (b.row - a.row)))
    .sort((a, b) => a - b);
  const middle = Math.floor(slopes.length / 2);
  const upper = slopes[middle] as number;
  return slopes.length % 2 === 1 ? upper : ((slopes[middle - 1] as number) + upper) / 2;
}

const scoreByPairs = (values: readonly number[]): number =>
  values
    .flatMap((a, index) => values.slice(index + 1).map((b) => Math.sign(b - a)))
    .reduce((x, y) => x + y, 0);

const senSlope = (series: Series): number => theilSen(observationsOf(series))?.slope as number;

const expectClose = (actual: number, expected: number, scale: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-6 * scale));

const integers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 120 });
const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });
const withGaps = fc
  .array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), { minLength: 2, maxLength: 60 })
  .filter((series) => series.filter((value) => value !== undefined).length >= 2);

describe("slopesBetween(points, lower, upper, stride)", () => {
  it("lists all slopes of the bracket, or every stride-th of them", () => {
    fc.assert(
      fc.property(integers, fc.integer({ min: 1, max: 9 }), (series, stride) => {
        const points = observationsOf(series);
        const slopes = series.flatMap((a, row) =>
          series.slice(row + 1).map((b, ahead) => (b - a) / (ahead + 1)),
        );
        const inside = slopes.filter((one) => one >= -2 && one < 3).sort((a, b) => a - b);
        expect(Array.from(slopesBetween(points, -2, 3))).toEqual(inside);
        const sample = Array.from(slopesBetween(points, -2, 3, stride));
        expect(sample).toHaveLength(Math.ceil(inside.length / stride));
        for (const one of sample) expect(inside).toContainEqual(one);
      }),
    );
  });
});

describe("theilSen", () => {
  it("is the median of all pairwise slopes, ties and all", () => {
    fc.assert(fc.property(integers, (series) => expectClose(senSlope(series), medianOfAllSlopes(series), 1)));
    fc.assert(
      fc.property(figures, (series) => expectClose(senSlope(series), medianOfAllSlopes(series), 1e6)),
    );
  });

  it("keeps the place of missing values", () => {
    fc.assert(fc.property(withGaps, (series) => expectClose(senSlope(series), medianOfAllSlopes(series), 1)));
    expect(senSlope([1, undefined, 5])).toBe(2);
  });

  it("agrees with the definition on long series, where slopes are counted and not listed", () => {
    const saw = Array.from({ length: 700 }, (_, row) => ((row * 7919) % 211) + row / 10);
    const steps = Array.from({ length: 700 }, (_, row) => Math.floor(row / 3) + ((row * 31) % 7));
    const huge = Array.from({ length: 500 }, (_, row) => 1e9 + ((row * row) % 17) / 3);
    for (const series of [saw, steps, huge]) expectClose(senSlope(series), medianOfAllSlopes(series), 1e-3);
  });

  it("agrees with the definition where most slopes are equal, at 0 or at a slope that only a sample shows", () => {
    const noise = (row: number): number => (((row * 7919) % 1009) / 1009) * 1e-7;
    const flat = Array.from({ length: 600 }, (_, row) => (row % 3 === 0 ? noise(row) : 0));
    const line = Array.from({ length: 600 }, (_, row) => row / 7 + (row % 3 === 0 ? noise(row) : 0));
    for (const series of [flat, line, line.map((value) => -value)])
      expectClose(senSlope(series), medianOfAllSlopes(series), 1e-6);
  });

  it("turns with the series: mirrored values mirror the slope, scaled values scale it", () => {
    fc.assert(
      fc.property(figures, (series) => {
        const slope = senSlope(series);
        expectClose(senSlope(series.map((value) => -value)), -slope, 1e6);
        expectClose(senSlope(series.map((value) => value * 8)), slope * 8, 1e6);
      }),
    );
  });

  it("stays finite and ends for the largest and smallest numbers there are", () => {
    expect(senSlope([0, 8e307, 1.6e308])).toBe(8e307);
    expect(senSlope([1.7e308, 0, -1.7e308, 0])).toBeLessThan(0);
    expect(senSlope([0, 5e-324, 0, 5e-324])).toBeGreaterThanOrEqual(0);
  });

  it("needs two points", () => {
    expect(theilSen(observationsOf([undefined, 4]))).toBeUndefined();
  });
});

describe("mannKendall", () => {
  it("counts rising minus falling pairs", () => {
    fc.assert(
      fc.property(integers, (values) => expect(mannKendall(values).score).toBe(scoreByPairs(values))),
    );
  });

  it("of a constant series is z 0, p 1", () => {
    expect(mannKendall([4, 4, 4, 4])).toEqual({ score: 0, variance: 0, z: 0, p: 1 });
  });

  it("of an unbroken rise of ten is S 45, variance 125, z 44/√125", () => {
    const test = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(test).toMatchObject({ score: 45, variance: 125, z: 44 / Math.sqrt(125) });
  });
});

describe("countInversions", () => {
  it("orders by the low part where the high parts are equal, and sorts both", () => {
    const high = Float64Array.of(2, 1, 1, 1);
    const low = Float64Array.of(0, 3, 3, 2);
    expect(countInversions(high, low)).toBe(5);
    expect([...high, ...low]).toEqual([1, 1, 1, 2, 2, 3, 3, 0]);
  });
});

describe("doubles in order", () => {
  it("neighbours of 0 and 1 are the documented ones", () => {
    expect(nextAbove(0)).toBe(Number.MIN_VALUE);
    expect(nextBelow(0)).toBe(-Number.MIN_VALUE);
    expect(nextAbove(1)).toBe(1 + Number.EPSILON);
    expect(nextBelow(1)).toBe(1 - Number.EPSILON / 2);
  });

  it("middleDouble lies between, and at the lower end only for neighbours", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          fc.pre(a < b);
          const middle = middleDouble(a, b);
          expect(middle >= a && middle < b).toBe(true);
          if (middle === a) expect(nextAbove(a) === b || a === b).toBe(true);
        },
      ),
    );
  });
});

describe("trend", () => {
  const rise: Series = [10, 12, 13, 15, 16, 18, 19, 21];

  it("names the direction and the size, and the mirrored series the other way", () => {
    expect(trend(rise)).toMatchObject({ ok: true, value: { direction: "rising", points: 8 } });
    expect(trend(rise.map((value) => -(value as number)))).toMatchObject({ value: { direction: "falling" } });
  });

  it("looks at the last `window` measured points only", () => {
    const turned = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, undefined, 9, 8, 7, 6, 5, 4];
    expect(trend(turned, { window: 6 })).toMatchObject({
      value: { direction: "falling", slope: -1, points: 6 },
    });
  });

  it("a slope within the deadband is flat, on its edge too", () => {
    const even = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(trend(even, { deadband: 1 })).toMatchObject({ value: { direction: "flat", slope: 1 } });
    expect(trend(even, { deadband: 0.99 })).toMatchObject({ value: { direction: "rising" } });
    // 0.1 + 0.2 is a rounding error above 0.3.
    const steps = Array.from({ length: 8 }, (_, index) => (0.1 + 0.2) * index);
    expect(trend(steps, { deadband: 0.3 })).toMatchObject({ value: { direction: "flat" } });
  });

  it("by least squares a constant series is flat and a straight one is not", () => {
    expect(trend([3, 3, 3, 3, 3], { method: "ols" })).toMatchObject({
      value: { direction: "flat", slope: 0, p: 1 },
    });
    expect(trend([0.1, 0.2, 0.3, 0.4], { method: "ols" })).toMatchObject({ value: { direction: "rising" } });
  });

  it("refuses under four points, a window under four and a negative deadband", () => {
    expect(trend([1, 2, undefined, 3])).toEqual({
      ok: false,
      problems: [{ code: "tooFewPoints", detail: { points: 3, least: 4 } }],
    });
    expect(trend(rise, { window: 3 })).toMatchObject({ problems: [{ code: "windowTooShort" }] });
    expect(trend(rise, { deadband: -1 })).toMatchObject({ problems: [{ code: "deadbandNegative" }] });
  });
});

describe("slope and trendTest", () => {
  it("need two measured points only", () => {
    expect(slope([1, undefined, 5])).toEqual({ ok: true, value: 2 });
    expect(slope([1, 5], { method: "ols" })).toEqual({ ok: true, value: 4 });
    expect(slope([7])).toMatchObject({
      problems: [{ code: "tooFewPoints", detail: { points: 1, least: 2 } }],
    });
    expect(trendTest([])).toMatchObject({ problems: [{ code: "tooFewPoints" }] });
  });

  it("slope looks at the last points of its window", () => {
    expect(slope([9, 9, 9, 1, 2, 3], { window: 3 })).toEqual({ ok: true, value: 1 });
    expect(slope([1, 2, 3], { window: 1 })).toMatchObject({ problems: [{ code: "windowTooShort" }] });
  });

  it("trendTest gives the test and the slope together", () => {
    expect(trendTest([2, 4, 6, 8])).toMatchObject({ ok: true, value: { score: 6, slope: 2 } });
  });
});
