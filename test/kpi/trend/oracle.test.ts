import { linearRegression } from "../../../src/kpi/statistics/linearRegression";
import { mannKendall } from "../../../src/kpi/trend/mannKendall";
import { observationsOf } from "../../../src/kpi/trend/observations";
import { theilSen } from "../../../src/kpi/trend/theilSen";
import { trend } from "../../../src/kpi/trend/trend";
import { describeOracle, relativeError, reportCompared } from "../../support/oracle";

interface TrendOracle {
  cases: {
    series: string;
    n: number;
    mk: { S: number; varS: number; z: number; p: number; trend05: "increasing" | "decreasing" | "no trend" };
    sen: { slope: number; interceptAtIndex0: number };
    ols: { slopePerPeriod: number; interceptAtIndex0: number; r2: number; slopeSE: number; p: number } | null;
  }[];
}

interface SeriesOracle {
  series: { id: string; values: number[] }[];
}

const directionOf = { increasing: "rising", decreasing: "falling", "no trend": "flat" } as const;

describeOracle<TrendOracle>("trend/trend_dev.json", "trend against pyMannKendall and scipy", (oracle) => {
  describeOracle<SeriesOracle>("spc/ptd_dev.json", "on the charts' series", (charts) => {
    const valuesOf = (id: string): number[] =>
      charts().series.find((series) => series.id === id)?.values as number[];
    let figures = 0;
    const differing: string[] = [];
    const compare = (name: string, actual: number | undefined, expected: number, floor = 1e-300): void => {
      figures++;
      if (actual === undefined || !(relativeError(actual, expected, floor) <= 1e-9))
        differing.push(`${name}: ${actual} instead of ${expected}`);
    };

    it("mannKendall gives S, variance, Z and p, theilSen and linearRegression their lines, to 1e-9", () => {
      for (const { series, mk, sen, ols } of oracle().cases) {
        const points = observationsOf(valuesOf(series));
        const scale = Math.max(...points.values.map(Math.abs));
        const test = mannKendall(points.values);
        compare(`${series} S`, test.score, mk.S);
        compare(`${series} variance`, test.variance, mk.varS);
        compare(`${series} z`, test.z, mk.z);
        // pyMannKendall takes 1 − Φ: below 1e-7 its own p has fewer than nine digits.
        compare(`${series} p`, test.p, mk.p, 1e-6);
        const line = theilSen(points);
        compare(`${series} Sen slope`, line?.slope, sen.slope);
        compare(`${series} Sen intercept`, line?.intercept, sen.interceptAtIndex0);
        if (ols === null) continue;
        const fit = linearRegression(points.positions, points.values);
        compare(`${series} slope`, fit?.slope, ols.slopePerPeriod, scale * 1e-5);
        compare(`${series} intercept`, fit?.intercept, ols.interceptAtIndex0);
        compare(`${series} R²`, fit?.rSquared, ols.r2, 1e-6);
        // A perfect line leaves an error of 1e-33, which scipy rounds to 0.
        compare(`${series} slope error`, fit?.slopeError, ols.slopeSE, Math.abs(ols.slopePerPeriod) * 1e-9);
        compare(`${series} slope p`, fit?.slopeP, ols.p, 1e-100);
      }
      reportCompared(`${oracle().cases.length} trends, ${figures} figures; differing: ${differing.length}`);
      expect(differing).toEqual([]);
    });

    it("trend finds the direction pyMannKendall finds at 5 %", () => {
      const judged = oracle().cases.filter(({ n }) => n >= 4);
      const directions = judged.map(({ series }) => {
        const found = trend(valuesOf(series));
        return found.ok ? found.value.direction : found.problems;
      });
      reportCompared(`${judged.length} directions`);
      expect(directions).toEqual(judged.map(({ mk }) => directionOf[mk.trend05]));
    });
  });
});
