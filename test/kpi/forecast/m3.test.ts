import { forecast } from "../../../src/kpi/forecast/forecast";
import type { ForecastMethod } from "../../../src/kpi/forecast/methods";
import { predictionInterval, type Prediction } from "../../../src/kpi/forecast/prediction";
import { describeOracle, reportCompared } from "../../support/oracle";

interface M3Oracle {
  series: {
    id: string;
    period: number;
    interval: string;
    h: number;
    x: number[];
    xx: number[];
    published: Record<string, number[]>;
  }[];
}

const intervals = ["YEARLY", "QUARTERLY", "MONTHLY", "OTHER"];
const shown: readonly ForecastMethod[] = ["auto", "theta", "dampedHolt"];

/** 200·|a − f| / (|a| + |f|), the competition's measure. */
const symmetricError = (actual: number, value: number): number =>
  (200 * Math.abs(actual - value)) / (Math.abs(actual) + Math.abs(value));

const average = (errors: readonly number[]): number =>
  errors.reduce((total, error) => total + error, 0) / errors.length;

describeOracle<M3Oracle>(
  "forecast/m3/m3_dev201.json",
  "forecast on 201 series of the M3 competition",
  (oracle) => {
    const made = new Map<string, readonly Prediction[]>();

    const predictionsOf = (series: M3Oracle["series"][number], method: ForecastMethod) => {
      const name = `${series.id} ${method}`;
      const known = made.get(name);
      if (known !== undefined) return known;
      const found = forecast(series.x, { horizon: series.h, seasonLength: series.period, method });
      if (!found.ok) throw new Error(`${series.id}: ${JSON.stringify(found.problems)}`);
      made.set(name, found.value.predictions);
      return found.value.predictions;
    };

    const row = (
      name: string,
      valuesOf: (series: M3Oracle["series"][number]) => readonly number[],
    ): number => {
      const errors = oracle().series.map((series) => {
        const values = valuesOf(series);
        const each = series.xx.map((actual, index) => symmetricError(actual, values[index] as number));
        return { interval: series.interval, each };
      });
      const over = (kept: (interval: string) => boolean): number =>
        average(errors.filter(({ interval }) => kept(interval)).flatMap(({ each }) => each));
      const columns = [over(() => true), ...intervals.map((interval) => over((other) => other === interval))];
      reportCompared(`${name.padEnd(22)}${columns.map((column) => column.toFixed(2).padStart(10)).join("")}`);
      return columns[0] as number;
    };

    it("auto, the default, stays under a symmetric error of 11.5 % where the best published method has 11.59", () => {
      reportCompared(
        `sMAPE of ${oracle().series.length} series     all    yearly quarterly   monthly     other`,
      );
      for (const name of ["NAIVE2", "DAMPEN", "THETA", "ForecastPro"])
        row(`${name} (published)`, (series) => series.published[name] as number[]);
      const reached = shown.map((method) =>
        row(method, (series) => predictionsOf(series, method).map(({ value }) => value)),
      );
      expect(reached[0]).toBeLessThan(11.5);
    });

    it("its 80 % intervals hold 75 to 90 % of the actual values, its 95 % intervals 90 to 99 %", () => {
      const judged = oracle().series.flatMap((series) => {
        const predictions = predictionsOf(series, "auto");
        return series.xx.map((actual, index) => {
          const prediction = predictions[index];
          const holds = (level: number): boolean => {
            if (prediction === undefined) return false;
            const { lower, upper } = predictionInterval(prediction, level);
            return lower <= actual && actual <= upper;
          };
          return { in80: holds(0.8), in95: holds(0.95) };
        });
      });
      const share = (held: (one: (typeof judged)[number]) => boolean): number =>
        judged.filter(held).length / judged.length;
      const [in80, in95] = [share((one) => one.in80), share((one) => one.in95)];
      reportCompared(
        `${judged.length} actual values; 80 % intervals hold ${(100 * in80).toFixed(1)} %, 95 % intervals ${(100 * in95).toFixed(1)} %`,
      );
      expect(in80).toBeGreaterThan(0.75);
      expect(in80).toBeLessThan(0.9);
      expect(in95).toBeGreaterThan(0.9);
      expect(in95).toBeLessThan(0.99);
    });
  },
);
