import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callFunction } from "../support/callFunction";

interface WorkdaysCase {
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  readonly weekend: number | string;
  readonly holidays: readonly (number | null)[];
  readonly untilAsOf: number;
  readonly untilEnd: number;
}

const golden = JSON.parse(readFileSync(join(__dirname, "../golden/networkdays.json"), "utf8")) as {
  cases: WorkdaysCase[];
};

const column = (...values: unknown[]) => values.map((value) => [value]);

describe("KPI.PACE(actual, target, elapsed, …)", () => {
  it("gives 0.8 for 40 of 100 at half time, and its word in both languages", () => {
    expect(callFunction("PACE", 40, 100, 0.5)).toEqual([[0.8]]);
    expect(callFunction("PACE", column(40, 46, 51), 100, 0.5, null, "word")).toEqual(
      column("Behind", "Slightly behind", "On pace"),
    );
    expect(callFunction("PACE", column(40, 46, 51), 100, 0.5, null, "word", "fr")).toEqual(
      column("En retard", "Léger retard", "Dans les temps"),
    );
    expect(callFunction("PACE", 40, 100, [[0.1, 1]], null, "word")).toEqual([["Too early", "Off"]]);
  });

  it("is #N/A before the start and refuses a share beyond 0 to 1", () => {
    expect(callFunction("PACE", 40, 100, column(0, 1.5, null))).toEqual([
      [expect.objectContaining({ error: "#N/A" })],
      [expect.objectContaining({ error: "#VALUE!", message: expect.stringContaining("1.5") as string })],
      [""],
    ]);
  });
});

describe("KPI.ELAPSED(start, end, asOf, …)", () => {
  // April 2024 is 45383 to 45412 in Excel's serial numbers.
  it("takes dates by row, and a column of as-of dates for one period", () => {
    expect(callFunction("ELAPSED", 45383, 45412, column(45382, 45397, 45500))).toEqual(column(0, 0.5, 1));
  });

  it("takes a weekend as a number or as seven characters, and names one it does not know", () => {
    const workdays = (weekend: unknown) => callFunction("ELAPSED", 45383, 45389, 45387, "workdays", weekend);
    expect([workdays(1), workdays("0000011"), workdays(null)]).toEqual([[[1]], [[1]], [[1]]]);
    const unknown = [9, 1.5, 1100000, "1", "000001", "00000110", "000002", true].map(workdays);
    expect(unknown.filter((one) => (one as { error?: string }[][])[0]?.[0]?.error !== "#VALUE!")).toEqual([]);
  });

  it.each(golden.cases)(
    "counts working days as NETWORKDAYS.INTL from $start, weekend $weekend",
    ({ start, end, asOf, weekend, holidays, untilAsOf, untilEnd }) => {
      expect(callFunction("ELAPSED", start, end, asOf, "workdays", weekend, column(...holidays))).toEqual(
        untilEnd === 0 ? [[expect.objectContaining({ error: "#N/A" })]] : [[untilAsOf / untilEnd]],
      );
    },
  );

  it("takes holidays from a range of any shape", () => {
    // 1 to 5 April 2024 are Monday to Friday; two of them are off, the Saturday is off anyway.
    const holidays = [
      [45383, null],
      [45386, 45388],
    ];
    expect(callFunction("ELAPSED", 45383, 45389, 45385, "workdays", 1, holidays)).toEqual([[2 / 3]]);
  });

  it("takes last year's figures as a profile", () => {
    expect(callFunction("ELAPSED", 45383, 45412, 45397, "seasonal", null, null, column(1, 3))).toEqual([
      [0.25],
    ]);
    expect(callFunction("ELAPSED", 45383, 45412, 45397, "seasonal")).toMatchObject([[{ error: "#VALUE!" }]]);
  });

  it("is one half after six of twelve equal months, and refuses a profile with a gap", () => {
    const year = (profile: unknown[][]) =>
      callFunction("ELAPSED", 45292, 45657, 45473, "seasonal", null, null, profile);
    expect(year(column(...new Array<number>(12).fill(7)))).toEqual([[0.5]]);
    expect(year(column(1, null, 3))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("profile 2") as string,
    });
  });
});

describe("KPI.TODATE(actuals, [targets], [kind], …)", () => {
  it("gives the share of the targets to date, skipping periods to come", () => {
    expect(callFunction("TODATE", column(220, 260, null, null), column(250, 250, 250, 250))).toBe(0.96);
    expect(callFunction("TODATE", column(220, 260, null, null), 250)).toBe(0.96);
  });

  it("names a bad cell, and ranges of different length", () => {
    expect(callFunction("TODATE", column(1, "x"))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actuals 2") as string,
    });
    expect(callFunction("TODATE", column(1, 2), column(1, 2, 3))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actuals and targets differ in length: 2 against 3") as string,
    });
    expect(callFunction("TODATE", column(1, 2), column(null, null))).toMatchObject({ error: "#VALUE!" });
  });

  it("takes a ratio by its parts alone, its own figures left out or an empty cell", () => {
    const parts = [column(1, 90, null), column(2, 100, null)];
    expect(callFunction("TODATE", null, null, "ratio", ...parts)).toBe(91 / 102);
    expect(callFunction("TODATE", [[null]], [[null]], "ratio", ...parts)).toBe(91 / 102);
  });

  describe("with the dates of the periods", () => {
    // The first days of January 2024 to June 2025.
    const months = [45292, 45323, 45352, 45383, 45413, 45444, 45474, 45505, 45536, 45566, 45597, 45627];
    const dates = column(...months, 45658, 45689, 45717, 45748, 45778, 45809);
    const figures = column(...Array.from({ length: 18 }, (_, month) => month + 1));
    const sum = (...year: unknown[]) =>
      callFunction("TODATE", figures, null, "flow", null, null, dates, ...year);

    it("counts the fiscal year of the last figure, whatever month it starts in", () => {
      expect(sum()).toBe(13 + 14 + 15 + 16 + 17 + 18);
      expect(sum(4)).toBe(16 + 17 + 18);
      expect(sum(7)).toBe(7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18);
    });

    it("counts the fiscal year of an as-of date, up to that date", () => {
      expect(sum(4, 45600)).toBe(4 + 5 + 6 + 7 + 8 + 9 + 10 + 11);
      expect(sum(1, 45291)).toBe("");
      expect(sum(null, 45383)).toBe(1 + 2 + 3 + 4);
    });

    it("compares with the targets of the same periods, and takes the last of a level", () => {
      const year = (kind: string) => callFunction("TODATE", figures, 10, kind, null, null, dates, 4);
      expect(year("flow")).toBe(51 / 30);
      expect(year("level")).toBe(1.8);
      expect(year("average")).toBe(1.7);
    });

    it("takes a ratio by the parts of the year", () => {
      const ratio = callFunction(
        "TODATE",
        null,
        null,
        "ratio",
        figures,
        column(...new Array<number>(18).fill(4)),
        dates,
        4,
      );
      expect(ratio).toBe(51 / 12);
    });

    it("refuses a month that is none, a figure without a date, and a year without dates", () => {
      expect(sum(13)).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("13") as string });
      expect(callFunction("TODATE", column(1, 2), null, null, null, null, column(45292, null))).toMatchObject(
        {
          error: "#VALUE!",
          message: expect.stringContaining("periods 2") as string,
        },
      );
      expect(callFunction("TODATE", column(1, 2), null, null, null, null, column(45292, 7))).toMatchObject({
        error: "#VALUE!",
      });
      expect(callFunction("TODATE", column(1, 2), null, null, null, null, null, 4)).toMatchObject({
        error: "#VALUE!",
      });
    });

    it("does not mind periods to come without a figure or a date", () => {
      expect(
        callFunction("TODATE", column(1, 2, null), null, null, null, null, column(45292, 45323, null), 1),
      ).toBe(3);
    });
  });

  it("is blank without figures", () => {
    expect(callFunction("TODATE", column(null, "n/a"), 5)).toBe("");
  });
});

describe("KPI.ROLLUP and KPI.WORST", () => {
  const scores = column(80, null, 50);

  it("give the weighted score, its coverage and the worst child", () => {
    const weights = column(0.5, 0.3, 0.2);
    expect(callFunction("ROLLUP", scores, weights)).toBeCloseTo(71.4, 1);
    expect(callFunction("ROLLUP", scores, weights, "coverage")).toBeCloseTo(0.7, 12);
    expect(callFunction("WORST", scores, column("Sales", "Delays", "Quality"))).toBe("Quality");
  });

  it("say why a score is withheld, and which weight is missing", () => {
    expect(callFunction("ROLLUP", column(80, null), column(0.5, 0.5))).toEqual({
      error: "#N/A",
      message: "Only 50 % of the weight has data; a score is given from 60 % on.",
    });
    expect(callFunction("ROLLUP", scores, column(1, null, 1))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("Child 2") as string,
    });
  });

  it("takes plain weights where none are given", () => {
    expect(callFunction("ROLLUP", column(80, 70, 30))).toBe(60);
  });
});
