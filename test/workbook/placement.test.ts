import { good } from "./support/openWorkbook";
import { layouts, monthStarts, openSeries, type Layout, type OpenedSeries } from "./support/openSeries";
import { comparable } from "./support/comparable";

/** Sales that run down a column, along a row or in a table, with a chosen place for their columns. */
async function openSales(layout: Layout): Promise<OpenedSeries> {
  const workbook = await openSeries(layout, monthStarts(4), [8, 10, 12, ""]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Board's view");
    await context.sync();
  });
  await workbook.excel.settled();
  return workbook;
}

const statuses = ["Off target", "On target", "On target", ""];

describe.each(layouts)("figures in a %s", (layout) => {
  const across = layout === "row";
  const places = { "a chosen cell": ["Data", "J10"], "another sheet": ["Board's view", "B2"] } as const;

  test.each(Object.entries(places))(
    "columns stand at %s, follow the figures and go again",
    async (_, [sheet, cell]) => {
      const workbook = await openSales(layout);
      const before = comparable(workbook);
      const kpi = {
        id: "kaa",
        name: "Sales",
        sheet: "Data",
        actual: workbook.actual,
        target: 10,
        polarity: "higher",
        columns: ["target", "status"],
        place: `'${sheet.replace("'", "''")}'!${cell}`,
      } as const;
      const report = good(await workbook.kpis.apply([kpi]));
      expect(report.kpis[0]?.addresses).toHaveLength(2);
      const block = sheet === "Data" ? (across ? "J10:N11" : "J10:K14") : across ? "B2:F3" : "B2:C6";
      const read = await workbook.values(sheet, block);
      const lines = across ? read : (read[0] ?? []).map((_cell, c) => read.map((row) => row[c] ?? ""));
      expect(lines).toEqual([
        ["Target", 10, 10, 10, 10],
        ["Status", ...statuses],
      ]);
      expect(good(await workbook.kpis.apply([kpi])).unchanged).toBe(true);
      await workbook.type(0, 11);
      expect((await workbook.values(sheet, block)).flat()).toContain("On target");
      expect((await workbook.values(sheet, block)).flat()).not.toContain("Off target");
      await workbook.type(0, 8);
      good(await workbook.kpis.remove(["kaa"]));
      await workbook.excel.settled();
      expect(comparable(workbook)).toEqual(before);
    },
  );
});
