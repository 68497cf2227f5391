import {
  intervalTypes,
  runCompetition,
  type CompetitionResult,
} from "../../../workbench/bench/forecastCompetition";
import { describeOracle, reportCompared } from "../../support/oracle";

describeOracle("forecast/m3/m3_dev201.json", "forecast on 201 series of the M3 competition", () => {
  let result: CompetitionResult;

  beforeAll(() => {
    const found = runCompetition();
    if (found === undefined) throw new Error("The series of the competition are gone.");
    result = found;
  });

  it("auto, the default, stays under a symmetric error of 11.5 % where the best published method has 11.59", () => {
    const heads = ["all", ...intervalTypes].map((name) => name.toLowerCase().padStart(10));
    reportCompared(`${`sMAPE of ${result.series} series`.padEnd(28)}${heads.join("")}`);
    for (const { method, all, byInterval } of result.errors) {
      const columns = [all, ...byInterval].map((error) => error.toFixed(2).padStart(10));
      reportCompared(`${method.padEnd(28)}${columns.join("")}`);
    }
    const reached = (method: string): number =>
      result.errors.find((errors) => errors.method === method)?.all ?? NaN;
    expect(reached("ForecastPro, as published")).toBeCloseTo(11.59, 2);
    expect(reached("`auto`")).toBeLessThan(11.5);
  });

  it("its 80 % intervals hold 75 to 90 % of the actual values, its 95 % intervals 90 to 99 %", () => {
    const [in80 = NaN, in95 = NaN] = result.coverage.map(({ share }) => share);
    reportCompared(
      `80 % intervals hold ${(100 * in80).toFixed(1)} %, 95 % intervals ${(100 * in95).toFixed(1)} %`,
    );
    expect(in80).toBeGreaterThan(0.75);
    expect(in80).toBeLessThan(0.9);
    expect(in95).toBeGreaterThan(0.9);
    expect(in95).toBeLessThan(0.99);
  });
});
