import { processOf } from "../../../src/taskpane/state/process";
import type { KpiReading } from "../../../src/workbook/port";

/** Fourteen figures around 10 with moving ranges of 1, and a last one. */
function reading(last: number | undefined, polarity: "higher" | "lower" | "closest"): KpiReading {
  const figures = [...Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 10 : 11)), last];
  return {
    definition: { id: "k", name: "K", sheet: "S", actual: "B2:B16", polarity, columns: ["status"] },
    status: "noTarget",
    periods: figures.map((actual, i) => ({
      address: `B${i + 2}`,
      period: String(i),
      status: actual === undefined ? "noData" : "noTarget",
      ...(actual !== undefined && { actual }),
    })),
    numberFormat: "General",
    problems: [],
  };
}

test("a last figure far outside the usual range is a signal, good or bad by the polarity", () => {
  expect(processOf(reading(30, "higher")).signal).toBe("improvement");
  expect(processOf(reading(30, "lower")).signal).toBe("concern");
  expect(processOf(reading(30, "closest")).signal).toBe("neutralHigh");
  expect(processOf(reading(-9, "closest")).signal).toBe("neutralLow");
});

test("a last figure among the others is none, and the usual range is the mean and 2.66 mean moving ranges around", () => {
  const { signal, lower, upper } = processOf(reading(10, "higher"));
  expect(signal).toBeUndefined();
  // Eight tens and seven elevens: mean 157/15; every moving range is 1.
  expect(lower).toBeCloseTo(157 / 15 - 2.66, 2);
  expect(upper).toBeCloseTo(157 / 15 + 2.66, 2);
});

test("periods still to come do not hide the last figure's signal", () => {
  const open = reading(undefined, "higher");
  const spiked = { ...open, periods: [...reading(30, "higher").periods, ...open.periods.slice(-1)] };
  expect(processOf(spiked).signal).toBe("improvement");
});

test("three figures have no usual range", () => {
  const few = reading(10, "higher");
  expect(processOf({ ...few, periods: few.periods.slice(0, 3) })).toEqual({});
});

test("limits on 5 to 12 figures are on trial, on 13 no longer, and on 4 there are none", () => {
  const shortened = (count: number): KpiReading => {
    const whole = reading(undefined, "higher");
    return { ...whole, periods: whole.periods.slice(0, count) };
  };
  expect(processOf(shortened(4))).toEqual({});
  expect(processOf(shortened(5)).trial).toBe(5);
  expect(processOf(shortened(12)).trial).toBe(12);
  expect(processOf(shortened(13)).trial).toBeUndefined();
});
