import fc from "fast-check";
import type { KpiDefinition, Target } from "../../src/kpi/definition";
import { statusWords } from "../../src/kpi/words/status";
import type { CellContent } from "../../src/workbook/cells";
import { codes, good } from "./support/openWorkbook";
import { day, layouts, monthEnds, monthStarts, openSeries, type OpenedSeries } from "./support/openSeries";

const definitionOf = (opened: OpenedSeries, rest: Partial<KpiDefinition> = {}): KpiDefinition => ({
  name: "Sales",
  sheet: "Data",
  actual: opened.actual,
  periods: opened.periods,
  polarity: "higher",
  columns: ["status"],
  ...rest,
});

const ramp = { target: { ramp: 160 }, baseline: 100, dueDate: "2026-12-31" } as const;
const targetsOf = async (opened: OpenedSeries): Promise<readonly CellContent[]> =>
  (await opened.columns())["Target"] ?? [];

describe("a ramp", () => {
  // 2026 has 365 days: from 1 January to 31 December are 364, to 2 July 182, to 2 April 91.
  const dates = [day(2026, 1, 1), day(2026, 4, 2), day(2026, 7, 2), day(2026, 12, 31), day(2027, 1, 31)];

  test.each(layouts)("goes straight from the baseline to its value on the due day (%s)", async (layout) => {
    const opened = await openSeries(layout, dates, [100, 100, 129, 160, 161]);
    good(await opened.kpis.apply([definitionOf(opened, ramp)]));
    expect(await targetsOf(opened)).toEqual([100, 115, 130, 160, 160]);
    // 10 % below 115 is 103.5: 100 is off target.
    const shown = (await opened.columns())["Status"];
    expect(shown).toEqual(["On target", "Off target", "At risk", "On target", "On target"]);
    expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
  });

  test("is arithmetic that a reader can follow", async () => {
    const opened = await openSeries("column", dates, [100]);
    good(
      await opened.kpis.apply([
        definitionOf(opened, { ...ramp, baseline: -20, target: { ramp: -80 }, polarity: "lower" }),
      ]),
    );
    expect((await opened.formulasOf())["Target"]?.[1]).toBe(
      '=IF(A3="","",-20+((-80)-(-20))*MIN(1,MAX(0,(A3-A$2)/(DATE(2026,12,31)-A$2))))',
    );
    expect(await targetsOf(opened)).toEqual([-20, -35, -50, -80, -80]);
  });

  test("leads to the value of a cell, and has no target while that is empty", async () => {
    const opened = await openSeries("column", dates, [100, 120]);
    await opened.write("Data", "Z1", [[200]]);
    good(await opened.kpis.apply([definitionOf(opened, { ...ramp, target: { ramp: "Z1" } })]));
    expect(await targetsOf(opened)).toEqual([100, 125, 150, 200, 200]);
    const [reading] = good(await opened.kpis.list());
    expect(reading?.periods.map(({ target }) => target)).toEqual([100, 125, 150, 200, 200]);
    await opened.write("Data", "Z1", [[""]]);
    expect(await targetsOf(opened)).toEqual(["", "", "", "", ""]);
    expect((await opened.columns())["Status"]).toEqual(["No target", "No target", "", "", ""]);
  });

  test("a period of a person's own keeps its number when the ramp changes", async () => {
    const opened = await openSeries("column", dates, [100, 120]);
    const [kpi] = good(await opened.kpis.apply([definitionOf(opened, ramp)])).kpis;
    await opened.write("Data", "C3", [[111]]);
    good(
      await opened.kpis.apply([definitionOf(opened, { ...ramp, target: { ramp: 200 }, id: kpi?.id ?? "" })]),
    );
    expect(await targetsOf(opened)).toEqual([100, 111, 150, 200, 200]);
  });

  test("gives way to a number, and comes back", async () => {
    const opened = await openSeries("column", dates, [100, 120]);
    good(await opened.kpis.apply([definitionOf(opened, ramp)]));
    good(await opened.kpis.apply([definitionOf(opened, { target: 120, columns: ["target", "status"] })]));
    expect(await targetsOf(opened)).toEqual([120, 120, 120, 120, 120]);
    good(await opened.kpis.apply([definitionOf(opened, ramp)]));
    expect(await targetsOf(opened)).toEqual([100, 115, 130, 160, 160]);
  });

  test("what is missing is named", async () => {
    const opened = await openSeries("column", dates, [100]);
    const refused = async (rest: Partial<KpiDefinition>): Promise<string[]> =>
      codes(await opened.kpis.apply([definitionOf(opened, rest)]));
    expect(await refused({ target: { ramp: 160 } })).toEqual(["rampNeedsBaseline", "rampNeedsDueDate"]);
    expect(await refused({ ...ramp, dueDate: "2025-12-31" })).toEqual(["dueBeforeStart"]);
    expect(await refused({ ...ramp, target: { ramp: 90 } })).toEqual(["targetAgainstPolarity"]);
    expect(await refused({ ...ramp, target: { ramp: "C2:C6" } })).toEqual(["rampOneValue"]);
    expect(await refused({ ...ramp, polarity: "range" })).toEqual(["rangeNeedsBounds"]);
    const { periods: _periods, ...dateless } = definitionOf(opened, ramp);
    expect(_periods).toBe("A2:A6");
    expect(codes(await opened.kpis.apply([dateless]))).toEqual(["datesMissing"]);
  });

  test.each([
    ["datesNotDates", ["Jan", "Feb", "Mar"]],
    ["datesNotDates", [2024, 2025, 2026]],
    ["datesNotDates", ["", day(2026, 1, 1), day(2026, 2, 1)]],
    ["datesDisordered", [day(2026, 3, 1), day(2026, 2, 1), day(2026, 1, 1)]],
  ])("periods without usable dates are refused (%s)", async (code, periods) => {
    const opened = await openSeries("column", periods, [1, 2, 3]);
    expect(codes(await opened.kpis.apply([definitionOf(opened, ramp)]))).toEqual([code]);
  });
});

describe("last year's same period and a share more", () => {
  const figures = [...Array.from({ length: 12 }, (_, i) => 100 + i), 110, 90, 104];

  test.each(layouts)("refers to the row of a year before, blank where there is none (%s)", async (layout) => {
    const values: CellContent[] = [...figures];
    values[2] = "n/a";
    for (const dates of [monthStarts(15), monthEnds(15)]) {
      const opened = await openSeries(layout, dates, values);
      good(await opened.kpis.apply([definitionOf(opened, { target: { lastYear: 0.05 } })]));
      const targets = await targetsOf(opened);
      expect(targets.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => ""));
      // 100 and 101 and 5 % more; March had no figure.
      expect(targets[12]).toBeCloseTo(105, 9);
      expect(targets[13]).toBeCloseTo(106.05, 9);
      expect(targets[14]).toBe("");
      expect((await opened.columns())["Status"]?.slice(11)).toEqual([
        "No target",
        "On target",
        "Off target",
        "No target",
      ]);
      expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
    }
  });

  test("weeks are compared with the same weekday 52 weeks before", async () => {
    const weeks = Array.from({ length: 54 }, (_, i) => day(2025, 1, 6) + 7 * i);
    const opened = await openSeries(
      "column",
      weeks,
      weeks.map((_, i) => i + 1),
    );
    good(await opened.kpis.apply([definitionOf(opened, { target: { lastYear: 0 } })]));
    expect((await targetsOf(opened)).slice(51)).toEqual(["", 1, 2]);
  });

  test("29 February is met by the month's end a year before", async () => {
    const dates = Array.from({ length: 14 }, (_, i) => day(2023, 2 + i, 0));
    const opened = await openSeries(
      "column",
      dates,
      dates.map((_, i) => i + 1),
    );
    good(await opened.kpis.apply([definitionOf(opened, { target: { lastYear: 0 } })]));
    expect((await targetsOf(opened)).slice(12)).toEqual([1, 2]);
  });
});

test("the preview and the list judge as the sheet does, whatever the target, the layout and the figures", async () => {
  const content = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -200, max: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom<CellContent>("", "n/a", "?") },
  );
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.integer({ min: 60, max: 300 }).map((final) => ({ ramp: final })),
    fc.integer({ min: -9, max: 30 }).map((percent) => ({ lastYear: percent / 100 })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...layouts),
      fc.boolean(),
      fc.array(content, { minLength: 14, maxLength: 18 }),
      target,
      fc.constantFrom("2022-08-10", "2023-01-31", "2024-06-30"),
      async (layout, ends, figures, wanted, dueDate) => {
        fc.pre(figures.some((figure) => typeof figure === "number"));
        const dates = (ends ? monthEnds : monthStarts)(figures.length);
        const opened = await openSeries(layout, dates, figures);
        const definition = definitionOf(opened, { target: wanted, baseline: 60, dueDate });
        const preview = good(await opened.kpis.preview(definition));
        good(await opened.kpis.apply([definition]));
        const shown = await opened.columns();
        const [reading] = good(await opened.kpis.list());
        expect(reading?.periods).toEqual(preview.periods);
        preview.periods.forEach(({ status, target: aim, problem }, i) => {
          const cell = shown["Status"]?.[i];
          if (problem) expect(cell).toBe("#VALUE!");
          else expect(cell).toBe(status === "noData" ? "" : statusWords.en[status]);
          if (!problem && aim !== undefined) expect(shown["Target"]?.[i]).toBeCloseTo(aim, 9);
        });
      },
    ),
    { numRuns: 24, seed: 20_260_101 },
  );
});

describe("the register", () => {
  const dates = [day(2026, 1, 1), day(2026, 7, 2), day(2026, 12, 31)];
  const cell = async (opened: OpenedSeries, header: string): Promise<Excel.Range> => {
    await Promise.resolve();
    return opened.run(async (context) => {
      const range = context.workbook.tables.getItem("KpiRegister").columns.getItem(header).getDataBodyRange();
      range.load("values,address");
      await context.sync();
      return range;
    });
  };

  test("holds the form beside the target and takes its edits over, in either language", async () => {
    const opened = await openSeries("column", dates, [100, 120, 160]);
    good(await opened.kpis.apply([definitionOf(opened, ramp)]));
    expect((await cell(opened, "Target")).values).toEqual([[160]]);
    const form = await cell(opened, "Target form");
    expect(form.values).toEqual([["ramp"]]);
    const [sheet = "", address = ""] = form.address.replaceAll("'", "").split("!");
    await opened.write(sheet, address, [[""]]);
    good(await opened.kpis.refresh());
    expect((await opened.columns())["Status"]).toEqual(["Off target", "Off target", "On target"]);
    await opened.write(sheet, address, [["Rampe"]]);
    good(await opened.kpis.refresh());
    expect(await targetsOf(opened)).toEqual([100, 130, 160]);
    expect(good(await opened.kpis.list())[0]?.definition.target).toEqual({ ramp: 160 });
  });

  test("of a time before there were forms is read, and gets their column with the first ramp", async () => {
    const opened = await openSeries("column", dates, [100, 120, 160]);
    good(await opened.kpis.apply([definitionOf(opened, { target: 120 })]));
    await opened.run(async (context) => {
      context.workbook.tables.getItem("KpiRegister").columns.getItem("Target form").delete();
      await context.sync();
    });
    expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
    good(await opened.kpis.apply([definitionOf(opened, ramp)]));
    expect((await cell(opened, "Target form")).values).toEqual([["ramp"]]);
    expect(good(await opened.kpis.list())[0]?.definition.target).toEqual({ ramp: 160 });
    expect(good(await opened.kpis.refresh()).unchanged).toBe(true);
  });
});
