import type { KpiDefinition } from "../../src/kpi/definition";
import type { FakeOptions } from "./fakeWorkbook";

/**
 * Four months on two sheets. Against 95 % with 2 points of tolerance: 96 % and 95 % on target, 94 % at risk, 90 % off
 * target. Cost against 100 with 10 %: 99 on target, 104 at risk, 120 off target, blank.
 */
export const sampleOptions: FakeOptions = {
  sheets: {
    Ward: [
      ["Month", "Seen in 4 hours", "Target", null, null, "Notes"],
      ["Jan", 0.96, 0.95],
      ["Feb", 0.95, 0.95],
      ["Mar", 0.94, 0.95],
      ["Apr", 0.9, 0.95],
    ],
    Costs: [
      ["Month", "Cost"],
      ["Jan", 99],
      ["Feb", 104],
      ["Mar", 120],
      ["Apr", null],
    ],
    Plan: [["Goal"], [0.93]],
  },
  formats: { "Ward!B": "0.0%" },
  selection: { sheet: "Ward", address: "B1:B5" },
};

/** The same with the costs selected: nothing but free cells beside them, and no target in the sheet. */
export const costSelected: FakeOptions = {
  ...sampleOptions,
  selection: { sheet: "Costs", address: "B1:B5" },
};

/** The first series as a KPI, written to D1:E5. */
export const seenDefinition: KpiDefinition = {
  name: "Seen in 4 hours",
  sheet: "Ward",
  actual: "B2:B5",
  periods: "A2:A5",
  target: 0.95,
  polarity: "higher",
  tolerance: 0.02,
  toleranceMode: "absolute",
  kind: "ratio",
  unit: "%",
  columns: ["status", "attainment"],
  language: "en",
  place: "D1",
  owner: "Night shift",
};

/** The second series as a KPI, written to C1:C5. */
export const costDefinition: KpiDefinition = {
  name: "Cost",
  sheet: "Costs",
  actual: "B2:B5",
  periods: "A2:A5",
  target: 100,
  polarity: "lower",
  tolerance: 0.1,
  toleranceMode: "relative",
  columns: ["status"],
  language: "en",
  place: "C1",
};
