import fc from "fast-check";
import { callFunction, excelError, setCardSupport } from "../support/callFunction";

const column = (...values: unknown[]) => values.map((value) => [value]);
const calm = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

describe("functions of a chart, over a series with a bad cell", () => {
  it("show its error in its place and judge the others as if it were missing", () => {
    const good = [...calm, null, 10];
    const bad = [...calm, "x", 10];
    const expected = callFunction("SIGNAL", column(...good), "lower") as unknown[][];
    const found = callFunction("SIGNAL", column(...bad), "lower") as unknown[][];
    expect(expected.at(-1)).toEqual(["Concern"]);
    expect(found.filter((_, row) => row !== 10)).toEqual(expected.filter((_, row) => row !== 10));
    expect(found[10]).toEqual([
      { error: "#VALUE!", message: expect.stringContaining("series 11") as string },
    ]);
    expect((callFunction("LIMITS", column(...bad)) as unknown[][])[10]).toHaveLength(3);
  });

  it("refuse a whole-series result that would rest on it", () => {
    for (const id of ["VARIATION", "TREND", "SLOPE", "FORECAST", "SPARK"]) {
      expect(callFunction(id, column(...calm, excelError("#DIV/0!")), id === "FORECAST" ? 1 : null)).toEqual({
        error: "#DIV/0!",
      });
    }
  });
});

describe("functions of a chart, by shape", () => {
  it("give a column for a column and a row for a row", () => {
    expect(callFunction("SIGNAL", [calm])).toEqual([calm.map(() => "")]);
    const down = callFunction("LIMITS", column(...calm)) as unknown[][];
    const across = callFunction("LIMITS", [calm]) as unknown[][];
    expect(across).toEqual([0, 1, 2].map((place) => down.map((row) => row[place])));
  });

  it("stay blank where there are too few points for limits", () => {
    expect(callFunction("LIMITS", column(1, 2, 3))).toEqual(column("", "", "").map(() => ["", "", ""]));
    expect(callFunction("VARIATION", column(1, 2, 3))).toBe("");
    expect(callFunction("ASSURANCE", column(1, 2, 3), 5)).toBe("");
  });

  it("refuse rows that are not in the series, short baselines and other run lengths", () => {
    const series = column(...calm);
    expect(callFunction("SIGNAL", series, null, null, null, null, 11)).toMatchObject({ error: "#VALUE!" });
    expect(callFunction("SIGNAL", series, null, null, null, null, null, 5)).toMatchObject({
      error: "#VALUE!",
    });
    expect(callFunction("SIGNAL", series, null, null, null, null, null, 12.5)).toMatchObject({
      error: "#VALUE!",
    });
    expect(callFunction("SIGNAL", series, null, null, 8)).toEqual({
      error: "#VALUE!",
      message: "A run has 6 or 7 points, not 8.",
    });
  });

  it("name rules and their sides in French too", () => {
    const series = column(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
    const named = (...args: unknown[]) => (callFunction("RULE", series, ...args) as unknown[][])[4]?.[0];
    expect(named()).toBe("outside high");
    expect(named("lower", null, null, null, null, null, "fr")).toBe("hors limite haut");
  });

  it("take rebase rows as one number or as a range", () => {
    const series = column(...calm, ...calm.map((value) => value + 100));
    const ends = (rebase: unknown) => {
      const limits = callFunction("LIMITS", series, null, null, rebase) as unknown[][];
      return [limits[0]?.[0], limits.at(-1)?.[0]];
    };
    expect([ends(11), ends([[11, 1]])]).toEqual([
      [1.5, 101.5],
      [1.5, 101.5],
    ]);
  });
});

describe("KPI.ASSURANCE(series, target, …)", () => {
  // Center 1.5, limits 1.5 ± 2.66.
  const even = [1, 2, 1, 2, 1, 2, 1, 2];

  it("takes the last target up to the last figure from a range", () => {
    const assurance = (...targets: unknown[]) =>
      callFunction("ASSURANCE", column(...even, null, null), column(...targets));
    expect(assurance(9, 9, 9, 9, 9, 9, 9, 2, 9, 9)).toBe("Hit and miss");
    expect(assurance(2, 2, 2, 2, 2, 2, 9, null, 2, 2)).toBe("Fails");
    expect(assurance(null, null, null, null, null, null, null, null, 9, 9)).toBe("");
  });

  it("refuses as many targets as the series has not", () => {
    expect(callFunction("ASSURANCE", column(...even), column(1, 2))).toMatchObject({ error: "#VALUE!" });
  });
});

describe("KPI.FORECAST and KPI.CHANCE", () => {
  const series = column(10, 12, 11, 14, 13, 16, 15, 18);

  it("widen with the level and the horizon, around the same values", () => {
    const near = callFunction("FORECAST", series, 3) as number[][];
    const wide = callFunction("FORECAST", series, 3, null, null, 0.95) as number[][];
    expect(near.map(([value]) => value)).toEqual(wide.map(([value]) => value));
    near.forEach(([, lower = NaN, upper = NaN], row) => {
      expect(wide[row]?.[1]).toBeLessThan(lower);
      expect(wide[row]?.[2]).toBeGreaterThan(upper);
    });
  });

  it("agree: the chance at an interval's end is what the level leaves beyond it", () => {
    const [, , [, lower, upper] = []] = callFunction("FORECAST", series, 3) as number[][];
    expect(callFunction("CHANCE", series, upper, 3)).toBeCloseTo(0.1, 9);
    expect(callFunction("CHANCE", series, lower, 3, "lower")).toBeCloseTo(0.1, 9);
    expect(callFunction("CHANCE", series, lower, 3, "range", null, null, upper)).toBeCloseTo(0.8, 9);
  });

  it("refuse short series with the reason, and polarities without a good side", () => {
    expect(callFunction("FORECAST", column(1, 2, 3), 1)).toEqual({
      error: "#N/A",
      message: "Figures in the series: 3. At least 5 are needed.",
    });
    expect(callFunction("FORECAST", series, 3, null, null, 95)).toMatchObject({ error: "#VALUE!" });
    expect(callFunction("CHANCE", series, 5, 1, "none")).toMatchObject({ error: "#N/A" });
    expect(callFunction("CHANCE", series, null)).toBe("");
  });

  it("say which method auto chose", () => {
    expect(callFunction("FORECASTMETHOD", series)).toMatch(/^theta \+ \w+$/);
  });
});

describe("KPI.TREND, whatever the series", () => {
  it("turns over when the series is turned over, and does not care for its unit", () => {
    const opposite: Readonly<Record<string, string>> = { Rising: "Falling", Falling: "Rising", Flat: "Flat" };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 30 }), (values) => {
        const trend = callFunction("TREND", column(...values)) as string;
        expect(callFunction("TREND", column(...values.map((value) => -value)))).toBe(opposite[trend]);
        expect(callFunction("TREND", column(...values.map((value) => value * 8)))).toBe(trend);
      }),
    );
  });
});

describe("KPI.CARD(name, actuals, target, …)", () => {
  const card = (...args: unknown[]) => callFunction("CARD", ...args);

  afterEach(() => setCardSupport(false));

  it("is the plain latest figure where Excel shows no cards, and blank without figures", () => {
    expect(card("Sales", column(90, 105, 98, null), 100)).toBe(98);
    expect(card("Sales", column(null), 100)).toBe("");
  });

  it("is a number with the KPI's lines where Excel shows them", () => {
    setCardSupport(true);
    const shown = card("Ventes", column(0.9, 0.98), 1, "higher", 0.1, null, null, 0.5, "fr", "percent");
    expect(shown).toMatchObject({
      type: "Double",
      basicValue: 0.98,
      numberFormat: "0.0%",
      properties: {
        KPI: { type: "String", basicValue: "Ventes" },
        Statut: { type: "String", basicValue: "À surveiller" },
        Cible: { type: "Double", basicValue: 1 },
        Précédent: { type: "Double", basicValue: 0.9 },
        Historique: { type: "String", basicValue: "▁█" },
      },
    });
    expect(
      (shown as { properties: { Avancement: { basicValue: number } } }).properties.Avancement.basicValue,
    ).toBeCloseTo(0.96, 12);
  });

  it("takes the target beside the latest figure", () => {
    setCardSupport(true);
    const judged = (targets: unknown[][]) =>
      (
        card("Sales", column(90, 105, null), targets) as {
          properties: Record<string, { basicValue: unknown }>;
        }
      ).properties;
    expect(judged(column(80, 110, 120)).Status?.basicValue).toBe("At risk");
    expect(judged(column(80, 110, 120)).History?.basicValue).toBe("▁┊█\u2007");
    expect(judged(column(80, null, 120)).Status?.basicValue).toBe("No target");
  });

  it("gives the variance from the nearest bound of a range to stay in", () => {
    setCardSupport(true);
    const variance = (actual: number) => {
      const shown = card("Stock", column(actual), 18, "range", 1, "absolute", 22);
      return (shown as { properties: Record<string, { basicValue: unknown }> }).properties.Variance
        ?.basicValue;
    };
    expect([variance(15), variance(20), variance(25)]).toEqual([-3, 0, 3]);
  });

  it("says whether the variance is favorable, where one side is good", () => {
    setCardSupport(true);
    const favorable = (actual: number, polarity: string, language?: string) => {
      const shown = card("Sales", column(actual), 100, polarity, null, null, 120, null, language);
      return (shown as { properties: Record<string, { basicValue: unknown }> }).properties.Favorable
        ?.basicValue;
    };
    expect([favorable(105, "higher"), favorable(105, "lower"), favorable(95, "lower", "fr")]).toEqual([
      "Yes",
      "No",
      "Oui",
    ]);
    expect([favorable(100, "higher"), favorable(105, "closest"), favorable(95, "range")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("says that limits on 5 to 12 figures are on trial", () => {
    setCardSupport(true);
    const limits = (count: number, language = "en") => {
      const figures = column(...Array.from({ length: count }, (_, row) => 1 + (row % 2)));
      const shown = card("Sales", figures, null, null, null, null, null, null, language);
      const lines = (shown as { properties: Record<string, { basicValue: unknown } | undefined> }).properties;
      return (lines["Process limits"] ?? lines["Limites du processus"])?.basicValue;
    };
    expect([limits(4), limits(5), limits(12, "fr"), limits(13)]).toEqual([
      undefined,
      "On trial, on 5 figures",
      "À l’essai, sur 12 valeurs",
      undefined,
    ]);
  });

  it("is 0 where the latest figure is −0", () => {
    expect(card("Sales", column(5, -0))).toBe(0);
    setCardSupport(true);
    expect(card("Sales", column(5, -0))).toMatchObject({ basicValue: 0 });
  });

  it("leaves out lines that have nothing to say", () => {
    setCardSupport(true);
    const { properties } = card("Sales", column(5)) as { properties: Record<string, unknown> };
    expect(Object.keys(properties)).toEqual(["KPI", "Status", "History"]);
  });

  it("counts as its number when another function judges it", () => {
    setCardSupport(true);
    expect(callFunction("STATUS", card("Sales", column(95)), 100)).toEqual([["At risk"]]);
  });
});
