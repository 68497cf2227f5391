import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateMetadata } from "../../src/functions/metadata/generateMetadata.cjs";
import { generatePages, readExamples } from "../../src/functions/metadata/generatePages.cjs";
import { createEvaluator } from "../../workbench/cli/evaluation/evaluator";
import type { ResultLine } from "../../workbench/cli/evaluation/resultLine";
import { readFormula, readLiteral } from "../support/formulaCall";

const folder = join(__dirname, "../../docs/functions");
const examples = readExamples();
const evaluator = createEvaluator();

/** The written result as a value; `…` at the end of an array stands for rows that are not written out. */
function writtenResult(result: string): { value: unknown; open: boolean } {
  const open = result.endsWith(";…}");
  const text = open ? `${result.slice(0, -3)}}` : result;
  if (text.startsWith("{")) return { value: readLiteral(text), open };
  return { value: /^[-\d.]+$/.test(text) ? Number(text) : text, open };
}

/** Numbers are written with ten decimals. */
const rounded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === "number" ? Number(value.toFixed(10)) : value;
};

describe("the functions' pages", () => {
  it("are what the functions' own comments say (node test/golden/writeFunctions.cjs writes them)", () => {
    const pages = generatePages();
    expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
    for (const [name, text] of Object.entries(pages)) {
      expect(readFileSync(join(folder, name), "utf8")).toBe(text);
    }
  });

  it("have an example for every function", () => {
    const shown = new Set(examples.map(({ id }) => id));
    expect(generateMetadata().en.functions.filter(({ id }) => !shown.has(id))).toEqual([]);
  });

  describe("work out", () => {
    let results: readonly ResultLine[] = [];

    beforeAll(async () => {
      const lines = examples.map(({ formula }) => JSON.stringify(readFormula(formula)));
      results = await Promise.all(lines.map((line) => evaluator.evaluate(line)));
    });

    it.each(examples.map((example, index) => ({ ...example, index })))(
      "$formula is $result",
      ({ result, index }) => {
        const line = results[index];
        const written = writtenResult(result);
        const given = line?.ok ? rounded(line.value) : line;
        const shown = written.open
          ? (given as unknown[]).slice(0, (written.value as unknown[]).length)
          : given;
        expect(shown).toEqual(written.value);
      },
    );
  });
});
