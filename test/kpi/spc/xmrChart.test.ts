import fc from "fast-check";
import { assurance } from "../../../src/kpi/spc/assurance";
import { dialects } from "../../../src/kpi/spc/dialect";
import { pointVariation, variation } from "../../../src/kpi/spc/variation";
import { xmrChart, type XmrChart, type XmrOptions } from "../../../src/kpi/spc/xmrChart";

function draw(series: readonly (number | undefined)[], options?: XmrOptions): XmrChart {
  const chart = xmrChart(series, options);
  if (!chart.ok) throw new Error(JSON.stringify(chart.problems));
  return chart.value;
}

const limitsOf = (chart: XmrChart, row = 1) => {
  const { centerLine, limits } = chart.points[row - 1]?.segment ?? {};
  return [centerLine, limits?.lower, limits?.upper];
};

/** The example of NHSRplotthedots' "Deviations from Excel defaults". */
const vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const calm = [12, 15, 11, 14, 13, 12, 14, 13, 12, 15, 11, 14, 13, 12, 14];
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 60 });

describe("xmrChart", () => {
  it("nhs2023 does not screen: limits 6.95 and −3.06 around 1.94 (published example)", () => {
    const [center, lower, upper] = limitsOf(draw(vignette));
    expect(center).toBeCloseTo(1.94, 2);
    expect(lower).toBeCloseTo(-3.06, 2);
    expect(upper).toBeCloseTo(6.95, 2);
  });

  it("screening drops outlying moving ranges: limits 4.60 and −0.72 (published example)", () => {
    const [, lower, upper] = limitsOf(draw(vignette, { screen: true }));
    expect(lower).toBeCloseTo(-0.72, 2);
    expect(upper).toBeCloseTo(4.6, 2);
    expect(limitsOf(draw(vignette, { dialect: "ptd" }))[2]).toBe(upper);
  });

  it("nhs2023 draws no limits under five points, and calls those on 5 to 12 points a trial", () => {
    expect(limitsOf(draw([5, 9, 4, 7]))).toEqual([undefined, undefined, undefined]);
    expect(draw(calm.slice(0, 12)).segments[0]?.trial).toBe(true);
    expect(draw(calm.slice(0, 13)).segments[0]?.trial).toBe(false);
  });

  it("a constant series has a center line, no limits and no signal", () => {
    const chart = draw(new Array<number>(14).fill(7));
    expect(limitsOf(chart)).toEqual([7, undefined, undefined]);
    expect(chart.points.every((point) => point.signals.length === 0)).toBe(true);
    expect(assurance(chart, 8, "higher")).toBeUndefined();
  });

  it("passes over missing values: the chart of what was measured, with gaps", () => {
    const whole = draw(vignette);
    const gapped = draw([
      undefined,
      ...vignette.slice(0, 9),
      undefined,
      undefined,
      ...vignette.slice(9),
      undefined,
    ]);
    expect(limitsOf(gapped)).toEqual(limitsOf(whole));
    expect(gapped.points.filter((point) => point.actual !== undefined).map((point) => point.signals)).toEqual(
      whole.points.map((point) => point.signals),
    );
    expect(gapped.points[10]).toMatchObject({ actual: undefined, signals: [] });
    expect(variation(gapped, "higher")).toBe(variation(whole, "higher"));
  });

  it("rebase rows (1-based) start new limits, in any order, and row 1 changes nothing", () => {
    const chart = draw([...calm, ...calm.map((value) => value + 100)], { rebase: [16, 1, 16] });
    expect(chart.segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 15],
      [15, 30],
    ]);
    expect(limitsOf(chart, 16)[0]).toBeCloseTo((limitsOf(chart, 1)[0] as number) + 100, 9);
  });

  it("a fixed baseline rests the limits on its first points alone", () => {
    const chart = draw([...calm.slice(0, 12), 99, 99], { baselinePoints: 12 });
    expect(limitsOf(chart)).toEqual(limitsOf(draw(calm.slice(0, 12))));
    expect(chart.segments[0]?.trial).toBe(false);
  });

  it("a baseline under 12 points and a rebase row outside the series are problems", () => {
    expect(xmrChart(calm, { baselinePoints: 11 })).toEqual({
      ok: false,
      problems: [{ code: "baselineTooShort", detail: { points: 11, least: 12 } }],
    });
    expect(xmrChart(calm, { rebase: [0, 16] })).toMatchObject({
      ok: false,
      problems: [
        { code: "rebaseOutOfSeries", detail: { position: 0, length: 15 } },
        { code: "rebaseOutOfSeries", detail: { position: 16, length: 15 } },
      ],
    });
  });

  it("an empty series makes an empty chart", () => {
    const chart = draw([]);
    expect(chart.points).toEqual([]);
    expect(variation(chart, "higher")).toBeUndefined();
  });

  it("mirroring the values swaps the sides of every signal", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...dialects), (series, dialect) => {
        const mirrored = draw(
          series.map((value) => -value),
          { dialect },
        );
        const swapped = draw(series, { dialect }).points.map((point) =>
          point.signals.map(({ rule, side }) => ({ rule, side: side === "high" ? "low" : "high" })),
        );
        // Two saw teeth with a tie between them are named by the package's own rule, which is not symmetrical.
        if (dialect === "nhs2023") expect(mirrored.points.map((point) => point.signals)).toEqual(swapped);
        expect(limitsOf(mirrored)[1]).toBeCloseTo(-(limitsOf(draw(series, { dialect }))[2] ?? NaN), 9);
      }),
    );
  });

  it("scaling the values by a power of two scales the limits and keeps every signal", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.25, 8, 1024), (series, factor) => {
        const scaled = draw(series.map((value) => value * factor));
        const plain = draw(series);
        expect(scaled.points.map((point) => point.signals)).toEqual(
          plain.points.map((point) => point.signals),
        );
        expect(limitsOf(scaled)).toEqual(limitsOf(plain).map((limit) => limit && limit * factor));
      }),
    );
  });
});

describe("variation", () => {
  /** The toy series of NHSRplotthedots issue 200: a rise to 7, then a fall. */
  const upAndDown = draw([0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], { dialect: "nhs2023" });

  it("shows improvement where a point is both improvement and concern (NHS Single Chart tool)", () => {
    const peak = upAndDown.points[7];
    const trends = peak?.signals.filter(({ rule }) => rule === "trend");
    expect(trends?.map(({ side }) => side)).toEqual(["low", "high"]);
    expect(peak && pointVariation(upAndDown, peak, "higher")).toBe("improvement");
    expect(peak && pointVariation(upAndDown, peak, "lower")).toBe("improvement");
  });

  it("without a good side the raw side shows", () => {
    expect(variation(upAndDown, "none")).toBe("neutralLow");
    expect(variation(upAndDown, "range")).toBe("neutralLow");
  });

  it("mirroring values and polarity keeps the variation of every point", () => {
    fc.assert(
      fc.property(values, (series) => {
        const plain = draw(series);
        const mirrored = draw(series.map((value) => -value));
        expect(mirrored.points.map((point) => pointVariation(mirrored, point, "lower"))).toEqual(
          plain.points.map((point) => pointVariation(plain, point, "higher")),
        );
      }),
    );
  });
});

describe("assurance", () => {
  const chart = draw(calm);

  it("compares the target strictly with the limits and reverses where lower is better", () => {
    const { lower, upper } = chart.segments[0]?.limits ?? { lower: NaN, upper: NaN };
    expect(assurance(chart, upper + 1, "higher")).toBe("consistentFail");
    expect(assurance(chart, upper + 1, "lower")).toBe("consistentPass");
    expect(assurance(chart, lower - 1, "higher")).toBe("consistentPass");
    expect(assurance(chart, lower - 1, "lower")).toBe("consistentFail");
    expect(assurance(chart, upper, "higher")).toBe("inconsistent");
  });

  it("needs a target and a polarity with a good side", () => {
    expect(assurance(chart, undefined, "higher")).toBeUndefined();
    expect(assurance(chart, 13, "none")).toBeUndefined();
    expect(assurance(chart, 13, "range")).toBeUndefined();
  });
});
