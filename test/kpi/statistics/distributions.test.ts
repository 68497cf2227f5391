import fc from "fast-check";
import {
  normalProbability,
  normalQuantile,
  normalTwoSided,
} from "../../../src/kpi/statistics/normalDistribution";
import {
  studentProbability,
  studentQuantile,
  studentTwoSided,
} from "../../../src/kpi/statistics/studentDistribution";
import { relativeError } from "../../support/oracle";

describe("normal distribution", () => {
  it.each([
    [0, 0.5],
    [1.96, 0.9750021048517795],
    [-1, 0.15865525393145705],
    [-3, 0.0013498980316300933],
    [-8, 6.220960574271785e-16],
    [-20, 2.7536241186062337e-89],
  ])("normalProbability(%p) is %p (R 4.2, pnorm)", (z, expected) => {
    expect(relativeError(normalProbability(z), expected)).toBeLessThan(1e-12);
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [1e-10, -6.361340902404056],
    [0.5, 0],
  ])("normalQuantile(%p) is %p (R 4.2, qnorm)", (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(1e-14);
  });

  it("normalQuantile undoes normalProbability", () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 3, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalProbability(z)) - z)).toBeLessThan(1e-11);
      }),
    );
  });

  it("normalTwoSided keeps its precision where 1 − P would be 0", () => {
    expect(relativeError(normalTwoSided(10), 1.523970604832105e-23)).toBeLessThan(1e-12);
  });

  it("normalQuantile refuses what is not a probability", () => {
    expect(() => normalQuantile(1.5)).toThrow(RangeError);
  });
});

describe("Student's t distribution", () => {
  it("is the Cauchy distribution with 1 degree of freedom: 1/2 + atan(t)/π", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(Math.abs(studentProbability(t, 1) - (0.5 + Math.atan(t) / Math.PI))).toBeLessThan(1e-13);
      }),
    );
  });

  it("has the closed form 1/2 + t/(2√(2+t²)) with 2 degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(Math.abs(studentProbability(t, 2) - (0.5 + t / (2 * Math.sqrt(2 + t * t))))).toBeLessThan(
          1e-13,
        );
      }),
    );
  });

  it.each([
    [0.975, 1, 12.706204736174698],
    [0.975, 5, 2.570581835636314],
    [0.9, 30, 1.3104150253913947],
    [0.975, 1000, 1.9623390808264078],
  ])("studentQuantile(%p, %p) is %p (R 4.2, qt)", (probability, freedom, expected) => {
    expect(relativeError(studentQuantile(probability, freedom), expected)).toBeLessThan(1e-11);
  });

  it("studentQuantile undoes studentProbability and is odd", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (probability, freedom) => {
          const t = studentQuantile(probability, freedom);
          expect(Math.abs(studentProbability(t, freedom) - probability)).toBeLessThan(1e-13);
          expect(studentQuantile(1 - probability, freedom)).toBeCloseTo(-t, 8);
        },
      ),
    );
  });

  it("studentTwoSided of an infinite t is 0", () => {
    expect(studentTwoSided(Infinity, 4)).toBe(0);
  });
});
