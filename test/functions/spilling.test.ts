import fc from "fast-check";
import { callFunction, excelError } from "../support/callFunction";

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 120 }) },
  // Dates of 2024, for functions that take them.
  { weight: 2, arbitrary: fc.integer({ min: 45292, max: 45657 }) },
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom<unknown>(null, "", "n/a", "x", "12", true, excelError("#N/A"), excelError("#DIV/0!")),
);

/** Functions that judge cell by cell: how many ranges they take first, and what may follow. */
const functions: Readonly<Record<string, { ranges: number; options: readonly (readonly unknown[])[] }>> = {
  STATUS: { ranges: 2, options: [[], ["lower", 0.05], ["closest", 3, "absolute"]] },
  STATUSCODE: { ranges: 2, options: [[], ["lower", 0.05], ["none"]] },
  ATTAINMENT: { ranges: 2, options: [[], ["lower"], ["closest"]] },
  PROGRESS: { ranges: 3, options: [[], ["higher"], ["lower"]] },
  VARIANCE: { ranges: 2, options: [[], ["relative"]] },
  BAND: { ranges: 1, options: [[[[0, 10, 50]], "a|b|c|d"]] },
  EXPECTED: { ranges: 3, options: [[]] },
  PACE: { ranges: 4, options: [[], ["word", "fr"]] },
  RUNRATE: { ranges: 3, options: [[]] },
  REQUIREDRATE: { ranges: 3, options: [[]] },
  SCORE: { ranges: 3, options: [[]] },
  ELAPSED: { ranges: 3, options: [[], ["workdays", 11], ["constant"]] },
  EXPLAIN: { ranges: 2, options: [[], ["lower", 0.05, "absolute", null, "fr", "percent"]] },
};

describe("a spilled call", () => {
  it.each(Object.keys(functions))("of KPI.%s gives in each cell what a call of that cell gives", (id) => {
    const { ranges, options } = functions[id] as (typeof functions)[string];
    const row = fc.array(cell, { minLength: ranges, maxLength: ranges });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...options),
        (rows, rest) => {
          const columns = Array.from({ length: ranges }, (_, place) => rows.map((one) => [one[place]]));
          const spilled = callFunction(id, ...columns, ...rest) as unknown[][];
          const single = rows.map((one) => (callFunction(id, ...one, ...rest) as unknown[][])[0]);
          expect(spilled).toEqual(single);
          const acrossRow = columns.map((column) => [column.flat()]);
          expect((callFunction(id, ...acrossRow, ...rest) as unknown[][])[0]).toEqual(spilled.flat());
        },
      ),
    );
  });
});

describe("KPI.ANSWER over columns", () => {
  it("gives in each cell what a call of that cell gives", () => {
    const status = fc.constantFrom<unknown>("On target", "Non atteint", 0, "", "x", excelError("#N/A"));
    const row = fc.tuple(status, fc.constantFrom<unknown>("Concern", "Amélioration", "", 5), cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const columns = [0, 1, 2].map((place) => rows.map((one) => [one[place]]));
        const single = rows.map((one) => (callFunction("ANSWER", 2, ...one) as unknown[][])[0]);
        expect(callFunction("ANSWER", 2, ...columns)).toEqual(single);
      }),
    );
  });
});

describe("a range beside a series", () => {
  it("of one target for every figure gives what that target alone gives", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 0, max: 100 }),
        (cells, target) => {
          const series = cells.map((value) => [value]);
          const targets = cells.map(() => [target]);
          for (const id of ["SPARK", "ASSURANCE", "TODATE"])
            expect(callFunction(id, series, targets)).toEqual(callFunction(id, series, target));
          expect(callFunction("CARD", "KPI", series, targets)).toEqual(
            callFunction("CARD", "KPI", series, target),
          );
          expect(
            callFunction(
              "ROLLUP",
              series,
              cells.map(() => [4]),
            ),
          ).toEqual(callFunction("ROLLUP", series));
        },
      ),
    );
  });
});
