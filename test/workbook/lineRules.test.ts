import type { KpiDefinition } from "../../src/kpi/definition";
import { good, openEngland, performance, pictureOf, type OpenedWorkbook } from "./support/openWorkbook";

const ruled: KpiDefinition = {
  ...performance,
  target: "D2:D7",
  columns: ["status", "statusCode", "attainment"],
};

/** Rules of the sheet: type and cells. */
const rulesOf = (workbook: OpenedWorkbook): string[] =>
  (pictureOf(workbook).sheets.find(({ name }) => name === "England")?.conditionalRules ?? []).map(
    ({ type, ranges }) => `${type} ${ranges}`,
  );

const words = Array.from({ length: 4 }, () => "CellValue E2:E7");

describe("the rules of a KPI's lines", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
  });

  test("three icons of different shapes stand for the codes, a bar for attainment: one rule a range", async () => {
    good(await workbook.kpis.apply([ruled]));
    expect(rulesOf(workbook).sort()).toEqual([...words, "DataBar G2:G7", "IconSet F2:F7"].sort());
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      const icons = sheet.getRange("F2:F7").conditionalFormats.getItemAt(0).iconSet;
      const bar = sheet.getRange("G2:G7").conditionalFormats.getItemAt(0).dataBar;
      icons.load("style,criteria,reverseIconOrder,showIconOnly");
      bar.load("lowerBoundRule,upperBoundRule,showDataBarOnly");
      await context.sync();
      expect(icons).toMatchObject({ style: "ThreeSymbols2", reverseIconOrder: false, showIconOnly: false });
      // −1 off target, 0 at risk, 1 on target.
      expect(icons.criteria.slice(1)).toMatchObject([
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=0" },
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=1" },
      ]);
      expect(bar.lowerBoundRule).toEqual({ type: "Number", formula: "=0" });
      expect(bar.upperBoundRule).toEqual({ type: "Formula", formula: "=MAX(1,IFERROR($G$2:$G$7,0))" });
      expect(bar.showDataBarOnly).toBe(false);
    });
  });

  test("they stay alone on the next apply, and those that got lost are written anew", async () => {
    good(await workbook.kpis.apply([ruled]));
    expect(good(await workbook.kpis.refresh())).toMatchObject({ unchanged: true });
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      sheet.getRange("F2:F7").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(good(await workbook.kpis.apply([ruled]))).toMatchObject({ rulesWritten: 1 });
    expect(rulesOf(workbook).sort()).toEqual([...words, "DataBar G2:G7", "IconSet F2:F7"].sort());
    expect(good(await workbook.kpis.refresh())).toMatchObject({ unchanged: true });
  });

  test("a column that is left out takes its rule along, and no other", async () => {
    const [kpi] = good(await workbook.kpis.apply([ruled])).kpis;
    good(await workbook.kpis.apply([{ ...ruled, id: kpi?.id ?? "", columns: ["status", "attainment"] }]));
    expect(rulesOf(workbook).sort()).toEqual([...words, "DataBar G2:G7"].sort());
  });

  test("a person's icons and bars on the same cells are left alone", async () => {
    const [kpi] = good(await workbook.kpis.apply([ruled])).kpis;
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      sheet.getRange("F2:F7").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      sheet.getRange("G2:G7").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#FF0000";
      await context.sync();
    });
    expect(good(await workbook.kpis.refresh())).toMatchObject({ unchanged: true });
    good(await workbook.kpis.remove([kpi?.id ?? ""]));
    expect(rulesOf(workbook).sort()).toEqual(["DataBar G2:G7", "IconSet F2:F7"]);
  });

  test("the bar is measured anew when the series grows", async () => {
    const [kpi] = good(
      await workbook.kpis.apply([{ ...ruled, actual: "C2:C6", target: "D2:D6", periods: "A2:A6" }]),
    ).kpis;
    good(await workbook.kpis.apply([{ ...ruled, id: kpi?.id ?? "" }]));
    expect(rulesOf(workbook).sort()).toEqual([...words, "DataBar G2:G7", "IconSet F2:F7"].sort());
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      const bar = sheet.getRange("G2:G7").conditionalFormats.getItemAt(0).dataBar.load("upperBoundRule");
      await context.sync();
      expect(bar.upperBoundRule.formula).toBe("=MAX(1,IFERROR($G$2:$G$7,0))");
    });
  });
});
