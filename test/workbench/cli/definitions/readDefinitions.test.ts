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
});
