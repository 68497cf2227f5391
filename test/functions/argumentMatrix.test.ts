import { generateMetadata } from "../../src/functions/metadata/generateMetadata.cjs";
import { createEvaluator } from "../../workbench/cli/evaluation/evaluator";
import type { ResultLine } from "../../workbench/cli/evaluation/resultLine";
import { reportCompared } from "../support/oracle";

/** The forms in which an argument can come from a sheet. */
const kinds: Readonly<Record<string, unknown>> = {
  number: 7,
  zero: 0,
  "negative number": -3.5,
  "largest number": 1.7e308,
  text: "abc",
  "numeric text": "12",
  "empty text": "",
  TRUE: true,
  blank: null,
  error: { error: "#N/A" },
  "1×1": [[7]],
  row: [[5, 7, 9]],
  column: [[5], [7], [9]],
  block: [
    [1, 2],
    [3, 4],
  ],
  "mixed column": [[5], [null], ["abc"], [{ error: "#DIV/0!" }], [true]],
  "empty block": [
    [null, null],
    [null, null],
  ],
  "0 rows": [],
  "rows of 0 cells": [[]],
};

const documentedErrors = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!"];

/** Whether a value may stand in a cell: a finite number, a text, a boolean or a documented error. */
function isCellValue(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string" || typeof value === "boolean") return true;
  return documentedErrors.includes((value as { error?: string } | null)?.error ?? "");
}

/** Only an error that came in, and a number too large, come without a message: an exception of ours would too. */
function isDocumented(line: ResultLine, args: readonly unknown[]): boolean {
  if (!line.ok) {
    const cameIn = JSON.stringify(args).includes(line.error);
    return documentedErrors.includes(line.error) && (cameIn || line.message !== undefined);
  }
  const cells = Array.isArray(line.value) ? (line.value as unknown[][]).flat() : [line.value];
  return cells.length > 0 && cells.every(isCellValue);
}

const evaluator = createEvaluator();
const { functions } = generateMetadata().en;

describe("every function, given every kind of argument in every place", () => {
  it.each(functions.map(({ id }) => id))("KPI.%s gives a value or a documented error", async (id) => {
    const parameters = functions.find((one) => one.id === id)?.parameters ?? [];
    const usual = parameters.map((parameter) => (parameter.optional ? null : 5));
    const calls = Object.entries(kinds).flatMap(([kind, argument]) => [
      ...parameters.map((parameter, place) => ({
        kind,
        place: parameter.name,
        args: usual.map((value, at) => (at === place ? argument : value)),
      })),
      { kind, place: "all required", args: usual.map((value) => (value === null ? null : argument)) },
    ]);
    const results = await Promise.all(
      calls.map(async (call) => ({
        ...call,
        line: await evaluator.evaluate(JSON.stringify({ fn: id, args: call.args })),
      })),
    );
    reportCompared(`${results.length} calls of KPI.${id}`);
    expect(results.filter(({ line, args }) => !isDocumented(line, args))).toEqual([]);
  });
});

describe("an error in a cell", () => {
  const errors = [
    "#REF!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#N/A",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#GETTING_DATA",
  ];

  it.each(errors)(
    "%s comes back as that error from every function, in its cell or as the result",
    async (error) => {
      const series = [[1], [2], [3], [4], [{ error }], [6], [7]];
      const results = await Promise.all(
        functions.map(async ({ id, parameters }) => {
          const args = parameters.map((parameter, place) => {
            if (parameter.optional) return null;
            // The question of KPI.ANSWER and the name of KPI.CARD come before the figures.
            const isFigures = place === (id === "ANSWER" || id === "CARD" ? 1 : 0);
            return isFigures ? series : 1;
          });
          const line = await evaluator.evaluate(JSON.stringify({ fn: id, args }));
          return {
            id,
            error: line.ok ? JSON.stringify(line.value).includes(JSON.stringify({ error })) : line.error,
          };
        }),
      );
      expect(results.filter((one) => one.error !== true && one.error !== error)).toEqual([]);
    },
  );
});
