import { columnKinds, type KpiDefinition, type Mode } from "../../src/kpi/definition";
import { comparable } from "./support/comparable";
import {
  codes,
  good,
  openEngland,
  openWorkbook,
  performance,
  pictureOf,
  type OpenedWorkbook,
} from "./support/openWorkbook";

async function shown(workbook: OpenedWorkbook): Promise<unknown[][]> {
  return workbook.values("England", "E1:H7");
}

describe("portable", () => {
  test("the columns are native formulas, one a cell, that show what the functions showed", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const before = await shown(workbook);
    good(await workbook.kpis.apply([{ ...performance, mode: "portable" }]));
    expect(await shown(workbook)).toEqual(before);
    const formulas = (await workbook.formulas("England", "F2:H7")).flat().map(String);
    expect(formulas.filter((formula) => !formula.startsWith("=IF(") || formula.includes("KPI."))).toEqual([]);
  });

  test("a changed figure changes its status", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, mode: "portable" }]));
    await workbook.write("England", "C5", [[0.99]]);
    expect(await workbook.values("England", "F5")).toEqual([["On target"]]);
  });
});

describe("frozen", () => {
  test("the columns hold the values that they showed, and no formula; headers, formats and rules stay", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const before = await shown(workbook);
    const sheet = pictureOf(workbook).sheets[0];
    good(await workbook.kpis.setMode("all", "frozen"));
    expect(await shown(workbook)).toEqual(before);
    expect(await workbook.formulas("England", "E1:H7")).toEqual(before);
    const frozen = pictureOf(workbook).sheets[0];
    const looks = (book: typeof sheet) =>
      book?.cells.flatMap(({ row, column, style }) => (style === undefined ? [] : [[row, column, style]]));
    expect(looks(frozen)).toEqual(looks(sheet));
    expect(frozen?.conditionalRules).toEqual(sheet?.conditionalRules);
  });

  test("a changed figure, a new target and a refresh change nothing, until the KPI is live again", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.setMode("all", "frozen"));
    const before = await shown(workbook);
    await workbook.write("England", "C5", [[0.99]]);
    good(await workbook.kpis.apply([{ ...performance, target: 0.9 }]));
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(await shown(workbook)).toEqual(before);
    good(await workbook.kpis.setMode("all", "live"));
    expect(await workbook.values("England", "E5:F5")).toEqual([[0.9, "On target"]]);
  });

  test("a definition may be frozen from the start: the columns are calculated, then frozen", async () => {
    const workbook = await openEngland();
    const report = good(await workbook.kpis.apply([{ ...performance, mode: "frozen" }]));
    expect(report.unchanged).toBe(false);
    const cells = await workbook.formulas("England", "E2:F7");
    expect(cells.map(([, status]) => status)).toEqual([
      "On target",
      "At risk",
      "At risk",
      "Off target",
      "On target",
      "",
    ]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a column added later is frozen when it is calculated, the others stay", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, columns: ["status"], mode: "frozen" }]));
    await workbook.write("England", "C2", [[0.5]]);
    good(await workbook.kpis.apply([{ ...performance, columns: ["status", "variance"] }]));
    const [first] = await workbook.formulas("England", "E2:F2");
    expect(first).toEqual(["On target", expect.closeTo(0.5 - 0.95, 12)]);
  });

  test("a preview of a frozen KPI shows its values, and that nothing of them will be written", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.setMode("all", "frozen"));
    await workbook.write("England", "C2", [[0.5]]);
    const preview = good(await workbook.kpis.preview({ ...performance, mode: "frozen", target: 0.9 }));
    expect(preview.columns.map(({ sample }) => sample).slice(0, 2)).toEqual(["0.95", "On target"]);
    expect(preview.plan.filter(({ action, what }) => action !== "leave" && what === "cells")).toEqual([
      expect.objectContaining({ at: expect.stringContaining("KPI register") as string }),
    ]);
  });

  test("errors stay errors and texts stay texts", async () => {
    const workbook = await openEngland();
    await workbook.write("England", "C3:C4", [["soon"], ["=1/0"]]);
    good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.setMode("all", "frozen"));
    expect((await workbook.formulas("England", "F3:F4")).flat()).toEqual(["#VALUE!", "#DIV/0!"]);
    await workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("England").getRange("F2:F4").load("valueTypes");
      await context.sync();
      expect(cells.valueTypes).toEqual([["String"], ["Error"], ["Error"]]);
    });
  });

  test("formulas that show no results are not frozen, and nothing is written", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    // A spill that is blocked shows no results.
    await workbook.write("England", "F4", [["in the way"]]);
    await workbook.excel.settled();
    const before = pictureOf(workbook);
    const outcome = await workbook.kpis.setMode("all", "frozen");
    expect(codes(outcome)).toContain("notCalculated");
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("an unknown KPI is said", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    expect(codes(await workbook.kpis.setMode(["nobody"], "frozen"))).toEqual(["unknownKpi"]);
  });
});

test("the mode in the register, edited by hand, is taken over", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance]));
  const [headers = []] = await workbook.values("KPI register", "A1:AZ1");
  const edit = async (word: string): Promise<void> => {
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("KPI register").getCell(1, headers.indexOf("Mode"));
      cell.values = [[word]];
      await context.sync();
    });
    good(await workbook.kpis.refresh());
  };
  await edit("portable");
  expect(String((await workbook.formulas("England", "F2"))[0]?.[0])).toMatch(/^=IF\(IF\(ISNUMBER/);
  await edit("figé");
  expect(await workbook.formulas("England", "F2")).toEqual([["On target"]]);
  await edit("live");
  expect(String((await workbook.formulas("England", "F2"))[0]?.[0])).toMatch(/^=KPI\.STATUS/);
});

/** A workbook with one KPI in a layout of its own. */
interface Layout {
  readonly open: () => Promise<OpenedWorkbook>;
  readonly kpi: KpiDefinition;
}

const year = ["Jan", "Feb", "Mar", "Apr"];
const inRow = async (): Promise<OpenedWorkbook> => {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:E3", [
    ["", ...year],
    ["Churn", 0.05, 0.06, "", 0.08],
    ["Goal", 0.06, 0.06, 0.06, ""],
  ]);
  return workbook;
};
const inTable = async (): Promise<OpenedWorkbook> => {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:C5", [
    ["Month", "Actual", "Plan 2026"],
    ...year.map((month, i) => [month, [90, 110, "", 70][i] ?? "", [100, 100, 100, ""][i] ?? ""]),
  ]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add("A1:C5", true).name = "Sales";
    await context.sync();
  });
  return workbook;
};
const columns = ["target", "status", "attainment", "variance"] as const;

/** Two years of sales, month by month, the last half year still to come. */
const sales = Array.from({ length: 24 }, (_, i) => [
  Date.UTC(2025, i, 1) / 86_400_000 + 25_569,
  i < 18 ? 100 + 3 * i + 4 * (i % 2) : "",
]);
const openSales = (table: boolean) => async (): Promise<OpenedWorkbook> => {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:B25", [["Month", "Sales"], ...sales]);
  if (!table) return workbook;
  await workbook.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add("A1:B25", true).name = "Sales";
    await context.sync();
  });
  return workbook;
};
const everyColumn: KpiDefinition = {
  name: "Sales",
  sheet: "Sheet1",
  actual: "B2:B25",
  periods: "A2:A25",
  kind: "flow",
  polarity: "higher",
  target: { ramp: 160 },
  baseline: 100,
  dueDate: "2026-12-31",
  columns: columnKinds,
};

const layouts: Record<string, Layout> = {
  "a column, spilled": { open: openEngland, kpi: performance },
  "a column, one formula a cell": { open: openEngland, kpi: { ...performance, formulas: "perCell" } },
  "targets read from cells": { open: openEngland, kpi: { ...performance, target: "D2:D7" } },
  "a range to stay in, in French": {
    open: openEngland,
    kpi: { ...performance, target: { lower: 0.93, upper: "D2:D7" }, polarity: "range", language: "fr" },
  },
  "every column of a ramp, spilled": { open: openSales(false), kpi: everyColumn },
  "every column against last year, one formula a cell, in French": {
    open: openSales(false),
    kpi: { ...everyColumn, target: { lastYear: 0.05 }, formulas: "perCell", language: "fr" },
  },
  "every column of a ramp in a table": { open: openSales(true), kpi: everyColumn },
  "another place": { open: openEngland, kpi: { ...performance, place: "K3" } },
  "another sheet": {
    open: async () => {
      const workbook = await openEngland();
      await workbook.run(async (context) => {
        context.workbook.worksheets.add("Results d'été");
        await context.sync();
      });
      return workbook;
    },
    kpi: { ...performance, target: "D2:D7", place: "'Results d''été'!B2" },
  },
  "a row": {
    open: inRow,
    kpi: {
      name: "Churn",
      sheet: "Sheet1",
      actual: "B2:E2",
      target: "B3:E3",
      polarity: "lower",
      columns: [...columns],
    },
  },
  "a table": {
    open: inTable,
    kpi: {
      name: "Sales",
      sheet: "Sheet1",
      actual: "B2:B5",
      target: "C2:C5",
      polarity: "higher",
      columns: [...columns],
    },
  },
};

const ways: readonly (readonly Mode[])[] = [
  ["portable", "frozen", "live"],
  ["frozen", "portable", "live"],
];

describe.each(Object.entries(layouts))("there and back: %s", (_, { open, kpi }) => {
  test.each(ways)("live, %s, %s, %s gives back exactly the first workbook", async (...way) => {
    const workbook = await open();
    good(await workbook.kpis.apply([kpi]));
    await workbook.excel.settled();
    const before = pictureOf(workbook);
    const values = await workbook.values(kpi.sheet, "A2:R30");
    for (const mode of way) {
      const report = good(await workbook.kpis.setMode("all", mode));
      expect(report.unchanged).toBe(false);
      expect(await workbook.values(kpi.sheet, "A2:R30")).toEqual(values);
      expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    }
    await workbook.excel.settled();
    expect(pictureOf(workbook)).toEqual(before);
  });
});

describe("columns that no native formula can express", () => {
  const headers = async (workbook: OpenedWorkbook): Promise<unknown[]> =>
    (await workbook.values("Sheet1", "C1:N1"))[0] ?? [];

  test.each([
    ["en", "frozen"],
    ["fr", "figé le"],
  ] as const)(
    "are frozen in portable mode, say since when (%s), and get their headers back",
    async (language, word) => {
      const workbook = await openSales(false)();
      good(await workbook.kpis.apply([{ ...everyColumn, language }]));
      const before = await headers(workbook);
      good(await workbook.kpis.setMode("all", "portable"));
      expect(await headers(workbook)).toEqual([
        ...before.slice(0, 6),
        ...before.slice(6).map((header) => `${String(header)} (${word} 2026-11-23)`),
      ]);
      const formulas = (await workbook.formulas("Sheet1", "C2:N25")).flat().map(String);
      expect(formulas.filter((formula) => formula.includes("KPI."))).toEqual([]);
      expect(formulas.filter((formula) => formula.startsWith("="))).toHaveLength(6 * 24);
      good(await workbook.kpis.setMode("all", "live"));
      expect(await headers(workbook)).toEqual(before);
    },
  );

  test("stay as they are when figures change, beside formulas that follow", async () => {
    const workbook = await openSales(false)();
    good(await workbook.kpis.apply([{ ...everyColumn, mode: "portable" }]));
    const still = await workbook.values("Sheet1", "I2:N25");
    await workbook.write("Sheet1", "B19", [[10]]);
    good(await workbook.kpis.refresh());
    expect(await workbook.values("Sheet1", "I2:N25")).toEqual(still);
    expect(await workbook.values("Sheet1", "D19")).toEqual([["Off target"]]);
  });

  test("are taken away with the KPI, headers and all", async () => {
    const workbook = await openSales(false)();
    await workbook.excel.settled();
    const before = comparable(workbook);
    good(await workbook.kpis.apply([{ ...everyColumn, mode: "portable" }]));
    const [kpi] = good(await workbook.kpis.list());
    good(await workbook.kpis.remove([kpi?.definition.id ?? ""]));
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });
});

test("undo takes a change of mode back, and a frozen apply with both its steps", async () => {
  const workbook = await openEngland();
  await workbook.excel.settled();
  const untouched = comparable(workbook);
  good(await workbook.kpis.apply([{ ...performance, mode: "frozen" }]));
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(untouched);
  good(await workbook.kpis.apply([performance]));
  await workbook.excel.settled();
  const live = comparable(workbook);
  good(await workbook.kpis.setMode("all", "frozen"));
  expect(workbook.kpis.lastDone()?.what).toBe("mode");
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(live);
});

test("targets that a person set apart come back as they were, number and formula", async () => {
  const workbook = await openEngland();
  const kpi: KpiDefinition = { ...performance, target: "D2:D7" };
  good(await workbook.kpis.apply([kpi]));
  await workbook.write("England", "E3:E4", [[0.9], ["=D4-1%"]]);
  await workbook.excel.settled();
  const before = pictureOf(workbook);
  const values = await shown(workbook);
  good(await workbook.kpis.setMode("all", "frozen"));
  expect(await shown(workbook)).toEqual(values);
  expect((await workbook.formulas("England", "E2:E5")).flat()).toEqual([0.95, 0.9, "=D4-1%", 0.95]);
  good(await workbook.kpis.setMode("all", "live"));
  await workbook.excel.settled();
  expect(pictureOf(workbook)).toEqual(before);
});
