import { columnNeeds } from "../../../src/taskpane/state/columnNeeds";
import { draftOfReading, type Draft } from "../../../src/taskpane/state/draft";
import { costDefinition } from "../../support/sampleWorkbook";

const draft: Draft = draftOfReading(
  {
    definition: { ...costDefinition, id: "kpi-1" },
    status: "noData",
    periods: [],
    numberFormat: "General",
    problems: [],
  },
  "en",
  "en-US",
);

test("pace needs a due date, and a baseline where less is better", () => {
  expect(columnNeeds(draft, "pace")).toEqual(["dueDate", "baseline"]);
  expect(columnNeeds({ ...draft, polarity: "higher" }, "pace")).toEqual(["dueDate"]);
  expect(columnNeeds({ ...draft, dueDate: "2026-12-31", baseline: "120" }, "pace")).toEqual([]);
});

test("there is no pace towards a range, nor without a judgement", () => {
  expect(columnNeeds({ ...draft, polarity: "range" }, "pace")).toEqual(["side"]);
  expect(columnNeeds({ ...draft, polarity: "none" }, "pace")).toEqual(["side"]);
});

test("a forecast for a due date needs dates, one of the next period needs nothing", () => {
  const undated = { ...draft, periods: "" };
  expect(columnNeeds(undated, "forecast")).toEqual([]);
  expect(columnNeeds({ ...undated, dueDate: "2026-12-31" }, "forecast")).toEqual(["periods"]);
});

test("what compares with a target needs one", () => {
  const aimless: Draft = { ...draft, targetChoice: "none" };
  expect(columnNeeds(aimless, "variance")).toEqual(["target"]);
  expect(columnNeeds(aimless, "trend")).toEqual([]);
});
