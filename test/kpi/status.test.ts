import fc from "fast-check";
import { status, type Judgment, type Polarity, type Status } from "../../src/kpi";

const relative = (polarity: Polarity, tolerance = 0.1): Judgment => ({
  polarity,
  tolerance,
  toleranceMode: "relative",
});
const absolute = (polarity: Polarity, tolerance: number): Judgment => ({
  polarity,
  tolerance,
  toleranceMode: "absolute",
});

describe("status, tolerance 10 % relative", () => {
  // Golden values of the product's semantics, §2.
  it.each<[number, number, Polarity, Status]>([
    [95, 100, "higher", "atRisk"],
    [90, 100, "higher", "atRisk"],
    [89.99, 100, "higher", "offTarget"],
    [105, 100, "lower", "atRisk"],
    [110, 100, "lower", "atRisk"],
    [110.1, 100, "lower", "offTarget"],
    [0, 0, "higher", "onTarget"],
    [1, 0, "lower", "offTarget"],
    [-105, -100, "higher", "atRisk"],
    [-95, -100, "higher", "onTarget"],
    [-120, -100, "higher", "offTarget"],
    [-95, -100, "lower", "atRisk"],
  ])("(%d against %d, %s) is %s", (actual, target, polarity, expected) => {
    expect(status(actual, target, relative(polarity))).toBe(expected);
  });
});

describe("status on a threshold", () => {
  it("forgives a rounding error: 0.35 − 0.3 over 0.4 − 0.3 counts as one half", () => {
    const share = (0.35 - 0.3) / (0.4 - 0.3);
    expect(share).toBeLessThan(0.5);
    expect(status(share, 0.5, relative("higher"))).toBe("onTarget");
  });

  it("gives 93 % against 95 % with two points the better state", () => {
    expect(status(0.93, 0.95, absolute("higher", 0.02))).toBe("atRisk");
    expect(status(0.9299, 0.95, absolute("higher", 0.02))).toBe("offTarget");
  });

  it("does not forgive a real unit on a large figure", () => {
    expect(status(999_999, 1_000_000, absolute("higher", 0))).toBe("offTarget");
  });
});

describe("status by polarity", () => {
  it("closest is on target within half the tolerance and at risk within all of it", () => {
    const closest = absolute("closest", 4);
    expect([98, 102, 97.9, 104, 104.1].map((actual) => status(actual, 100, closest))).toEqual([
      "onTarget",
      "onTarget",
      "atRisk",
      "atRisk",
      "offTarget",
    ]);
  });

  it("range is on target between its bounds, both included", () => {
    const range = absolute("range", 1);
    expect([18, 22, 17, 23, 16.9, 23.1].map((actual) => status(actual, 18, range, 22))).toEqual([
      "onTarget",
      "onTarget",
      "atRisk",
      "atRisk",
      "offTarget",
      "offTarget",
    ]);
  });

  it("range measures a relative tolerance by the nearest bound: 5 % of 20 below, 5 % of 40 above", () => {
    const range = relative("range", 0.05);
    expect([19, 18.9, 42, 42.1].map((actual) => status(actual, 20, range, 40))).toEqual([
      "atRisk",
      "offTarget",
      "atRisk",
      "offTarget",
    ]);
  });

  it("range with equal bounds is legal, with reversed ones a problem", () => {
    expect(status(5, 5, relative("range"), 5)).toBe("onTarget");
    expect(status(5, 6, relative("range"), 5)).toEqual({
      code: "boundsReversed",
      detail: { lower: 6, upper: 5 },
    });
  });

  it("none judges nothing", () => {
    expect(status(5, 100, relative("none"))).toBe("noData");
  });
});

describe("status of what is missing", () => {
  it("a missing actual is no data, whatever the target", () => {
    expect(status(undefined, 100, relative("higher"))).toBe("noData");
    expect(status(undefined, undefined, relative("higher"))).toBe("noData");
  });

  it("a missing target or bound is no target, never green", () => {
    expect(status(100, undefined, relative("higher"))).toBe("noTarget");
    expect(status(100, 90, relative("range"))).toBe("noTarget");
    expect(status(100, undefined, relative("range"), 110)).toBe("noTarget");
  });

  it("a figure of 0 is a figure", () => {
    expect(status(0, 100, relative("higher"))).toBe("offTarget");
    expect(status(0, 100, relative("lower"))).toBe("onTarget");
  });
});

describe("status, for any figures", () => {
  const figure = fc.integer({ min: -1000, max: 1000 });
  const target = figure.filter((value) => value !== 0);
  const rank: Record<string, number> = { offTarget: 0, atRisk: 1, onTarget: 2 };

  it("keeps its state when actual, target and absolute tolerance are scaled together", () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.nat(50),
        fc.constantFrom(2, 16, 1024),
        (actual, goal, tolerance, factor) => {
          for (const polarity of ["higher", "lower", "closest"] as const) {
            expect(status(actual * factor, goal * factor, absolute(polarity, tolerance * factor))).toBe(
              status(actual, goal, absolute(polarity, tolerance)),
            );
          }
        },
      ),
    );
  });

  it("is mirrored when values and polarity are mirrored", () => {
    fc.assert(
      fc.property(figure, figure, (actual, goal) => {
        expect(status(-actual, -goal, relative("lower"))).toBe(status(actual, goal, relative("higher")));
      }),
    );
  });

  it("never gets worse as the actual grows where higher is better", () => {
    fc.assert(
      fc.property(figure, fc.nat(500), target, (actual, more, goal) => {
        const before = status(actual, goal, relative("higher")) as Status;
        const after = status(actual + more, goal, relative("higher")) as Status;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before] as number);
      }),
    );
  });
});
