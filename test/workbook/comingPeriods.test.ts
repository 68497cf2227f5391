import { withComingPeriods } from "../../src/workbook/comingPeriods";
import { block } from "./support/sheetBuilder";

const sheet = block([
  ["Month", "Sales", "Cost"],
  [46023, 10, 1],
  [46054, 12, 2],
  [46082, "", ""],
  [46113, "", ""],
  ["Total", "", 3],
]);

describe("withComingPeriods(content, series)", () => {
  test("goes on over the dates that have no figure yet, and stops before a total", () => {
    expect(withComingPeriods(sheet, { run: "down", line: 1, step: 1, steps: 2 }).steps).toBe(4);
  });

  test("leaves a series alone that has nothing before it", () => {
    expect(withComingPeriods(sheet, { run: "down", line: 0, step: 1, steps: 2 }).steps).toBe(2);
  });

  test("stops at a figure of its own", () => {
    const gap = block([
      [46023, 1],
      [46054, ""],
      [46082, 5],
    ]);
    expect(withComingPeriods(gap, { run: "down", line: 1, step: 0, steps: 1 }).steps).toBe(2);
  });
});
