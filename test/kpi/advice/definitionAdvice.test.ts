import { adviseDefinition } from "../../../src/kpi/advice/definitionAdvice";
import type { KpiDefinition } from "../../../src/kpi/definition";
import { adviceMessages } from "../../../src/kpi/words/adviceMessages";
import { describeWith } from "../../../src/kpi/words/messages";

const complete: KpiDefinition = {
  name: "Scrap rate",
  sheet: "Line 2",
  actual: "B2:B13",
  polarity: "lower",
  target: 0.02,
  objective: "Waste less",
  owner: "Amélie",
  dueDate: "2026-12-31",
  columns: ["status"],
};

const codes = (definition: KpiDefinition): string[] =>
  adviseDefinition(definition, "en").map(({ code }) => code);

test("a KPI that is specific, judged, owned and dated gets no advice", () => {
  expect(codes(complete)).toEqual([]);
});

test("what is missing is named in the order in which a person would decide it", () => {
  const { name, sheet, actual, columns } = complete;
  expect(codes({ name, sheet, actual, columns, polarity: "lower" })).toEqual([
    "targetOpen",
    "objectiveOpen",
    "ownerOpen",
    "dueDateOpen",
  ]);
});

test("blanks count as missing, and a target without a better side is pointed out", () => {
  expect(codes({ ...complete, objective: " ", owner: "", polarity: "none" })).toEqual([
    "polarityOpen",
    "objectiveOpen",
    "ownerOpen",
  ]);
});

test("a vague name is advised on too, in words that name it in both languages", () => {
  const [advice] = adviseDefinition({ ...complete, name: "Réduire les rebuts" }, "fr");
  expect(advice && describeWith(adviceMessages, advice, "fr")).toContain("Appelez-le « Rebuts »");
  expect(advice && describeWith(adviceMessages, advice, "en")).toContain("Call it “Rebuts”");
});
