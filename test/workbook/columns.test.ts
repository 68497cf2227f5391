import {
  attainment,
  directionWords,
  explain,
  forecast,
  isProblem,
  pointVariation,
  spark,
  status,
  statusCodes,
  trend,
  variance,
  varianceRatio,
  variationWords,
  xmrChart,
} from "../../src/kpi";
import { columnKinds, formulaForms, type KpiDefinition, type Language } from "../../src/kpi/definition";
import { statusWords } from "../../src/kpi/words/status";
import type { CellContent } from "../../src/workbook/cells";
import { codes, good, pictureOf } from "./support/openWorkbook";
import { day, layouts, monthStarts, openSeries, type OpenedSeries } from "./support/openSeries";

/** Fictional sales of 60 months: rising, with a season, a month without a figure, and four still to come. */
const figures: readonly (number | undefined)[] = Array.from({ length: 60 }, (_, i) =>
  i === 20 || i >= 56
    ? undefined
    : Math.round(400 + 3 * i + 40 * Math.sin(((i % 12) / 12) * 2 * Math.PI) + ((i * 37) % 17)),
);
const cells: readonly CellContent[] = figures.map((figure) => figure ?? "");
const target = 500;
const judgment = { polarity: "higher", tolerance: 0.1, toleranceMode: "relative" } as const;

const definitionOf = (opened: OpenedSeries, rest: Partial<KpiDefinition> = {}): KpiDefinition => ({
  name: "Sales",
  sheet: "Data",
  actual: opened.actual,
  periods: opened.periods,
  target,
  polarity: "higher",
  kind: "level",
  baseline: 300,
  dueDate: "2026-12-31",
  columns: columnKinds,
  ...rest,
});

const perPeriod = (result: (figure: number) => unknown): unknown[] =>
  figures.map((figure) => (figure === undefined ? "" : result(figure)));

const onlyAt = (step: number, value: unknown): unknown[] => figures.map((_, i) => (i === step ? value : ""));

/** A result of the core that must be none of its problems. */
function sound<T>(result: T): unknown {
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result ?? "";
}

/** What every column shall show after 56 months, by the core on the bare figures. */
function expected(language: Language): Record<string, readonly unknown[]> {
  const known = figures.slice(0, 56);
  const chart = good(xmrChart(known, {}));
  const found = good(trend(known, {}));
  const ahead = good(forecast(known, { horizon: 4, seasonLength: 12, method: "auto" }));
  const words = variationWords[language];
  return {
    target: figures.map(() => target),
    status: perPeriod((a) => statusWords[language][status(a, target, judgment) as "onTarget"]),
    statusCode: perPeriod((a) => statusCodes[status(a, target, judgment) as "onTarget"]),
    attainment: perPeriod((a) => attainment(a, target, "higher")),
    variance: perPeriod((a) => variance(a, target)),
    varianceRatio: perPeriod((a) => sound(varianceRatio(a, target))),
    trend: onlyAt(55, directionWords[language][found.direction]),
    signal: figures.map((_, i) => {
      const point = chart.points[i];
      return (point && words[pointVariation(chart, point, "higher")]) ?? "";
    }),
    // A level is not pro-rated: the way from 300 to 500 that is done.
    pace: perPeriod((a) => (a - 300) / 200),
    forecast: onlyAt(55, ahead.predictions[3]?.value),
    sparkline: onlyAt(55, sound(spark(known, target))),
    explanation: perPeriod((a) => sound(explain({ actual: a, target, judgment }, language))),
  };
}

const english = [
  ["Target", "target"],
  ["Status", "status"],
  ["Status code", "statusCode"],
  ["Attainment", "attainment"],
  ["Variance", "variance"],
  ["Variance %", "varianceRatio"],
  ["Trend", "trend"],
  ["Signal", "signal"],
  ["Pace", "pace"],
  ["Forecast at due date", "forecast"],
  ["Sparkline", "sparkline"],
  ["Explanation", "explanation"],
] as const;

function compare(shown: readonly CellContent[] | undefined, wanted: readonly unknown[] | undefined): void {
  expect(shown).toHaveLength(wanted?.length ?? 0);
  shown?.forEach((cell, i) => {
    const value = wanted?.[i];
    if (typeof value === "number") expect(cell).toBeCloseTo(value, 9);
    else expect(typeof cell === "string" ? cell.trimEnd() : cell).toBe(value);
  });
}

describe.each(layouts)("sixty periods, series as a %s", (layout) => {
  const forms = layout === "table" ? (["perCell"] as const) : formulaForms;

  test.each(forms)("every column shows what the core says, formulas %s", async (formulas) => {
    const opened = await openSeries(layout, monthStarts(60), cells);
    good(await opened.kpis.apply([definitionOf(opened, { formulas })]));
    const shown = await opened.columns();
    const wanted = expected("en");
    for (const [header, column] of english) compare(shown[header], wanted[column]);
    expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
  });

  test("the results of the whole series move to the next figure by themselves, and back", async () => {
    const opened = await openSeries(layout, monthStarts(60), cells);
    const columns = ["trend", "sparkline", "forecast"] as const;
    good(await opened.kpis.apply([definitionOf(opened, { columns })]));
    const shownAt = async (): Promise<unknown[]> => {
      const shown = await opened.columns();
      return ["Trend", "Sparkline", "Forecast at due date"].map((header) =>
        (shown[header] ?? []).flatMap((cell, i) => (cell === "" ? [] : [i])),
      );
    };
    await opened.type(56, 640);
    expect(await shownAt()).toEqual([[56], [56], [56]]);
    await opened.type(56, "");
    await opened.type(55, "n/a");
    expect(await shownAt()).toEqual([[54], [54], [54]]);
    // Once December has its figure, there is nothing left to forecast for a due date in December.
    await opened.type(59, 640);
    expect(await shownAt()).toEqual([[59], [59], []]);
  });

  test("removing takes every column and rule away", async () => {
    const opened = await openSeries(layout, monthStarts(60), cells);
    const before = pictureOf(opened);
    const report = good(await opened.kpis.apply([definitionOf(opened)]));
    good(await opened.kpis.remove(report.kpis.map(({ id }) => id)));
    expect(pictureOf(opened)).toEqual(before);
  });
});

test.each(layouts)("without a target, what needs one is blank, series as a %s", async (layout) => {
  const opened = await openSeries(layout, monthStarts(3), [5, "", 7]);
  const columns = ["status", "statusCode", "attainment", "variance", "varianceRatio"] as const;
  const { name, sheet, actual, polarity } = definitionOf(opened);
  for (const formulas of formulaForms) {
    good(await opened.kpis.apply([{ name, sheet, actual, polarity, columns, formulas }]));
    expect(await opened.columns()).toMatchObject({
      Status: ["No target", "", "No target"],
      "Status code": ["", "", ""],
      Attainment: ["", "", ""],
      Variance: ["", "", ""],
      "Variance %": ["", "", ""],
    });
  }
});

test("the preview says what each column will show beside the latest figure", async () => {
  const opened = await openSeries("column", monthStarts(60), cells);
  const { columns } = good(await opened.kpis.preview(definitionOf(opened, { language: "fr" })));
  const shows = Object.fromEntries(columns.map(({ column, shows: text }) => [column, text]));
  const wanted = expected("fr");
  for (const column of ["status", "trend", "signal", "sparkline", "explanation"] as const) {
    expect(shows[column] ?? "").toBe(wanted[column]?.[55]);
  }
  expect(shows["target"]).toBe("500");
  const attained = Number(wanted["attainment"]?.[55]) * 100;
  expect(shows["attainment"]).toBe(`${attained.toFixed(1).replace(".", ",")}\u00a0%`);
  expect(Number(shows["forecast"]?.replace(",", "."))).toBeCloseTo(Number(wanted["forecast"]?.[55]), 2);
});

test("words and headers follow the KPI's language", async () => {
  const opened = await openSeries("column", monthStarts(60), cells);
  good(await opened.kpis.apply([definitionOf(opened, { language: "fr" })]));
  const shown = await opened.columns();
  const wanted = expected("fr");
  compare(shown["Statut"], wanted["status"]);
  compare(shown["Tendance"], wanted["trend"]);
  compare(shown["Signal"], wanted["signal"]);
  compare(shown["Explication"], wanted["explanation"]);
  expect(Object.keys(shown)).toEqual(
    expect.arrayContaining(["Code statut", "Écart %", "Rythme", "Prévision à l’échéance", "Mini-graphique"]),
  );
});

test("without a due date the forecast is that of the next period, and its header says so", async () => {
  const opened = await openSeries(
    "column",
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
    [10, 20, 30, 40, 50, 60],
  );
  const definition = {
    name: "Sales",
    sheet: "Data",
    actual: opened.actual,
    polarity: "higher",
    columns: ["forecast"],
  } as const;
  good(await opened.kpis.apply([definition]));
  const [shown = []] = [(await opened.columns())["Forecast, next period"]];
  expect(shown.slice(0, 5)).toEqual(["", "", "", "", ""]);
  // A straight line goes on, if a little damped.
  expect(shown[5]).toBeGreaterThan(60);
  expect(shown[5]).toBeLessThan(71);
  const named = { ...definition, dueDate: "2026-12-31" };
  expect(codes(await opened.kpis.apply([named]))).toEqual(["datesMissing"]);
});

describe("pace", () => {
  const year = Array.from({ length: 12 }, (_, i) => day(2026, 1 + i, 1));
  const paceOf = async (rest: Partial<KpiDefinition>, values: readonly CellContent[]): Promise<unknown[]> => {
    const opened = await openSeries("column", year, values);
    const definition: KpiDefinition = {
      name: "Sales",
      sheet: "Data",
      actual: opened.actual,
      periods: opened.periods,
      polarity: "higher",
      dueDate: "2026-12-31",
      columns: ["target", "pace"],
      ...rest,
    };
    good(await opened.kpis.apply([definition]));
    return [...((await opened.columns())["Pace"] ?? [])];
  };

  test("sums are measured against the share of the whole year's target", async () => {
    const shown = await paceOf({ kind: "flow", target: 100 }, [100, 90, 110]);
    // January: 100 of 1200 after 31 of 365 days; March: 300 of 1200 after 90 days.
    expect(shown[0]).toBeCloseTo(100 / 1200 / (31 / 365), 12);
    expect(shown[2]).toBeCloseTo(300 / 1200 / (90 / 365), 12);
    expect(shown[3]).toBe("");
  });

  test("a flow with a baseline is measured on the straight way to its target", async () => {
    const shown = await paceOf({ kind: "flow", target: 200, baseline: 100 }, [110, 120, 130]);
    // End of June would be half; end of March is 90 of 365 days: 30 of 100 done.
    expect(shown[2]).toBeCloseTo(0.3 / (90 / 365), 12);
  });

  test("what is missing is named", async () => {
    const opened = await openSeries("column", year, [1, 2, 3]);
    const bare: KpiDefinition = {
      name: "Complaints",
      sheet: "Data",
      actual: opened.actual,
      polarity: "lower",
      columns: ["pace"],
    };
    expect(codes(await opened.kpis.apply([bare]))).toEqual([
      "paceNeedsTarget",
      "paceNeedsDueDate",
      "paceNeedsBaseline",
      "datesMissing",
    ]);
    const range = { ...bare, polarity: "range" as const, target: { lower: 1, upper: 2 } };
    expect(codes(await opened.kpis.apply([range]))).toContain("paceNeedsPolarity");
    const early = { ...bare, target: 1, baseline: 9, periods: opened.periods, dueDate: "2026-01-01" };
    expect(codes(await opened.kpis.apply([early]))).toEqual(["dueBeforeStart"]);
  });
});

describe("targets in cells", () => {
  const given = [15, 18, 20, 22, 25, ""];
  const open = async (): Promise<OpenedSeries> => {
    const opened = await openSeries("column", monthStarts(6), given);
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan 2026");
      sheet.getRange("A1:C7").formulas = [
        ["Low", "High", "Goal"],
        ...given.map((_, i) => [18, 22, i === 2 ? "" : 20]),
      ];
      await context.sync();
    });
    return opened;
  };
  const range: Partial<KpiDefinition> = { polarity: "range", tolerance: 0.2, toleranceMode: "relative" };
  const columns = ["status", "statusCode", "attainment", "variance", "varianceRatio", "explanation"] as const;

  test.each([
    ["two numbers", { lower: 18, upper: 22 }],
    ["two cells", { lower: "'Plan 2026'!A2", upper: "'Plan 2026'!B2" }],
    ["two columns", { lower: "'Plan 2026'!A2:A7", upper: "'Plan 2026'!B2:B7" }],
  ])("a range to stay in from %s: every column, spilled and one a cell", async (_, bounds) => {
    for (const formulas of formulaForms) {
      const opened = await open();
      good(await opened.kpis.apply([definitionOf(opened, { ...range, target: bounds, columns, formulas })]));
      const shown = await opened.columns();
      expect(shown["Status"]).toEqual(["At risk", "On target", "On target", "On target", "At risk", ""]);
      expect(shown["Status code"]).toEqual([0, 1, 1, 1, 0, ""]);
      expect(shown["Variance"]).toEqual([-3, 0, 0, 0, 3, ""]);
      // 3 of 18 under the lower bound, 3 of 22 over the upper one.
      compare(shown["Variance %"], [-3 / 18, 0, 0, 0, 3 / 22, ""]);
      compare(shown["Attainment"], [1 - 3 / 18, 1, 1, 1, 1 - 3 / 22, ""]);
      expect(shown["Explanation"]?.[0]).toBe("15 against 18 to 22: 16.7 % under, within the 20 % tolerance");
      expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
    }
  });

  test("one target a period on another sheet: a period without one is not judged", async () => {
    const opened = await open();
    const wanted = definitionOf(opened, { target: "'Plan 2026'!C2:C7", columns: ["target", ...columns] });
    good(await opened.kpis.apply([wanted]));
    const shown = await opened.columns();
    expect(shown["Target"]).toEqual([20, 20, "", 20, 20, 20]);
    expect(shown["Status"]).toEqual(["Off target", "At risk", "No target", "On target", "On target", ""]);
    expect(shown["Variance %"]).toEqual([-0.25, -0.1, "", 0.1, 0.25, ""]);
    expect(shown["Explanation"]?.[2]).toBe("20, no target");
  });
});
