import fc from "fast-check";
import { generateMetadata } from "../../src/functions/metadata/generateMetadata.cjs";
import { callFunction } from "../support/callFunction";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** What a call comes to: its value, or the name of its error. */
function result(id: string, ...args: unknown[]): unknown {
  const value = callFunction(id, ...args);
  const one = Array.isArray(value) && value.length === 1 && value[0].length === 1 ? value[0][0] : value;
  return (one as { error?: string } | null)?.error ?? one;
}

describe("the largest and smallest numbers of a double", () => {
  it("KPI.SPARK draws figures that differ by the smallest number", () => {
    expect(result("SPARK", column([0, 5e-324]))).toBe("▁█");
    expect(result("SPARK", column([-1.7e308, 0, 1.7e308]))).toBe("▁▅█");
  });

  it("KPI.SPARK refuses more characters than a cell holds", () => {
    expect(result("SPARK", column(new Array(32_767).fill(1)))).toHaveLength(32_767);
    expect(callFunction("SPARK", column(new Array(32_768).fill(1)))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("32768"),
    });
  });

  it("KPI.EXPLAIN writes them in powers of ten, as Excel does", () => {
    expect(result("EXPLAIN", 1.7e308, 3)).toBe("1.7E+308 against at least 3: on target, 5.66667E+309 % over");
    expect(result("EXPLAIN", 1.7e308, 2, "lower", 0.1, "relative", null, "fr")).toBe(
      "1,7E+308 pour au plus 2\u00a0: 8,5E+309\u00a0% au-dessus, au-delà de la tolérance de 10\u00a0%",
    );
    expect(result("EXPLAIN", 0.00002, 0.00001)).toBe("2E-05 against at least 1E-05: on target, 100 % over");
    expect(result("EXPLAIN", 1.7e308, -1.7e308)).toBe(
      "1.7E+308 against at least −1.7E+308: on target, 200 % over",
    );
  });

  it("KPI.STATUS, KPI.ATTAINMENT and KPI.VARIANCE judge a shortfall that is longer than a double holds", () => {
    // Twice the size of the target away from it.
    const status = (tolerance: number) => result("STATUS", 1.7e308, -1.7e308, "lower", tolerance);
    expect([status(1.9), status(2), status(3)]).toEqual(["Off target", "At risk", "At risk"]);
    expect(result("STATUS", -1.7e308, 1.7e308, "higher", 1.79e308, "absolute")).toBe("Off target");
    expect(result("STATUS", -1.7e308, 1e308, "range", 2.7, "relative", 1.7e308)).toBe("At risk");
    expect(result("ATTAINMENT", -1.7e308, 1.7e308)).toBe(-1);
    expect(result("ATTAINMENT", 1.7e308, -1.7e308, "lower")).toBe(-1);
    expect(result("VARIANCE", -1.7e308, 1.7e308, "relative")).toBe(-2);
    expect(result("VARIANCE", -1.7e308, 1.7e308)).toBe("#NUM!");
  });

  it("KPI.EXPLAIN speaks of far where no number holds the distance", () => {
    expect(result("EXPLAIN", 1e308, 1e-10, "lower")).toBe(
      "1E+308 against at most 1E-10: far over, beyond the 10 % tolerance",
    );
  });

  it("KPI.EXPLAIN does not speak of a distance that is a rounding error", () => {
    expect(result("EXPLAIN", 0.1 + 0.2, 0.3)).toBe("0.3 against at least 0.3: on target");
  });

  it("KPI.ANSWER writes shares of any size", () => {
    expect(result("ANSWER", 4, 1.7e308, 0.5)).toBe("No: 1.7E+310 % used for only 50 % of the way.");
  });

  it("KPI.TODATE says that the numbers are too large, and takes their mean all the same", () => {
    const large = column(new Array(13).fill(1.7e308));
    expect(callFunction("TODATE", large, large)).toMatchObject({
      error: "#NUM!",
      message: expect.stringContaining("too large"),
    });
    expect(result("TODATE", large)).toBe("#NUM!");
    expect(result("TODATE", large, null, "average")).toBe(1.7e308);
  });

  it("KPI.PROGRESS, KPI.SCORE and KPI.EXPECTED go a way that is longer than a double holds", () => {
    expect(result("PROGRESS", 0, -1.7e308, 1.7e308)).toBe(0.5);
    expect(result("SCORE", 0, -1.7e308, 1.7e308)).toBe(50);
    expect(result("EXPECTED", 1.7e308, 0.5, -1.7e308)).toBe(0);
  });

  it("KPI.ELAPSED refuses a profile and KPI.ROLLUP weights that add up to more than a double holds", () => {
    const large = column([1e308, 1e308, 1e308]);
    expect(result("ELAPSED", 45292, 45657, 45400, "seasonal", null, null, large)).toBe("#NUM!");
    expect(result("ROLLUP", column([50, null, null]), large)).toBe("#NUM!");
  });

  it("KPI.SIGNAL and KPI.VARIATION are not silent where the limits are larger than a double holds", () => {
    const wild = column([1.7e308, -1.7e308, 1.7e308, -1.7e308, 1, 2]);
    expect([result("SIGNAL", wild), result("VARIATION", wild), result("LIMITS", wild)]).toEqual([
      "#NUM!",
      "#NUM!",
      "#NUM!",
    ]);
  });

  it("KPI.FORECAST gives intervals at levels next to 0 and 1", () => {
    const series = column([1, 2, 3, 4, 5, 7]);
    const [row] = callFunction("FORECAST", series, 1, 1, "theta", 1 - 2 ** -53) as number[][];
    expect(row?.[2]).toBeGreaterThan(1000);
    expect(Math.abs((row?.[0] as number) - ((row?.[1] as number) + (row?.[2] as number)) / 2)).toBeLessThan(
      1e-9,
    );
  });

  it.each([1e-200, 1e306])(
    "trends, signals, chances and forecasts do not change at a scale of %p",
    (scale) => {
      const series = [1, 3, 2, 4, 6, 5, 8, 9, 7, 11];
      const at = (size: number): unknown[][] => column(series.map((value) => value * size));
      for (const method of ["sen", "ols"]) {
        expect(result("TREND", at(scale), null, method)).toBe("Rising");
        expect((result("SLOPE", at(scale), null, method) as number) / scale).toBeCloseTo(
          result("SLOPE", at(1), null, method) as number,
          12,
        );
      }
      expect(result("SIGNAL", at(scale))).toEqual(result("SIGNAL", at(1)));
      expect(result("CHANCE", at(scale), 11 * scale)).toBeCloseTo(result("CHANCE", at(1), 11) as number, 9);
      const forecast = (size: number) =>
        (callFunction("FORECAST", at(size)) as number[][]).flat().map((value) => value / size);
      forecast(scale).forEach((value, place) => expect(value).toBeCloseTo(forecast(1)[place] as number, 9));
    },
  );
});

describe("columns of a whole sheet", () => {
  const whole = column(
    Array.from({ length: 1_048_576 }, (_, row) => (row < 40 ? 50 + ((row * 7) % 13) : null)),
  );

  it.each([
    ["worst", 50],
    ["minimum", 50],
    ["maximum", 62],
  ])("KPI.ROLLUP takes them with the method %s", (method, expected) => {
    expect(result("ROLLUP", whole.slice(0, 200_000), null, method, "zero")).toBe(
      method === "maximum" ? expected : 0,
    );
    expect(result("WORST", whole)).toBe(50);
  });

  it("KPI.FORECAST refuses more figures than it can weigh in passing", () => {
    const many = column(Array.from({ length: 10_001 }, (_, row) => row % 13));
    expect(callFunction("FORECAST", many)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("10000"),
    });
  });
});

describe("every function, given extreme numbers", () => {
  const extreme: fc.Arbitrary<unknown> = fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    1e-310,
    0.5,
    1,
    3,
    100,
    1e21,
    1e300,
    1.7e308,
    -1.7e308,
  );
  const unspeakable = /undefined|NaN|Infinity|\[object/;

  it.each(generateMetadata().en.functions.map(({ id, parameters }) => [id, parameters] as const))(
    "KPI.%s writes none that cannot be read and gives none that is none",
    (id, parameters) => {
      const argument = (name: string): fc.Arbitrary<unknown> =>
        /^(series|actuals|scores|weights|targets|numerators|denominators)$/.test(name)
          ? fc.array(extreme, { minLength: 1, maxLength: 9 }).map(column)
          : extreme;
      const args = parameters.map(({ name, optional }) => (optional ? fc.constant(null) : argument(name)));
      fc.assert(
        fc.property(fc.tuple(...args), (values) => {
          const given = callFunction(id, ...values);
          expect(JSON.stringify(given)).not.toMatch(unspeakable);
          for (const value of Array.isArray(given) ? (given as unknown[][]).flat() : [given])
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }),
      );
    },
  );
});
