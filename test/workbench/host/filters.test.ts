import { openExcel } from "../../../workbench/host/openExcel";

type Sheet = Excel.Worksheet;

async function onSheet(run: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await openExcel();
  await Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

const figures = [
  ["Region", "Actual"],
  ["North", 10],
  ["South", 20],
  ["north", 30],
  ["East", 40],
];

/** Which of rows 1 to 6 are hidden. */
async function hiddenRows(sheet: Sheet, context: Excel.RequestContext): Promise<number[]> {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
  await context.sync();
  return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
}

describe("filters", () => {
  test("of a sheet hide the rows that the values do not name, whatever their case, and show them again", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B5").values = figures;
      sheet.autoFilter.apply("A1", 0, { filterOn: "Values", values: ["NORTH"] });
      sheet.autoFilter.load("enabled,isDataFiltered,criteria");
      const range = sheet.autoFilter.getRange().load("address");
      expect(await hiddenRows(sheet, context)).toEqual([3, 5]);
      expect(range.address).toBe("Sheet1!A1:B5");
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect(sheet.autoFilter.criteria[0]).toMatchObject({ filterOn: "Values", values: ["NORTH"] });
      sheet.autoFilter.apply("A1:B5", 1, { filterOn: "Custom", criterion1: ">10" });
      expect(await hiddenRows(sheet, context)).toEqual([2, 3, 5]);
      sheet.autoFilter.clearColumnCriteria(0);
      expect(await hiddenRows(sheet, context)).toEqual([2]);
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const none = sheet.autoFilter.getRangeOrNullObject();
      expect(await hiddenRows(sheet, context)).toEqual([]);
      expect([sheet.autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
    });
  });

  test("stay as they were until they are applied again, and move with inserted rows and columns", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B5").values = figures;
      sheet.autoFilter.apply("A1:B5", 0, {
        filterOn: "Custom",
        criterion1: "=*th",
        criterion2: "=E*",
        operator: "Or",
      });
      sheet.getRange("A2").values = [["West"]];
      expect(await hiddenRows(sheet, context)).toEqual([]);
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const range = sheet.autoFilter.getRange().load("address");
      sheet.autoFilter.reapply();
      expect(await hiddenRows(sheet, context)).toEqual([3]);
      expect(range.address).toBe("Sheet1!B2:C6");
    });
  });

  test("of a table leave its totals row, by its columns or as a whole", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B5").values = figures;
      const table = sheet.tables.add("A1:B5", true);
      table.showTotals = true;
      table.columns.getItem("Actual").filter.applyCustomFilter("<=20");
      table.autoFilter.load("isDataFiltered");
      expect(await hiddenRows(sheet, context)).toEqual([4, 5]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.columns.getItem("Region").filter.applyValuesFilter(["South"]);
      expect(await hiddenRows(sheet, context)).toEqual([2, 4, 5]);
      table.columns.getItem("Actual").filter.clear();
      expect(await hiddenRows(sheet, context)).toEqual([2, 4, 5]);
      table.clearFilters();
      expect(await hiddenRows(sheet, context)).toEqual([]);
    });
  });

  test("of a protected sheet change only where its protection says so", async () => {
    const codes: string[] = [];
    for (const options of [{}, { allowAutoFilter: true }]) {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B5").values = figures;
        sheet.protection.protect(options);
        sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["East"] });
        await context.sync();
        codes.push("none");
      }).catch((error: OfficeExtension.Error) => codes.push(error.code));
    }
    expect(codes).toEqual(["AccessDenied", "none"]);
  });
});
