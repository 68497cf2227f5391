import { withoutTotals } from "../../../src/workbook/selection/totals";
import { stretchOfArea } from "../../../src/workbook/direction";
import type { CellContent } from "../../../src/workbook/cells";
import { area, block } from "../support/sheetBuilder";

function cut(rows: readonly (readonly CellContent[])[], figures: string) {
  const series = stretchOfArea(area(figures));
  if (!series) throw new Error(figures);
  const { series: kept, leftOut } = withoutTotals(block(rows), series);
  return [kept.steps, leftOut];
}

const months = [
  ["Month", "Sales"],
  ["Jan", 10],
  ["Feb", 12],
];

describe("withoutTotals leaves out what sums up the series", () => {
  test.each(["Total", "Somme", "TOTAL 2026", "Total général", "Moyenne"])("a row called %s", (label) => {
    expect(cut([...months, [label, 22]], "B2:B4")).toEqual([2, "B4"]);
  });

  test.each(["=SUM(B2:B3)", "=SUBTOTAL(109,[Sales])".replace("[Sales]", "B2:B3"), "=AVERAGE(B2:B3)"])(
    "a formula %s without a label",
    (formula) => {
      expect(cut([...months, ["", formula]], "B2:B4")).toEqual([2, "B4"]);
    },
  );

  test("a blank row before the total goes with it", () => {
    expect(cut([...months, ["", ""], ["Total", "=SUM(B2:B4)"]], "B2:B5")).toEqual([2, "B5"]);
  });

  test("a column whose every figure is a sum is a series of sums", () => {
    const sums = [["Week", "All"], ...[2, 3, 4].map((row) => [`W${row}`, `=SUM(D${row}:F${row})`])];
    expect(cut(sums, "B2:B4")).toEqual([3, undefined]);
  });

  test("a month that is still to come stays", () => {
    expect(cut([...months, ["Mar", ""]], "B2:B4")).toEqual([3, undefined]);
  });
});
