import type { Polarity } from "../../../src/kpi/definition";
import { assurance } from "../../../src/kpi/spc/assurance";
import type { Dialect, RunLength } from "../../../src/kpi/spc/dialect";
import type { Signal } from "../../../src/kpi/spc/signals";
import { pointVariation, variation, type Variation } from "../../../src/kpi/spc/variation";
import { xmrChart, type XmrChart, type XmrOptions } from "../../../src/kpi/spc/xmrChart";
import { describeOracle, relativeError, reportCompared } from "../../support/oracle";

interface Options {
  screenOutliers: boolean;
  direction: "increase" | "decrease" | "neutral";
  target?: number | null;
  fixAfterNPoints?: number | null;
  rebaseAtIndex0?: number[] | null;
}

interface PtdOracle {
  series: { id: string; values: number[] }[];
  cases: {
    series: string;
    options: Options;
    expected: {
      mean: number[];
      lpl: (number | null)[];
      upl: (number | null)[];
      specialCauseType: string[];
      pointType: string[];
      lastPointType: string;
      assurance: string | null;
      shortGroupWarning: boolean[];
    };
  }[];
}

interface VariantsOracle {
  cases: {
    series: string;
    options: Options;
    mdc2023_n7: string[];
    mdc2023_n6: string[];
    ptd_n6: string[];
  }[];
}

interface DocumentedOracle {
  cases: {
    id: string;
    values: number[];
    options: { baseline?: number; screenOutliers: boolean };
    expected: Partial<Record<"mean" | "amr" | "lpl" | "upl" | "lower2sigma" | "upper2sigma", number>> & {
      outsideIndex0?: number[];
    };
    tolerance: number;
  }[];
}

const polarityOf: Readonly<Record<Options["direction"], Polarity>> = {
  increase: "higher",
  decrease: "lower",
  neutral: "none",
};

const pointTypes: Readonly<Record<Variation, string>> = {
  improvement: "special_cause_improvement",
  concern: "special_cause_concern",
  neutralHigh: "special_cause_neutral_high",
  neutralLow: "special_cause_neutral_low",
  commonCause: "common_cause",
};

const assuranceTypes = {
  consistentPass: "consistent_pass",
  consistentFail: "consistent_fail",
  inconsistent: "inconsistent",
} as const;

/** The words of NHSRplotthedots for a signal. */
function specialCauseType(signal: Signal | undefined, runLength: RunLength): string {
  if (signal === undefined) return "Common Cause";
  const high = signal.side === "high";
  switch (signal.rule) {
    case "outside":
      return high ? "Above UCL" : "Below LCL";
    case "trend":
      return `${runLength} Point Trend (${high ? "Increasing" : "Decreasing"})`;
    case "twoOfThree":
      return `2 in 3 ${high ? "Above" : "Below"} CL`;
    case "shift":
      return `${runLength} Points ${high ? "Above" : "Below"} CL`;
  }
}

const optionsOf = (options: Options, dialect: Dialect, runLength: RunLength): XmrOptions => ({
  dialect,
  runLength,
  screen: options.screenOutliers,
  rebase: (options.rebaseAtIndex0 ?? []).map((index) => index + 1),
  ...(options.fixAfterNPoints ? { baselinePoints: options.fixAfterNPoints } : {}),
});

function draw(values: readonly number[], options: XmrOptions): XmrChart {
  const chart = xmrChart(values, options);
  if (!chart.ok) throw new Error(JSON.stringify(chart.problems));
  return chart.value;
}

const sameLimit = (actual: number | undefined, expected: number | null, scale: number): boolean =>
  actual === undefined || expected === null
    ? actual === undefined && expected === null
    : relativeError(actual, expected, scale) <= 1e-9;

describeOracle<PtdOracle>(
  "spc/ptd_dev.json",
  "xmrChart, dialect ptd, against NHSRplotthedots 0.2.2",
  (oracle) => {
    it("gives every limit to 1e-9, every point's rule and type, the variation and the assurance", () => {
      const series = new Map(oracle().series.map(({ id, values }) => [id, values]));
      const differing: string[] = [];
      let points = 0;
      oracle().cases.forEach(({ series: id, options, expected }, number) => {
        const values = series.get(id) as number[];
        const chart = draw(values, optionsOf(options, "ptd", 7));
        const polarity = polarityOf[options.direction];
        chart.points.forEach((point, index) => {
          points++;
          const { centerLine, limits, trial } = point.segment;
          // Limits near 0 are differences of larger figures: R prints 15 digits of them.
          const scale = Math.abs(expected.mean[index] as number);
          const same =
            sameLimit(centerLine, expected.mean[index] as number, 1e-6) &&
            sameLimit(limits?.lower, expected.lpl[index] as number | null, scale * 1e-3) &&
            sameLimit(limits?.upper, expected.upl[index] as number | null, scale * 1e-3) &&
            specialCauseType(point.signals[0], 7) === expected.specialCauseType[index] &&
            pointTypes[pointVariation(chart, point, polarity)] === expected.pointType[index] &&
            trial === expected.shortGroupWarning[index];
          if (!same)
            differing.push(
              `case ${number} ${id} row ${index + 1} ${JSON.stringify(point)} ${expected.specialCauseType[index]} ${expected.pointType[index]} ${expected.shortGroupWarning[index]}`,
            );
        });
        const last = variation(chart, polarity);
        const judged = assurance(chart, options.target ?? undefined, polarity);
        if (last === undefined || pointTypes[last] !== expected.lastPointType)
          differing.push(`case ${number} last`);
        if ((judged === undefined ? null : assuranceTypes[judged]) !== expected.assurance)
          differing.push(`case ${number} assurance`);
      });
      reportCompared(`${oracle().cases.length} charts, ${points} points; differing: ${differing.length}`);
      expect(differing.slice(0, 5)).toEqual([]);
    });
  },
);

describeOracle<VariantsOracle>(
  "spc/mdc_variants_dev.json",
  "xmrChart against the tools' variants",
  (oracle) => {
    describeOracle<PtdOracle>("spc/ptd_dev.json", "on the same series", (ptd) => {
      it.each([
        ["mdc2023_n7", "nhs2023", 7],
        ["mdc2023_n6", "nhs2023", 6],
        ["ptd_n6", "ptd", 6],
      ] as const)(
        "%s: dialect %s with runs of %i names the same rule at every point",
        (name, dialect, runLength) => {
          const series = new Map(ptd().series.map(({ id, values }) => [id, values]));
          const differing: string[] = [];
          let points = 0;
          oracle().cases.forEach((variant, number) => {
            const values = series.get(variant.series) as number[];
            const chart = draw(values, optionsOf(variant.options, dialect, runLength));
            chart.points.forEach((point, index) => {
              points++;
              if (specialCauseType(point.signals[0], runLength) !== variant[name][index])
                differing.push(`case ${number} ${variant.series} row ${index + 1}`);
            });
          });
          reportCompared(
            `${name}: ${oracle().cases.length} charts, ${points} points; differing: ${differing.length}`,
          );
          expect(differing.slice(0, 5)).toEqual([]);
        },
      );
    });
  },
);

describeOracle<DocumentedOracle>(
  "spc/documented_limits.json",
  "xmrChart against published limits",
  (oracle) => {
    it("meets every published figure within its tolerance", () => {
      let figures = 0;
      for (const { id, values, options, expected, tolerance } of oracle().cases) {
        const chart = draw(values, {
          dialect: "ptd",
          screen: options.screenOutliers,
          ...(options.baseline === undefined ? {} : { baselinePoints: options.baseline }),
        });
        const { centerLine, limits } = chart.points[0]?.segment ?? {};
        const found = {
          mean: centerLine,
          amr: limits?.meanMovingRange,
          lpl: limits?.lower,
          upl: limits?.upper,
          lower2sigma: limits?.nearLower,
          upper2sigma: limits?.nearUpper,
        };
        for (const [name, value] of Object.entries(found)) {
          const published = expected[name as keyof typeof found];
          if (published === undefined) continue;
          figures++;
          expect([id, name, Math.abs((value ?? NaN) - published) <= tolerance * (1 + 1e-9)]).toEqual([
            id,
            name,
            true,
          ]);
        }
        if (expected.outsideIndex0 !== undefined) {
          figures++;
          const outside = chart.points.flatMap((point, index) =>
            point.signals.some((signal) => signal.rule === "outside") ? [index] : [],
          );
          expect([id, outside]).toEqual([id, expected.outsideIndex0]);
        }
      }
      reportCompared(`${oracle().cases.length} published charts, ${figures} figures`);
    });
  },
);
