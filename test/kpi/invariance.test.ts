import fc from "fast-check";
import { attainment, progress, rollUp, toDate, variance, varianceRatio } from "../../src/kpi";

const figure = fc.integer({ min: -1000, max: 1000 });
const nonzero = figure.filter((value) => value !== 0);
const powerOfTwo = fc.constantFrom(0.25, 2, 16, 1024);

describe("figures, whatever their unit", () => {
  it("attainment and the relative variance do not change when all is scaled", () => {
    fc.assert(
      fc.property(figure, nonzero, powerOfTwo, (actual, target, factor) => {
        for (const polarity of ["higher", "lower", "closest"] as const) {
          expect(attainment(actual * factor, target * factor, polarity)).toBe(
            attainment(actual, target, polarity),
          );
        }
        expect(varianceRatio(actual * factor, target * factor)).toBe(varianceRatio(actual, target));
      }),
    );
  });

  it("attainment is mirrored when values and polarity are mirrored", () => {
    fc.assert(
      fc.property(figure, nonzero, (actual, target) => {
        expect(attainment(-actual, -target, "lower")).toBe(attainment(actual, target, "higher"));
      }),
    );
  });

  it("attainment where higher is better grows with the actual, and falls where lower is", () => {
    fc.assert(
      fc.property(figure, nonzero, fc.integer({ min: 1, max: 500 }), (actual, target, more) => {
        const step = (polarity: "higher" | "lower") =>
          (attainment(actual + more, target, polarity) as number) -
          (attainment(actual, target, polarity) as number);
        expect(step("higher")).toBeGreaterThan(0);
        expect(step("lower")).toBeLessThan(0);
      }),
    );
  });

  it("progress does not change when all is shifted and scaled", () => {
    fc.assert(
      fc.property(figure, figure, figure, powerOfTwo, (actual, baseline, target, factor) => {
        const moved = [actual, baseline, target].map((value) => (value + 64) * factor);
        expect(progress(moved[0], moved[1], moved[2])).toBe(progress(actual, baseline, target));
      }),
    );
  });

  it("variance turns its sign when actual and target change places", () => {
    fc.assert(
      fc.property(figure, figure, (actual, target) => {
        expect((variance(actual, target) as number) + (variance(target, actual) as number)).toBe(0);
      }),
    );
  });
});

describe("sums, whatever the order", () => {
  const child = fc.record({ score: fc.option(figure, { nil: undefined }), weight: fc.nat(10) });

  it("roll-up gives the same for children in another order", () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 12 }), (children) => {
        const turned = [...children].reverse();
        for (const method of ["weighted", "mean", "worst", "minimum", "maximum", "coverage"] as const) {
          expect(rollUp(turned, method)).toEqual(rollUp(children, method));
        }
      }),
    );
  });

  it("a flow to date gives the same for periods in another order", () => {
    const period = fc.tuple(fc.option(figure, { nil: undefined }), figure);
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), (periods) => {
        const gather = (rows: typeof periods) =>
          toDate("flow", { actuals: rows.map(([a]) => a), targets: rows.map(([, t]) => t) });
        expect(gather([...periods].reverse())).toEqual(gather(periods));
      }),
    );
  });
});
