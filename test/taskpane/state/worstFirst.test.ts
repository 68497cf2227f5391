import type { Status } from "../../../src/kpi/definition";
import type { KpiReading } from "../../../src/workbook/port";
import { worstFirst } from "../../../src/taskpane/state/worstFirst";
import { seenDefinition } from "../../support/sampleWorkbook";

const reading = (id: string, status: Status, attainment?: number, broken = false): KpiReading => ({
  definition: { ...seenDefinition, id },
  status,
  ...(attainment !== undefined && { attainment }),
  periods: [],
  numberFormat: "General",
  problems: broken ? [{ code: "rangeGone" }] : [],
});

test("the list runs from broken over off target, at risk, on target to no target and no data", () => {
  const sorted = worstFirst([
    reading("data", "noData"),
    reading("target", "noTarget"),
    reading("on", "onTarget", 1.2),
    reading("risk", "atRisk", 0.95),
    reading("off", "offTarget", 0.7),
    reading("broken", "onTarget", 1, true),
  ]);
  expect(sorted.map(({ definition }) => definition.id)).toEqual([
    "broken",
    "off",
    "risk",
    "on",
    "target",
    "data",
  ]);
});

test("of the same status the lowest attainment stands first, and equals keep the register's order", () => {
  const sorted = worstFirst([
    reading("a", "offTarget", 0.8),
    reading("b", "offTarget", 0.5),
    reading("c", "offTarget"),
    reading("d", "offTarget", 0.8),
  ]);
  expect(sorted.map(({ definition }) => definition.id)).toEqual(["b", "a", "d", "c"]);
});
