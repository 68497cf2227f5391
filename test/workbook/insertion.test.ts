import type { KpiProblem } from "../../src/kpi/outcome";
import { describe as say } from "../../src/workbook";
import { comparable } from "./support/comparable";
import { monthStarts, openSeries } from "./support/openSeries";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

const inserted = { ...performance, id: "kaa", placement: "insert" } as const;

/** England with remarks beside the goal, a sum over the sheet and a formula on another sheet. */
async function openRemarks(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("England");
    sheet.getRange("E1:F3").formulas = [
      ["Remark", "Twice"],
      ["strike", "=2*B2"],
      ["flu", "=2*B3"],
    ];
    worksheets.add("Plan").getRange("A1:A2").formulas = [["=England!F2"], ["=SUM(England!A2:F3)"]];
    await context.sync();
  });
  return workbook;
}

test("columns are inserted beside the figures, and what stood there moves with its formulas", async () => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  const report = good(await workbook.kpis.apply([inserted]));
  expect(report.kpis[0]?.addresses).toEqual([
    "England!D2:D7",
    "England!E2:E7",
    "England!F2:F7",
    "England!G2:G7",
  ]);
  expect(await workbook.values("England", "A1:J2")).toEqual([
    [
      "Month",
      "Breaches",
      "Performance",
      "Target",
      "Status",
      "Attainment",
      "Variance",
      "Goal",
      "Remark",
      "Twice",
    ],
    [46023, 12, 0.951, 0.95, "On target", 0.951 / 0.95, 0.951 - 0.95, 0.95, "strike", 24],
  ]);
  expect(await workbook.formulas("Plan", "A1:A2")).toEqual([["=England!J2"], ["=SUM(England!A2:J3)"]]);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("applying again inserts nothing more, and removing takes the columns out again", async () => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([inserted]));
  await workbook.excel.settled();
  const applied = comparable(workbook);
  expect(good(await workbook.kpis.apply([inserted])).unchanged).toBe(true);
  expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(applied);
});

test("the plan says what is inserted, and the preview shows the columns where they will stand", async () => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  const preview = good(await workbook.kpis.preview(inserted));
  expect(preview.plan.filter(({ what }) => what === "lines")).toEqual([
    { action: "write", what: "lines", at: "England!D:G", text: "", kpi: "kaa" },
  ]);
  expect(preview.columns.map(({ address }) => address)).toEqual(["D2:D7", "E2:E7", "F2:F7", "G2:G7"]);
  expect(preview.conflict).toBeUndefined();
  expect(preview.counts).toMatchObject({ onTarget: 2, atRisk: 2, offTarget: 1 });
  expect(comparable(workbook)).toEqual(before);
  good(await workbook.kpis.apply([inserted], { seen: preview.seen }));
});

test("columns come behind a target of the sheet that stands beside the figures", async () => {
  const workbook = await openRemarks();
  const report = good(await workbook.kpis.apply([{ ...inserted, target: "D2:D7", columns: ["status"] }]));
  expect(report.kpis[0]?.addresses).toEqual(["England!E2:E7"]);
  expect((await workbook.formulas("England", "E2"))[0]?.[0]).toContain("KPI.STATUS(");
  expect(await workbook.values("England", "F1:F3")).toEqual([["Remark"], ["strike"], ["flu"]]);
});

test("a column that is added later is inserted behind the KPI's own", async () => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status"] }]));
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status", "variance"] }]));
  expect(await workbook.values("England", "C1:F1")).toEqual([["Performance", "Status", "Variance", "Goal"]]);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("a column that goes leaves its inserted one free for the next", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status", "variance"] }]));
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status"] }]));
  expect(await workbook.values("England", "C1:F1")).toEqual([["Performance", "Status", "", "Goal"]]);
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status", "attainment"] }]));
  expect(await workbook.values("England", "C1:F1")).toEqual([
    ["Performance", "Status", "Attainment", "Goal"],
  ]);
});

test("inserted columns with somebody's words, or read by somebody's formula, stay without ours", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status", "attainment", "variance"] }]));
  await workbook.write("England", "F12", [["see the minutes"]]);
  await workbook.write("England", "K1", [["=COUNTA(D2:D7)"]]);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(await workbook.values("England", "C1:G1")).toEqual([["Performance", "", "", "Goal", "Remark"]]);
  expect(await workbook.values("England", "D2:E7")).toEqual(Array.from({ length: 6 }, () => ["", ""]));
  expect(await workbook.values("England", "E12")).toEqual([["see the minutes"]]);
  expect(await workbook.formulas("England", "J1")).toEqual([["=COUNTA(D2:D7)"]]);
});

test("inserted columns that a formula of a sheet without KPIs reads stay when the KPI is removed", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([{ ...inserted, columns: ["status", "attainment"] }]));
  await workbook.write("Plan", "C9", [['=COUNTIF(England!$D$2:$D$7,"On target")']]);
  expect(await workbook.values("Plan", "C9")).toEqual([[2]]);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(await workbook.values("England", "C1:F1")).toEqual([["Performance", "", "Goal", "Remark"]]);
  expect(await workbook.formulas("Plan", "C9")).toEqual([['=COUNTIF(England!$D$2:$D$7,"On target")']]);
  expect(await workbook.values("Plan", "C9")).toEqual([[0]]);
});

test("inserted columns go with their KPI though something stands far below, and stay with words far below in them", async () => {
  const workbook = await openRemarks();
  await workbook.write("England", "A9000", [["source: the register office"]]);
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([inserted]));
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
  good(await workbook.kpis.apply([inserted]));
  await workbook.write("England", "E9000", [["see the minutes"]]);
  good(await workbook.kpis.remove(["kaa"]));
  expect(await workbook.values("England", "C1:F1")).toEqual([["Performance", "", "Goal", "Remark"]]);
  expect(await workbook.values("England", "D9000")).toEqual([["see the minutes"]]);
});

test("undoing is refused when a formula of a sheet without KPIs reads the inserted columns", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([inserted]));
  await workbook.write("Plan", "C9", [['=COUNTIF(England!$E$2:$E$7,"On target")']]);
  expect(await workbook.kpis.undoLast()).toEqual({
    ok: false,
    problems: [{ code: "undoChanged", at: "Plan!C9", detail: { places: "Plan!C9" } }],
  });
  expect(await workbook.values("Plan", "C9")).toEqual([[2]]);
});

test("undoing is refused when somebody wrote into the inserted columns", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([inserted]));
  await workbook.write("England", "F12", [["see the minutes"]]);
  const outcome = await workbook.kpis.undoLast();
  expect(outcome).toEqual({
    ok: false,
    problems: [{ code: "undoChanged", at: "England!F12", detail: { places: "England!F12" } }],
  });
});

test("several KPIs each get their columns beside their figures", async () => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  const breaches = {
    name: "Breaches",
    id: "kbb",
    sheet: "England",
    actual: "B2:B7",
    target: 20,
    polarity: "lower",
    placement: "insert",
    columns: ["status"],
  } as const;
  good(await workbook.kpis.apply([{ ...inserted, target: "D2:D7", columns: ["status"] }, breaches]));
  expect(await workbook.values("England", "A1:H2")).toEqual([
    ["Month", "Breaches", "Status (Breaches)", "Performance", "Goal", "Status", "Remark", "Twice"],
    [46023, 12, "On target", 0.951, 0.95, "On target", "strike", 24],
  ]);
  good(await workbook.kpis.remove(["kaa", "kbb"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test.each(["portable", "frozen"] as const)("columns are inserted for a %s KPI and undone", async (mode) => {
  const workbook = await openRemarks();
  const before = comparable(workbook);
  const columns = ["status", "variance", "trend"] as const;
  good(await workbook.kpis.apply([{ ...inserted, mode, columns }]));
  await workbook.excel.settled();
  expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  expect(await workbook.values("England", "D2:D3")).toEqual([["On target"], ["At risk"]]);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("inserted columns are found again where a person moved them, and nothing else goes with them", async () => {
  const workbook = await openRemarks();
  good(await workbook.kpis.apply([inserted]));
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("England");
    sheet.name = "A&E";
    sheet.getRange("A:B").insert("Right");
    sheet.getRange("G:G").insert("Right");
    sheet.getRange("G1:G2").values = [["Own"], ["words"]];
    await context.sync();
  });
  expect(good(await workbook.kpis.checkHealth())).toEqual([]);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(await workbook.values("A&E", "C1:I2")).toEqual([
    ["Month", "Breaches", "Performance", "Own", "Goal", "Remark", "Twice"],
    [46023, 12, 0.951, "words", 0.95, "strike", 24],
  ]);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(await workbook.values("A&E", "E1:K1")).toEqual([
    ["Performance", "Target", "Own", "Status", "Attainment", "Variance", "Goal"],
  ]);
  expect(good(await workbook.kpis.checkHealth())).toEqual([]);
});

test("nothing is inserted where nothing stands behind", async () => {
  const workbook = await openEngland();
  const preview = good(await workbook.kpis.preview({ ...inserted, target: "D2:D7" }));
  expect(preview.plan.filter(({ what }) => what === "lines")).toEqual([]);
  expect(preview.columns[0]?.address).toBe("E2:E7");
});

test("rows are inserted below figures that run along a row", async () => {
  const workbook = await openSeries("row", monthStarts(6), [3, 4, 5, 6, 7, 8]);
  await workbook.write("Data", "A3:B4", [
    ["Costs", 10],
    ["Profit", "=B3-B2"],
  ]);
  await workbook.excel.settled();
  const before = comparable(workbook);
  const kpi = {
    id: "kaa",
    name: "Sales",
    sheet: "Data",
    actual: workbook.actual,
    target: 5,
    polarity: "higher",
    placement: "insert",
    columns: ["target", "status"],
  } as const;
  good(await workbook.kpis.apply([kpi]));
  expect(await workbook.formulas("Data", "A1:B6")).toEqual([
    ["Month", 44562],
    ["Sales", 3],
    ["Target", 5],
    ["Status", expect.stringContaining("KPI.STATUS(")],
    ["Costs", 10],
    ["Profit", "=B5-B2"],
  ]);
  expect(good(await workbook.kpis.apply([kpi])).unchanged).toBe(true);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

describe("what inserting would cut through is named, and nothing is written", () => {
  const refusals: Record<string, { put: (sheet: Excel.Worksheet) => void; code: string; cells: string }> = {
    "merged cells beside the figures": {
      put: (sheet) => sheet.getRange("C1:D1").merge(),
      code: "insertSplitsMerged",
      cells: "England!C1:D1",
    },
    "a table below": {
      put: (sheet) => {
        sheet.tables.add("B12:E14", true).name = "Below";
      },
      code: "insertSplitsTable",
      cells: "Below",
    },
    "the results of a formula": {
      put: (sheet) => {
        sheet.getRange("A20").formulas = [["=TRANSPOSE(B2:B7)"]];
      },
      code: "insertSplitsSpill",
      cells: "England!A20:F20",
    },
  };
  test.each(Object.entries(refusals))("%s", async (_, { put, code, cells }) => {
    const workbook = await openRemarks();
    await workbook.run(async (context) => {
      put(context.workbook.worksheets.getItem("England"));
      await context.sync();
    });
    await workbook.excel.settled();
    const before = comparable(workbook);
    const outcome = await workbook.kpis.apply([inserted]);
    expect(codes(outcome)).toEqual([code]);
    if (!outcome.ok) {
      expect(outcome.problems[0]?.at).toBe("England!D:G");
      expect(Object.values(outcome.problems[0]?.detail ?? {})).toEqual([cells]);
      for (const language of ["en", "fr"] as const) {
        expect(say(outcome.problems[0] as KpiProblem, language)).toContain(cells);
      }
    }
    expect(codes(await workbook.kpis.preview(inserted))).toEqual([code]);
    expect(comparable(workbook)).toEqual(before);
  });

  test("a protected sheet", async () => {
    const workbook = await openRemarks();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").protection.protect();
      await context.sync();
    });
    expect(codes(await workbook.kpis.apply([inserted]))).toEqual(["sheetProtected"]);
  });

  test("a sheet whose last column is in use", async () => {
    const workbook = await openRemarks();
    await workbook.write("England", "XFB1", [["the end"]]);
    expect(codes(await workbook.kpis.apply([inserted]))).toEqual(["insertSheetFull"]);
    expect(codes(await workbook.kpis.apply([{ ...inserted, target: "D2:D7", columns: ["status"] }]))).toEqual(
      [],
    );
  });
});

test("a merged title above is widened, as by a person who inserts columns", async () => {
  const workbook = await openRemarks();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("England");
    sheet.getRange("1:3").insert("Down");
    sheet.getRange("A1").values = [["Emergency departments"]];
    sheet.getRange("A1:F1").merge();
    await context.sync();
  });
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...inserted, actual: "C5:C10", periods: "A5:A10" }]));
  const merged = await workbook.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("England").getRange().getMergedAreasOrNullObject();
    areas.load("address");
    await context.sync();
    return areas.address;
  });
  expect(merged).toBe("England!A1:J1");
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("rules of the neighbours do not come along", async () => {
  const workbook = await openRemarks();
  await workbook.run(async (context) => {
    const figures = context.workbook.worksheets.getItem("England").getRange("C2:C7");
    const rule = figures.conditionalFormats.add("CellValue").cellValue;
    rule.rule = { formula1: "0.95", operator: "LessThan" };
    rule.format.font.color = "#FF0000";
    await context.sync();
  });
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...inserted, columns: ["variance"] }]));
  const found = await workbook.run(async (context) => {
    const column = context.workbook.worksheets.getItem("England").getRange("D2:D7");
    const count = column.conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
  expect(found).toBe(0);
  good(await workbook.kpis.remove(["kaa"]));
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});
