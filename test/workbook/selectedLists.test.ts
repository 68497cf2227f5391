import { definitionOf, describe as inWords } from "../../src/workbook";
import { codes, good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const rows = [
  ["Indicateur", "Réalisé", "Objectif", "Sens", "Tolérance"],
  ["Chiffre d’affaires", 950, 1000, "plus haut", 0.1],
  ["Taux de rebut", 0.031, 0.02, "plus bas", 0.005],
  ["", "", "", "", ""],
  ["Effectif", 41, "", "de côté", ""],
  ["Délai de livraison", "", 5, "plus bas", 1],
  ["Total", "=SUM(B2:B6)", "", "", ""],
];

describe("a list with one KPI a row", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Liste";
      sheet.getRange("A1:E7").formulas = rows;
      sheet.getRange("B3:C3").numberFormat = [["0.0%", "0.0%"]];
      sheet.getRange("E2").numberFormat = [["0%"]];
      sheet.getRange("A1:E7").select();
      await context.sync();
    });
  });

  test("each row is a KPI with its target, polarity and tolerance; totals and blank rows are none", async () => {
    const { kind, understandings } = good(await workbook.kpis.readSelections());
    expect(kind).toBe("list");
    expect(
      understandings.map(({ name, actual, target, polarity, tolerance, toleranceMode }) => [
        name.value,
        actual,
        target?.value,
        polarity.value,
        tolerance,
        toleranceMode,
      ]),
    ).toEqual([
      ["Chiffre d’affaires", "B2", "C2", "higher", 0.1, "relative"],
      ["Taux de rebut", "B3", "C3", "lower", 0.005, "absolute"],
      ["Effectif", "B5", undefined, "higher", 0.1, "relative"],
    ]);
    expect(understandings.map(({ list }) => list)).toEqual(["A1:E6", "A1:E6", "A1:E6"]);
  });

  test("a row without a figure and a polarity that is none are said, in words", async () => {
    const { skipped } = good(await workbook.kpis.readSelections());
    expect(skipped.map(({ code, at }) => [code, at])).toEqual([
      ["listPolarityUnknown", "D5"],
      ["listRowWithoutFigure", "Liste!B6"],
    ]);
    expect(skipped.map((problem) => inWords(problem, "fr"))).toEqual([
      expect.stringContaining("« de côté »"),
      expect.stringContaining("« Délai de livraison »"),
    ]);
  });

  test("all of them are applied in one go, in shared columns under one header each, and taken away again", async () => {
    const { understandings } = good(await workbook.kpis.readSelections());
    const choices = { columns: ["status", "attainment"], language: "fr" } as const;
    const report = good(await workbook.kpis.apply(understandings.map((one) => definitionOf(one, choices))));
    expect(await workbook.values("Liste", "F1:G5")).toEqual([
      ["Statut", "Taux d’atteinte"],
      ["À surveiller", 0.95],
      ["Non atteint", expect.closeTo(0.45, 10)],
      ["", ""],
      ["Sans cible", ""],
    ]);
    expect((await workbook.formulas("Liste", "F3"))[0]?.[0]).toContain("B3");
    good(await workbook.kpis.remove(report.kpis.map(({ id }) => id)));
    expect(await workbook.values("Liste", "F1:G5")).toEqual(Array.from({ length: 5 }, () => ["", ""]));
    expect(await workbook.formulas("Liste", "A1:E7")).toEqual(rows);
  });
});

test("a KPI that is added to a list later stands in the list's columns, where its target is empty too", async () => {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "List";
    sheet.getRange("A1:C3").formulas = [
      ["KPI", "Actual", "Target"],
      ["Sales", 9, 10],
      ["Staff", 41, ""],
    ];
    await context.sync();
  });
  const kpi = { sheet: "List", polarity: "higher", columns: ["status"] } as const;
  good(await workbook.kpis.apply([{ ...kpi, name: "Sales", actual: "B2", target: "C2" }]));
  good(await workbook.kpis.apply([{ ...kpi, name: "Staff", actual: "B3" }]));
  expect(await workbook.values("List", "C1:E3")).toEqual([
    ["Target", "Status", ""],
    [10, "At risk", ""],
    ["", "No target", ""],
  ]);
});

describe("what is said of a series", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  async function understood(cells: readonly (readonly (string | number)[])[], select: string) {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "S";
      const columns = cells[0]?.length ?? 1;
      sheet.getRange("A1").getResizedRange(cells.length - 1, columns - 1).formulas = cells.map((row) => [
        ...row,
      ]);
      sheet.getRange(select).select();
      await context.sync();
    });
    return workbook.kpis.readSelection();
  }

  test("totals at the end, dates as text, errors and numbers as text", async () => {
    const value = good(
      await understood(
        [
          ["Mois", "Ventes"],
          ["'01/2026", 10],
          ["'02/2026", "=1/0"],
          ["'03/2026", "'12,5"],
          ["Total", "=SUM(B2:B2)"],
        ],
        "B1:B5",
      ),
    );
    expect(value.actual).toBe("B2:B4");
    expect(value.notes?.map(({ code }) => code)).toEqual([
      "totalsLeftOut",
      "numbersAsText",
      "errorsInFigures",
      "datesAsText",
    ]);
  });

  test("a unit in a second header row is the unit, and the name stands above it", async () => {
    const value = good(
      await understood(
        [
          ["Month", "Revenue"],
          ["", "k€"],
          ["Jan", 10],
          ["Feb", 11],
        ],
        "B3:B4",
      ),
    );
    expect(value).toMatchObject({ name: { value: "Revenue" }, unit: { value: "k€", because: { at: "B2" } } });
  });

  test("a merged header over several columns goes in front of the name", async () => {
    const cells = [
      ["", "Sales", ""],
      ["Month", "North", "South"],
      ["Jan", 10, 20],
      ["Feb", 11, 21],
    ];
    await understood(cells, "C3:C4");
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("B1:C1").merge();
      await context.sync();
    });
    expect(good(await workbook.kpis.readSelection()).name.value).toBe("Sales – South");
  });

  test("hidden rows are part of the series, and said; frozen panes change nothing", async () => {
    await understood(
      [
        ["Month", "Sales"],
        ["Jan", 10],
        ["Feb", 11],
      ],
      "B2:B3",
    );
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("3:3").rowHidden = true;
      await context.sync();
    });
    const value = good(await workbook.kpis.readSelection());
    expect(value.actual).toBe("B2:B3");
    expect(value.notes?.map(({ code }) => code)).toEqual(["hiddenFigures"]);
  });

  test("figures that are all text are refused as such", async () => {
    expect(codes(await understood([["Rate"], ["'12 %"], ["'13 %"]], "A2:A3"))).toEqual(["numbersAsText"]);
  });
});
