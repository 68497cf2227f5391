import { describeOracle, relativeError, reportCompared } from "../support/oracle";
import { callFunction } from "../support/callFunction";

interface PtdOracle {
  series: { id: string; values: number[] }[];
  cases: {
    series: string;
    options: {
      screenOutliers: boolean;
      direction: "increase" | "decrease" | "neutral";
      target?: number | null;
      fixAfterNPoints?: number | null;
      rebaseAtIndex0?: number[] | null;
    };
    expected: {
      mean: number[];
      lpl: (number | null)[];
      upl: (number | null)[];
      specialCauseType: string[];
      pointType: string[];
      lastPointType: string;
      assurance: string | null;
    };
  }[];
}

const polarities = { increase: "higher", decrease: "lower", neutral: "none" } as const;

const words: Readonly<Record<string, string>> = {
  special_cause_improvement: "Improvement",
  special_cause_concern: "Concern",
  special_cause_neutral_high: "High",
  special_cause_neutral_low: "Low",
  common_cause: "",
};

const rules: Readonly<Record<string, string>> = {
  "Common Cause": "",
  "Above UCL": "outside high",
  "Below LCL": "outside low",
  "7 Point Trend (Increasing)": "trend high",
  "7 Point Trend (Decreasing)": "trend low",
  "2 in 3 Above CL": "twoOfThree high",
  "2 in 3 Below CL": "twoOfThree low",
  "7 Points Above CL": "shift high",
  "7 Points Below CL": "shift low",
};

const assurances: Readonly<Record<string, string>> = {
  consistent_pass: "Passes",
  consistent_fail: "Fails",
  inconsistent: "Hit and miss",
};

describeOracle<PtdOracle>(
  "spc/ptd_dev.json",
  "the functions of a chart against NHSRplotthedots 0.2.2",
  (oracle) => {
    const series = () => new Map(oracle().series.map(({ id, values }) => [id, values]));
    /** The common arguments: the series down a column, screening, rebase rows from 1, fixed baseline. */
    const readCase = ({ series: id, options }: PtdOracle["cases"][number]) => {
      const { direction, screenOutliers, rebaseAtIndex0, fixAfterNPoints } = options;
      return {
        column: (series().get(id) ?? []).map((value) => [value]),
        polarity: polarities[direction],
        screen: screenOutliers,
        rebase:
          rebaseAtIndex0 && rebaseAtIndex0.length > 0 ? [rebaseAtIndex0.map((index) => index + 1)] : null,
        baseline: fixAfterNPoints ?? null,
      };
    };
    const cells = (result: unknown) => (result as unknown[][]).map(([cell]) => cell);

    it("KPI.SIGNAL, KPI.RULE, KPI.VARIATION and KPI.ASSURANCE say the same at every point", () => {
      let points = 0;
      for (const one of oracle().cases) {
        const { column, polarity, screen, rebase, baseline } = readCase(one);
        const rest = ["ptd", 7, screen, rebase, baseline];
        const { expected, options } = one;
        expect(cells(callFunction("SIGNAL", column, polarity, ...rest))).toEqual(
          expected.pointType.map((type) => words[type]),
        );
        expect(cells(callFunction("RULE", column, polarity, ...rest))).toEqual(
          expected.specialCauseType.map((type) => rules[type]),
        );
        const last = words[expected.lastPointType] === "" ? "Common cause" : words[expected.lastPointType];
        expect(callFunction("VARIATION", column, polarity, ...rest)).toBe(last);
        const target = options.target ?? null;
        expect(callFunction("ASSURANCE", column, target, polarity, "ptd", screen, rebase, baseline)).toBe(
          expected.assurance === null ? "" : assurances[expected.assurance],
        );
        points += column.length;
      }
      reportCompared(`${oracle().cases.length} charts, ${points} points by KPI.SIGNAL and KPI.RULE`);
    });

    it("KPI.LIMITS draws the same lines to 1e-9", () => {
      let lines = 0;
      for (const one of oracle().cases) {
        const { column, screen, rebase, baseline } = readCase(one);
        const drawn = callFunction("LIMITS", column, "ptd", screen, rebase, baseline) as unknown[][];
        const { mean, lpl, upl } = one.expected;
        drawn.forEach((row, index) => {
          const expected = [mean[index], lpl[index], upl[index]];
          const scale = Math.abs(mean[index] ?? 0) * 1e-3;
          row.forEach((line, place) => {
            const wanted = expected[place];
            if (wanted === null || wanted === undefined) expect(line).toBe("");
            else
              expect(relativeError(line as number, wanted, Math.max(scale, 1e-6))).toBeLessThanOrEqual(1e-9);
            lines += 1;
          });
        });
      }
      reportCompared(`${lines} cells of KPI.LIMITS`);
    });
  },
);

interface TrendOracle {
  cases: {
    series: string;
    mk: { S: number; varS: number; z: number; p: number; trend05: string };
    sen: { slope: number };
  }[];
}

describeOracle<TrendOracle>(
  "trend/trend_dev.json",
  "the functions of a trend against pyMannKendall",
  (oracle) => {
    describeOracle<PtdOracle>("spc/ptd_dev.json", "on the charts' series", (charts) => {
      it("KPI.TRENDTEST, KPI.SLOPE and KPI.TREND give its figures to 1e-9 and its direction", () => {
        const directions: Readonly<Record<string, string>> = { increasing: "Rising", decreasing: "Falling" };
        for (const { series, mk, sen } of oracle().cases) {
          const column = (charts().series.find(({ id }) => id === series)?.values ?? []).map((value) => [
            value,
          ]);
          const [row] = callFunction("TRENDTEST", column) as number[][];
          const expected = [mk.S, mk.varS, mk.z, mk.p, sen.slope];
          const floors = [1e-300, 1e-300, 1e-300, 1e-6, 1e-300];
          expected.forEach((figure, place) => {
            expect(relativeError(row?.[place] ?? NaN, figure, floors[place])).toBeLessThanOrEqual(1e-9);
          });
          expect(callFunction("SLOPE", column)).toBe(row?.[4]);
          if (column.length >= 4) {
            const flat = sen.slope === 0 ? "Flat" : directions[mk.trend05];
            expect(callFunction("TREND", column)).toBe(flat ?? "Flat");
          }
        }
        reportCompared(`${oracle().cases.length} trends by KPI.TRENDTEST, KPI.SLOPE and KPI.TREND`);
      });
    });
  },
);
