import fc from "fast-check";
import { callFunction, excelError } from "../support/callFunction";

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 120 }) },
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
