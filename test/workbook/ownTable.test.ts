import { columnKinds } from "../../src/kpi/definition";
import { sameInTable } from "../../src/workbook/ownTable";
import { monthStarts, openSeries } from "./support/openSeries";
import { good } from "./support/openWorkbook";

test.each([
  ["=SUM(Sales[Actual])", "=SUM([Actual])", true],
  ["=SUM(SALES[[Act'[ual]])", "=SUM([[Act'[ual]])", true],
  [
    "=IF([@Actual]>1,ROW(Sales[[#Headers],[Actual]]))",
    "=IF(Sales[@Actual]>1,ROW([[#Headers],[Actual]]))",
    true,
  ],
  ["=SUM(OtherSales[Actual])", "=SUM(Other[Actual])", false],
  ["=SUM(Other[Actual])", "=SUM([Actual])", false],
  ['="Sales[Actual]"', '="[Actual]"', false],
  ["Sales[Actual]", "[Actual]", false],
])("%s and %s in the table Sales: the same is %s", (one, other, same) => {
  expect(sameInTable(one, other, "Sales")).toBe(same);
});

test("formulas that Excel gives back with the table's name are as they were written", async () => {
  const opened = await openSeries("table", monthStarts(6), [5, 6, 7, 6, 8, 9]);
  good(
    await opened.kpis.apply([
      {
        name: "Sales",
        sheet: "Data",
        actual: opened.actual,
        periods: opened.periods,
        target: 7,
        polarity: "higher",
        kind: "level",
        baseline: 4,
        dueDate: "2022-12-31",
        columns: columnKinds,
      },
    ]),
  );
  const written = await opened.formulas("Data", "D2:N7");
  const named = written.map((row) =>
    row.map((cell) => String(cell).replace(/(?<![\w\]])\[(?!@)/g, "Sales[")),
  );
  expect(named).not.toEqual(written);
  await opened.write("Data", "D2:N7", named);
  expect(await opened.formulas("Data", "D2:N7")).toEqual(named);
  expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
  expect(good(await opened.kpis.checkHealth())).toEqual([]);
});
