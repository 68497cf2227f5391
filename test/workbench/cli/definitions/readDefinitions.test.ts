import { columnKinds } from "../../../../src/kpi/definition";
import { describeWith } from "../../../../src/kpi/words/messages";
import { commandMessages } from "../../../../workbench/cli/definitions/problemWords";
import { readDefinitions } from "../../../../workbench/cli/definitions/readDefinitions";

const kpi = { name: "Sales", sheet: "Data", actual: "B2:B13", polarity: "higher" };
const read = (rest: object) => readDefinitions(JSON.stringify({ kpis: [{ ...kpi, ...rest }] }));

const messages = (rest: object): string[] => {
  const outcome = read(rest);
  return outcome.ok ? [] : outcome.problems.map((problem) => describeWith(commandMessages, problem, "en"));
};

describe("readDefinitions(text)", () => {
  test.each([
    150,
    "E2:E13",
    "'Plan 2026'!B2",
    { lower: 18, upper: "H1" },
    { ramp: 150 },
    { ramp: "'Plan 2026'!B2" },
    { lastYear: 0.05 },
    { lastYear: -0.1 },
  ])("takes the target %j", (target) => {
    const outcome = read({ target });
    expect(outcome.ok && outcome.value[0]?.target).toEqual(target);
  });

  test.each([
    { ramp: true },
    { ramp: 150, lastYear: 0.05 },
    { lastYear: "5 %" },
    { lastYear: -2 },
    { lower: 18 },
    {},
    true,
  ])("refuses the target %j in one line that shows every form", (target) => {
    const [line, ...others] = messages({ target });
    expect(others).toEqual([]);
    expect(line).toContain(`kpis[0].target: ${JSON.stringify(target)} is no target`);
    for (const form of ['"E2:E37"', '"lower"', '{"ramp": 150}', '{"lastYear": 0.05}']) {
      expect(line).toContain(form);
    }
  });

  test("takes every column, and names them all when it knows one not", () => {
    const outcome = read({ columns: columnKinds });
    expect(outcome.ok && outcome.value[0]?.columns).toEqual(columnKinds);
    const [line] = messages({ columns: ["status", "trendline"] });
    expect(line).toMatch(/^kpis\[0\]\.columns\[1\]: "trendline" is none of the choices/);
    for (const column of columnKinds) expect(line).toContain(column);
  });

  test("writes target, status, attainment and variance where nothing is said of columns", () => {
    const outcome = read({});
    expect(outcome.ok && outcome.value[0]?.columns).toEqual(["target", "status", "attainment", "variance"]);
  });

  test.each<[object, RegExp, RegExp]>([
    [{ tolerance: "5%" }, /^kpis\[0\]\.tolerance: "5%" is no number/, /"5%" n’est pas un nombre/],
    [{ tolerance: -1 }, /tolerance: -1 is too small\. Write 0 or more/, /-1 est trop petit/],
    [{ owner: 7 }, /owner: 7 is no text/, /7 n’est pas un texte/],
    [{ columns: "status" }, /columns: "status" is no list/, /"status" n’est pas une liste/],
    [{ columns: [] }, /columns: nothing is in here/, /il n’y a rien ici/],
    [{ columns: ["status", "status"] }, /says something twice/, /dit deux fois/],
    [{ name: "" }, /name: nothing is in here/, /il n’y a rien ici/],
    [{ owner: "N".repeat(32_768) }, /Write at most 32767/, /au plus 32767/],
    [{ dueDate: "2026-02-31" }, /dueDate: "2026-02-31" is no day of the calendar/, /n’est pas un jour/],
    [{ nextReview: "soon" }, /nextReview: "soon" is no day of the calendar/, /n’est pas un jour/],
    [{ id: "1A" }, /id: "1A" is no id/, /n’est pas un identifiant/],
    [{ actual: "0.95" }, /actual: "0\.95" is no address/, /n’est pas une adresse/],
    [{ target: "0.95" }, /target: "0\.95" is no target/, /n’est pas une cible/],
    [{ target: "NaN" }, /target: "NaN" is no target/, /n’est pas une cible/],
    [{ target: "-Infinity" }, /target: "-Infinity" is no target/, /n’est pas une cible/],
  ])("refuses %j in one line in either language", (rest, en, fr) => {
    const outcome = read(rest);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems).toHaveLength(1);
    for (const problem of problems) {
      expect(describeWith(commandMessages, problem, "en")).toMatch(en);
      expect(describeWith(commandMessages, problem, "fr")).toMatch(fr);
      expect(describeWith(commandMessages, problem, "fr")).not.toMatch(/must|should/);
    }
  });

  test("a number too large for a cell is none", () => {
    const text = JSON.stringify({ kpis: [{ ...kpi, target: 1, tolerance: 2 }] });
    const targets = readDefinitions(text.replace('"target":1', '"target":1e999'));
    expect(targets.ok).toBe(false);
    const tolerances = readDefinitions(text.replace('"tolerance":2', '"tolerance":1e999'));
    expect(tolerances.ok).toBe(false);
  });

  test.each(["[1]", "null", '{"kpis":{}}', '{"kpis":[null]}', '{"kpis":[]}', "{}", "7", '"kpis"'])(
    "says in one line of either language what is wrong with %s",
    (text) => {
      const outcome = readDefinitions(text);
      const problems = outcome.ok ? [] : outcome.problems;
      expect(problems).toHaveLength(1);
      for (const problem of problems) {
        expect(describeWith(commandMessages, problem, "en")).toMatch(/\.$/);
        expect(describeWith(commandMessages, problem, "fr")).toMatch(/\.$/);
      }
    },
  );
});
