import fc from "fast-check";
import {
  attainment,
  band,
  expected,
  pace,
  progress,
  requiredRate,
  rollUp,
  runRate,
  score,
  status,
  statusCodes,
  toDate,
  variance,
  varianceRatio,
  worstChild,
} from "../../src/kpi";

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

describe("figures over time, whatever their unit", () => {
  const share = fc.integer({ min: 1, max: 64 }).map((parts) => parts / 64);

  it("pace does not change when all is shifted and scaled", () => {
    fc.assert(
      fc.property(figure, figure, figure, share, powerOfTwo, (actual, target, baseline, gone, factor) => {
        const [a, t, b] = [actual, target, baseline].map((value) => (value + 64) * factor) as [
          number,
          number,
          number,
        ];
        expect(pace(a, t, gone, b)).toEqual(pace(actual, target, gone, baseline));
      }),
    );
  });

  it("who is exactly where to be expected has pace 1 and a run that leads to the target", () => {
    fc.assert(
      fc.property(nonzero, figure, share, (way, baseline, gone) => {
        const target = baseline + way;
        const actual = expected(target, gone, baseline);
        expect(pace(actual, target, gone, baseline)).toBeCloseTo(1, 9);
        expect(runRate(actual, gone, baseline)).toBeCloseTo(target, 6);
      }),
    );
  });

  it("the required rate over the periods left reaches the target", () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 400 }), (actual, target, left) => {
        expect(actual + (requiredRate(actual, target, left) as number) * left).toBeCloseTo(target, 6);
      }),
    );
  });
});

describe("scores and bands", () => {
  it("a score does not change when all is shifted, scaled or mirrored", () => {
    fc.assert(
      fc.property(figure, figure, nonzero, powerOfTwo, (actual, red, way, factor) => {
        const whole = score(actual, red, red + way);
        expect(score((actual + 64) * factor, (red + 64) * factor, (red + way + 64) * factor)).toBe(whole);
        expect(score(-actual, -red, -red - way)).toBe(whole);
      }),
    );
  });

  it("a score and a band never fall as the figure moves towards green", () => {
    const cuts = fc
      .uniqueArray(figure, { minLength: 1, maxLength: 6 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(figure, fc.nat(500), cuts, figure, (actual, more, cutPoints, red) => {
        expect(score(actual + more, red, red + 10)).toBeGreaterThanOrEqual(
          score(actual, red, red + 10) as number,
        );
        expect(score(actual + more, red, red - 10)).toBeLessThanOrEqual(
          score(actual, red, red - 10) as number,
        );
        expect(band(actual + more, cutPoints)).toBeGreaterThanOrEqual(band(actual, cutPoints) as number);
      }),
    );
  });

  it("the worst child has the lowest score, whatever the order", () => {
    const scores = fc.array(fc.option(figure, { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(scores, (children) => {
        const lowest = (list: typeof children) => list[worstChild(list) ?? -1];
        expect(lowest([...children].reverse())).toBe(lowest(children));
      }),
    );
  });
});

describe("status as the actual moves", () => {
  it.each(["relative", "absolute"] as const)(
    "never gets worse towards the good side (%s)",
    (toleranceMode) => {
      const tolerance = fc
        .integer({ min: 0, max: 40 })
        .map((part) => (toleranceMode === "relative" ? part / 64 : part));
      fc.assert(
        fc.property(
          figure,
          figure,
          tolerance,
          fc.nat(300),
          fc.nat(300),
          (actual, target, allowed, nearer, width) => {
            const code = (value: number, polarity: "higher" | "lower" | "closest" | "range") =>
              statusCodes[
                status(
                  value,
                  target,
                  { polarity, tolerance: allowed, toleranceMode },
                  target + width,
                ) as "onTarget"
              ] as number;
            expect(code(actual + nearer, "higher")).toBeGreaterThanOrEqual(code(actual, "higher"));
            expect(code(actual - nearer, "lower")).toBeGreaterThanOrEqual(code(actual, "lower"));
            const far = Math.abs(actual) + nearer;
            for (const side of [1, -1])
              expect(code(target + side * Math.abs(actual), "closest")).toBeGreaterThanOrEqual(
                code(target + side * far, "closest"),
              );
            expect(code(target - Math.abs(actual), "range")).toBeGreaterThanOrEqual(
              code(target - far, "range"),
            );
          },
        ),
      );
    },
  );
});
