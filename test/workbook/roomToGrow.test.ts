import { describe as say } from "../../src/workbook";
import { comparable } from "./support/comparable";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/** England with something put into it as a person does. */
async function openWith(put: (sheet: Excel.Worksheet) => void): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    put(context.workbook.worksheets.getItem("England"));
    await context.sync();
  });
  await workbook.excel.settled();
  return workbook;
}

describe("what stands where the columns would go is never written over", () => {
  const obstacles: Record<string, (sheet: Excel.Worksheet) => void> = {
    "a formula that shows nothing": (sheet) => {
      sheet.getRange("K5").formulas = [['=""']];
    },
    "the results of somebody's formula": (sheet) => {
      sheet.getRange("K3").formulas = [["=TRANSPOSE(B2:C3)"]];
    },
    "results that reach in from before": (sheet) => {
      sheet.getRange("I4").formulas = [["=TRANSPOSE(B2:B7)"]];
    },
    "merged cells": (sheet) => sheet.getRange("J6:K6").merge(),
    "a table": (sheet) => {
      sheet.tables.add("K4:K6", true);
    },
  };
  test.each(Object.entries(obstacles))("%s", async (_, put) => {
    const workbook = await openWith(put);
    const before = comparable(workbook);
    const kpi = { ...performance, id: "kaa", place: "J1" };
    const { conflict, notices } = good(await workbook.kpis.preview(kpi));
    expect(conflict?.address).toBe("J1:M7");
    expect(notices).toBeUndefined();
    expect(codes(await workbook.kpis.apply([kpi]))).toHaveLength(1);
    expect(comparable(workbook)).toEqual(before);
    const next = good(await workbook.kpis.preview({ ...kpi, place: conflict?.nextFree ?? "" }));
    expect(next.conflict).toBeUndefined();
    good(await workbook.kpis.apply([{ ...kpi, place: conflict?.nextFree ?? "" }]));
  });
});

describe("what stands in the way of new periods is said, and the columns are written", () => {
  const limits: Record<string, { put: (sheet: Excel.Worksheet) => void; code: string; at: string }> = {
    "a word": {
      put: (sheet) => {
        sheet.getRange("F10").values = [["Source: wards"]];
      },
      code: "growthLimited",
      at: "England!F10",
    },
    "a formula that shows nothing": {
      put: (sheet) => {
        sheet.getRange("E8").formulas = [['=""']];
      },
      code: "growthLimited",
      at: "England!E8",
    },
    "results of somebody's formula": {
      put: (sheet) => {
        sheet.getRange("G9").formulas = [["=TRANSPOSE(A2:C2)"]];
      },
      code: "growthLimited",
      at: "England!G9",
    },
    "merged cells": {
      put: (sheet) => sheet.getRange("G12:H12").merge(),
      code: "growthBlocked",
      at: "England!G12",
    },
    "a table": {
      put: (sheet) => {
        sheet.tables.add("H11:I13", true);
      },
      code: "growthLimited",
      at: "England!H11",
    },
  };
  test.each(Object.entries(limits))("%s", async (_, { put, code, at }) => {
    const workbook = await openWith(put);
    const { notices = [], conflict } = good(await workbook.kpis.preview(performance));
    expect(conflict).toBeUndefined();
    expect(notices.map((notice) => [notice.code, notice.at])).toEqual([[code, at]]);
    for (const language of ["en", "fr"] as const) {
      for (const notice of notices) expect(say(notice, language)).toContain(at);
    }
    good(await workbook.kpis.apply([performance]));
  });

  test("not where the figures themselves end, nor a year of months away", async () => {
    const totals = await openWith((sheet) => {
      sheet.getRange("A8:F8").values = [["Total", 86, 0.94, "", "", "of all months"]];
    });
    expect(good(await totals.kpis.preview(performance)).notices).toBeUndefined();
    const far = await openWith((sheet) => {
      sheet.getRange("F20").values = [["Source: wards"]];
    });
    expect(good(await far.kpis.preview(performance)).notices).toBeUndefined();
  });
});
