import { expected, pace, paceBand, requiredRate, runRate } from "../../../src/kpi";
import { describeOracle, reportCompared } from "../../support/oracle";

describe("pace(actual, target, elapsed, [baseline])", () => {
  it("is progress over the elapsed share: 40 of 100 at half time is 0.8 (semantics §4)", () => {
    expect(pace(40, 100, 0.5)).toBe(0.8);
  });

  it("counts from the baseline, whatever the polarity", () => {
    expect(pace(450, 400, 0.5, 500)).toBe(1);
  });

  it("is refused before the period starts", () => {
    expect(pace(40, 100, 0)).toEqual({ code: "nothingElapsed" });
  });
});

describe("paceBand(pace, elapsed)", () => {
  it("is on pace from 1, slightly behind from 0.9, behind below", () => {
    expect([1, 0.99, 0.9, 0.8999].map((value) => paceBand(value, 0.5))).toEqual([
      "onPace",
      "slightlyBehind",
      "slightlyBehind",
      "behind",
    ]);
  });

  it("forgives a rounding error on a threshold", () => {
    expect(paceBand(0.3 / 0.1 / 3 - 1e-12, 0.5)).toBe("onPace");
  });

  it("is too early in the first 20 % of the period, and off once the period is over and the target missed", () => {
    expect([paceBand(2, 0.19), paceBand(2, 0.2)]).toEqual(["tooEarly", "onPace"]);
    expect([paceBand(0.99, 1), paceBand(1, 1)]).toEqual(["off", "onPace"]);
  });
});

describe("expected, run rate and required rate", () => {
  it("expected goes from the baseline to the target with the elapsed share", () => {
    expect([expected(100, 0.25), expected(400, 0.5, 500)]).toEqual([25, 450]);
  });

  it("run rate leads to the end of the period at the speed so far", () => {
    expect([runRate(40, 0.5), runRate(450, 0.5, 500)]).toEqual([80, 400]);
    expect(runRate(40, 0)).toEqual({ code: "nothingElapsed" });
  });

  it("required rate spreads what is missing over the periods left, and there must be some", () => {
    expect(requiredRate(40, 100, 6)).toBe(10);
    expect(requiredRate(40, 100, 0)).toEqual({ code: "noPeriodsLeft" });
  });
});

interface Examples {
  readonly sources: readonly {
    readonly id: string;
    readonly cases: readonly Readonly<Record<string, number>>[];
  }[];
}

describeOracle<Examples>("semantics/kpi_examples_dev.json", "published examples over time", (oracle) => {
  const cases = (id: string) => oracle().sources.find((source) => source.id === id)?.cases ?? [];
  const near = (value: unknown, expectedValue: number, tolerance = 1e-9) =>
    expect(Math.abs((value as number) - expectedValue)).toBeLessThanOrEqual(tolerance);

  it("sales pace: projection, attainment of the projection and required rate", () => {
    let compared = 0;
    for (const one of cases("sales-pace")) {
      const { done = 0, elapsed = 0, total = 0, target = 0 } = one;
      const projection = runRate(done, elapsed / total) as number;
      if (one.projection !== undefined) near(projection, one.projection, 1e-6);
      if (one.projectedAttainment !== undefined)
        near(projection / target, one.projectedAttainment, one.tolerance);
      if (one.requiredRate !== undefined)
        near(requiredRate(done, target, total - elapsed), one.requiredRate, 1e-6);
      compared += 1;
    }
    expect(compared).toBe(4);
    reportCompared(`${compared} sales paces`);
  });

  it("Plecto's and Ally's targets to date", () => {
    const plecto = cases("plecto-mtd");
    const ally = cases("ally-expected-progress");
    for (const { target = 0, elapsedDays = 0, totalDays = 1, expectedToDate = 0, tolerance } of plecto) {
      near(expected(target, elapsedDays / totalDays), expectedToDate, tolerance);
    }
    const stated = ally.filter((one) => one.expected !== undefined);
    for (const one of stated)
      near(expected(1, (one.elapsedDays ?? 0) / (one.totalDays ?? 1)), one.expected ?? 0);
    expect(plecto.length + stated.length).toBeGreaterThan(4);
    reportCompared(`${plecto.length + stated.length} targets to date`);
  });
});
