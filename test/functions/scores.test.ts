import { callFunction } from "../support/callFunction";

const column = (...values: unknown[]) => values.map((value) => [value]);

describe("KPI.ROLLUP(scores, [weights], …)", () => {
  it("weighs all alike where the weights are left out, a single empty cell included", () => {
    const mean = (weights?: unknown) => callFunction("ROLLUP", column(80, null, 50), weights, "mean");
    expect([mean(), mean(null), mean([[null]]), mean([[""]])]).toEqual([65, 65, 65, 65]);
    expect(callFunction("ROLLUP", column(80, 20, 50), [[null]])).toBe(50);
  });

  it("refuses another number of weights, and a gap in them", () => {
    expect(callFunction("ROLLUP", column(80, 20), column(1, 2, 3))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("2 against 3") as string,
    });
    expect(callFunction("ROLLUP", column(80, 20), column(1, null))).toMatchObject({ error: "#VALUE!" });
  });

  it("never says that a coverage just below the least one is the least one", () => {
    const withheld = callFunction("ROLLUP", column(80, null), column(0.599, 0.401));
    expect(withheld).toMatchObject({ error: "#N/A", message: expect.stringContaining("59 %") as string });
  });
});

describe("KPI.WORST(scores, [names])", () => {
  it("gives the lowest score itself where the names are left out, a single empty cell included", () => {
    expect([[], [null], [[[null]]]].map((names) => callFunction("WORST", column(80, 35), ...names))).toEqual([
      35, 35, 35,
    ]);
  });

  it("refuses another number of names", () => {
    expect(callFunction("WORST", column(80, 35), column("Sales"))).toMatchObject({ error: "#VALUE!" });
  });
});
