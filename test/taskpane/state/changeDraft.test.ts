import {
  addressFrom,
  inLocale,
  withColumn,
  withPolarity,
  withRewrite,
  withTargetChoice,
} from "../../../src/taskpane/state/changeDraft";
import { draftOfReading, type Draft } from "../../../src/taskpane/state/draft";
import { seenDefinition } from "../../support/sampleWorkbook";

const draft: Draft = draftOfReading(
  {
    definition: { ...seenDefinition, id: "kpi-1" },
    status: "atRisk",
    periods: [],
    numberFormat: "0.0%",
    problems: [],
  },
  "en",
  "en-US",
);

test("a range to stay in and its polarity are chosen together, from either side", () => {
  expect(withTargetChoice(draft, "range")).toMatchObject({ targetChoice: "range", polarity: "range" });
  expect(withPolarity(draft, "range")).toMatchObject({ targetChoice: "range", polarity: "range" });
});

test("leaving the range leaves it on both sides", () => {
  const ranged = withPolarity(draft, "range");
  expect(withTargetChoice(ranged, "cell")).toMatchObject({ targetChoice: "cell", polarity: "higher" });
  expect(withPolarity(ranged, "lower")).toMatchObject({ targetChoice: "number", polarity: "lower" });
});

test("columns keep their order however they are clicked", () => {
  const one = withColumn(withColumn(draft, "variance", true), "target", true);
  expect(one.columns).toEqual(["target", "status", "attainment", "variance"]);
  expect(withColumn(one, "status", false).columns).toEqual(["target", "attainment", "variance"]);
});

test("numbers already typed keep their meaning when the language changes", () => {
  const typed = { ...draft, targetNumber: "95.5", tolerance: "1,000.5", lower: "Plan!B4", upper: "" };
  expect(inLocale(typed, "en-US", "fr-FR")).toMatchObject({
    targetNumber: "95,5",
    tolerance: "1000,5",
    lower: "Plan!B4",
    upper: "",
  });
});

test.each([
  ["Ward", "B2", "B2"],
  ["Plan", "B2", "Plan!B2"],
  ["Plan 2026", "B2:B5", "'Plan 2026'!B2:B5"],
  ["It's", "B2", "'It''s'!B2"],
  ["Année", "B2", "Année!B2"],
  ["AB12", "B2", "'AB12'!B2"],
])("a selection on %s is written for a KPI on Ward as %s → %s", (sheet, address, expected) => {
  expect(addressFrom("Ward", { sheet, address })).toBe(expected);
});

test("a rewrite leaves an objective that is named already, and a range to stay in", () => {
  const rewrite = { name: "Scrap", objective: "Reduce scrap", polarity: "lower" } as const;
  const owned = { ...draft, objective: "Waste less", polarity: "range" } as const;
  expect(withRewrite(owned, rewrite)).toEqual({ ...owned, name: "Scrap" });
});
