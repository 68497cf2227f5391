import fc from "fast-check";
import { callFunction, excelError } from "../support/callFunction";

const status = (...args: unknown[]) => callFunction("STATUS", ...args);
const column = (...values: unknown[]) => values.map((value) => [value]);

describe("KPI.STATUS(actual, target, …)", () => {
  // Golden values of the product's semantics, §2: tolerance 10 % relative.
  it.each([
    [95, 100, "higher", "At risk"],
    [90, 100, "higher", "At risk"],
    [89.99, 100, "higher", "Off target"],
    [105, 100, "lower", "At risk"],
    [110, 100, "lower", "At risk"],
    [110.1, 100, "lower", "Off target"],
    [0, 0, "higher", "On target"],
    [1, 0, "lower", "Off target"],
    [-105, -100, "higher", "At risk"],
    [-95, -100, "higher", "On target"],
    [-120, -100, "higher", "Off target"],
    [-95, -100, "lower", "At risk"],
  ])("says of %d against %d, %s: %s", (actual, target, polarity, word) => {
    expect(status([[actual]], [[target]], polarity, null, null, null, null)).toEqual([[word]]);
  });

  it("takes a plain value where Excel hands one over instead of [[value]]", () => {
    expect(status(95, 100)).toEqual([["At risk"]]);
  });

  it("judges each cell of a column alone: one bad cell is an error there only", () => {
    const cells = column(120, null, "n/a", "douze", true, excelError("#N/A"), excelError("#REF!"), 80);
    const result = status(cells, [[100]]) as unknown[][];
    expect(result.map(([cell]) => (cell as { error?: string }).error ?? cell)).toEqual([
      "On target",
      "",
      "",
      "#VALUE!",
      "#VALUE!",
      "#N/A",
      "#REF!",
      "Off target",
    ]);
    expect((result[3]?.[0] as { message: string }).message).toContain("“douze”");
  });

  it("says No target where the target is empty and stays blank where the actual is", () => {
    expect(status(column(5, null, 5), column(null, null, 5))).toEqual([["No target"], [""], ["On target"]]);
  });

  it("stays blank for an empty actual whatever is wrong with its target", () => {
    expect(status(column(null, 5), column("x", excelError("#N/A")))).toEqual([[""], [{ error: "#N/A" }]]);
  });

  it("range takes target as the lower bound and upper as the other, both included", () => {
    expect(status(column(18, 22, 23, 25), [[18]], "range", 1, "absolute", [[22]])).toEqual(
      column("On target", "On target", "At risk", "Off target"),
    );
  });

  it("range with its bounds the wrong way round is an error that names them", () => {
    expect(status(5, 6, "range", null, null, 5)).toEqual([
      [{ error: "#VALUE!", message: "The lower bound 6 is above the upper bound 5. Swap them." }],
    ]);
  });

  it("none judges nothing", () => {
    expect(status(column(1, 2), 5, "none")).toEqual(column("", ""));
  });

  it("says it in French, or in own words", () => {
    expect(status(column(120, 95, 80), 100, null, null, null, null, "fr")).toEqual(
      column("Atteint", "À surveiller", "Non atteint"),
    );
    expect(status(column(120, 95, 80, null), 100, null, null, null, null, "A|B|C|D|E")).toEqual(
      column("A", "B", "C", "E"),
    );
  });

  it("refuses words, polarity, mode and tolerance it does not know, naming what it got", () => {
    expect(status(1, 2, null, null, null, null, "de")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/“de”/),
    });
    expect(status(1, 2, "up")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/“up”.*higher, lower/),
    });
    expect(status(1, 2, null, null, "percent")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/“percent”/),
    });
    expect(status(1, 2, null, -0.1)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/-0.1 is negative/),
    });
    expect(status(1, 2, null, "wide")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^tolerance.*“wide”/),
    });
    expect(status(1, 2, null, excelError("#N/A"))).toEqual({ error: "#N/A" });
  });

  it("takes choices in any case and an empty choice as left out", () => {
    expect(status(5, 4, " Lower ", 1, "ABSOLUTE")).toEqual([["At risk"]]);
    expect(status(5, 4, "", "", "", null, "")).toEqual([["On target"]]);
  });

  it("judges a number that shows a card, or has a format, by its number", () => {
    const card = { type: "Double", basicType: "Double", basicValue: 95, properties: {} };
    const formatted = { type: "FormattedNumber", basicValue: 120, numberFormat: "0.0%" };
    const entity = { type: "Entity", text: "France", basicType: "Error", basicValue: "#VALUE!" };
    expect(status([[card, formatted, entity]], 100)).toEqual([
      ["At risk", "On target", { error: "#VALUE!" }],
    ]);
  });
});

describe("KPI.STATUS over ranges", () => {
  it("sets a single target against every cell, a row against every row, a column against every column", () => {
    const block = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const zero = [null, 0, "absolute"];
    const words = (rows: number[][]) => rows.map((row) => row.map((on) => (on ? "On target" : "Off target")));
    expect(status(block, 3, ...zero)).toEqual(
      words([
        [0, 0],
        [1, 1],
        [1, 1],
      ]),
    );
    expect(status(block, [[3, 5]], ...zero)).toEqual(
      words([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
    );
    expect(status(block, [[2], [3], [6]], ...zero)).toEqual(
      words([
        [0, 1],
        [1, 1],
        [0, 1],
      ]),
    );
  });

  it("sets a row of targets against a column of figures as Excel's arithmetic does: every pair", () => {
    expect(status(column(1, 2), [[1, 2, 3]], null, 0)).toEqual([
      ["On target", "Off target", "Off target"],
      ["On target", "On target", "Off target"],
    ]);
  });

  it("sets a column of targets against one figure", () => {
    expect(status(5, column(4, 6), null, 0)).toEqual(column("On target", "Off target"));
  });

  it("refuses shapes that cannot match, naming both", () => {
    expect(status(column(1, 2, 3), column(1, 2))).toEqual({
      error: "#VALUE!",
      message:
        "actual has 3 × 1 cells (rows × columns), target 2 × 1: they do not match. Give ranges of the same size, or a single value.",
    });
    expect(
      status(column(1, 2, 3), 5, "range", null, null, [
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ message: expect.stringMatching(/3 × 1.*2 × 2/) });
  });

  it("gives for a range what it gives for each cell by itself", () => {
    const cell = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(null, "", "n/a", "x", true));
    const polarity = fc.constantFrom("higher", "lower", "closest", "none");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), polarity, (pairs, better) => {
        const spilled = status(column(...pairs.map(([a]) => a)), column(...pairs.map(([, t]) => t)), better);
        expect(spilled).toEqual(pairs.map(([a, t]) => (status(a, t, better) as unknown[][])[0]));
      }),
    );
  });
});
