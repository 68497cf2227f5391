import type { SelectionReading } from "../../src/workbook";
import { codes, good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const months = [46023, 46054, 46082, 46113];

/** Months from A2; churn with its target, revenue with its budget, headcount; a comment in words. */
const rows = [
  ["Month", "Churn rate", "Target", "Revenue", "Budget", "Headcount", "Comment"],
  [months[0], 0.02, 0.03, 1000, 1100, 41, "start"],
  [months[1], 0.03, 0.03, 1200, 1100, 42, ""],
  [months[2], 0.04, 0.03, 1050, 1100, 40, "strike"],
  [months[3], "", 0.03, "", 1100, "", ""],
];

describe("readSelections", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Sales";
      sheet.getRange("A1:G5").formulas = rows;
      sheet.getRange("A2:A5").numberFormat = months.map(() => ["mmm yyyy"]);
      sheet.getRange("B2:C5").numberFormat = months.map(() => ["0.0%", "0.0%"]);
      await context.sync();
    });
  });

  async function reading(address: string) {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Sales").getRange(address).select();
      await context.sync();
    });
    return workbook.kpis.readSelections();
  }

  async function writeTargetsInFront() {
    await workbook.write("Sales", "A20:E23", [
      ["Indicator", "Target", ...months.slice(0, 3)],
      ["Visits", 11, 10, 12, 9],
      ["Complaints", 3, 3, 2, 4],
      ["Staff", "", 7, 7, 8],
    ]);
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sales");
      sheet.getRange("C20:E20").numberFormat = [["mmm yyyy", "mmm yyyy", "mmm yyyy"]];
      await context.sync();
    });
  }

  const named = ({ understandings }: SelectionReading) =>
    understandings.map(({ name, actual, target, periods }) => [
      name.value,
      actual,
      target?.value,
      periods?.value,
    ]);

  test("rows under months in words run along the sheet, totals left out", async () => {
    await workbook.write("Sales", "A20:F22", [
      ["Indicateur", "Unité", "janv. 2026", "févr. 2026", "mars 2026", "Total"],
      ["Réclamations", "nb", 4, 3, 5, "=SUM(C21:E21)"],
      ["Ventes", "k€", 40, 43, 45, "=SUM(C22:E22)"],
    ]);
    expect(named(good(await reading("A20:F22")))).toEqual([
      ["Réclamations", "C21:E21", undefined, "C20:E20"],
      ["Ventes", "C22:E22", undefined, "C20:E20"],
    ]);
  });

  const threeSeries = [
    ["Churn rate", "B2:B5", "C2:C5", "A2:A5"],
    ["Revenue", "D2:D5", "E2:E5", "A2:A5"],
    ["Headcount", "F2:F5", undefined, "A2:A5"],
  ];

  test.each(["A1:G5", "B1:G5", "A:G", "B2:F5"])(
    "%s is three KPIs, two of them with their target; dates and words are none",
    async (address) => {
      const value = good(await reading(address));
      expect(value.kind).toBe("many");
      expect(named(value)).toEqual(threeSeries);
      expect(value.skipped).toEqual([]);
    },
  );

  test("one column is one KPI, as readSelection understands it", async () => {
    const value = good(await reading("D1:D5"));
    expect(value.kind).toBe("one");
    expect(value.understandings).toEqual([good(await workbook.kpis.readSelection())]);
  });

  test("figures with their target column are one KPI", async () => {
    const value = good(await reading("B1:C5"));
    expect(value.kind).toBe("one");
    expect(named(value)).toEqual(threeSeries.slice(0, 1));
  });

  test("rows of figures under a row of dates run across", async () => {
    await workbook.write("Sales", "A20:D22", [
      ["Indicator", ...months.slice(0, 3)],
      ["Visits", 10, 12, 9],
      ["Complaints", 3, 2, 4],
    ]);
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sales");
      sheet.getRange("B20:D20").numberFormat = [["mmm yyyy", "mmm yyyy", "mmm yyyy"]];
      await context.sync();
    });
    const value = good(await reading("A20:D22"));
    expect(named(value)).toEqual([
      ["Visits", "B21:D21", undefined, "B20:D20"],
      ["Complaints", "B22:D22", undefined, "B20:D20"],
    ]);
    expect(value.understandings.map(({ polarity }) => polarity.value)).toEqual(["higher", "lower"]);
  });

  test.each(["A20:E23", "B21:E23", "20:23"])(
    "the targets in front of rows are theirs, and no figures (%s)",
    async (address) => {
      await writeTargetsInFront();
      const value = good(await reading(address));
      expect(named(value)).toEqual([
        ["Visits", "C21:E21", "B21", "C20:E20"],
        ["Complaints", "C22:E22", "B22", "C20:E20"],
        ["Staff", "C23:E23", undefined, "C20:E20"],
      ]);
    },
  );

  test.each(["A22:E22", "B22:E22", "22:22"])(
    "the target in front of one row is its target, and no figure (%s)",
    async (address) => {
      await writeTargetsInFront();
      const value = good(await reading(address));
      expect(named(value)).toEqual([["Complaints", "C22:E22", "B22", "C20:E20"]]);
    },
  );

  test("the KPIs of a block are applied in one go, and what was written for them is no figure afterwards", async () => {
    const { understandings } = good(await reading("A1:G5"));
    const definitions = understandings.map(({ name, sheet, actual, target, periods, polarity }) => ({
      name: name.value,
      sheet,
      actual,
      polarity: polarity.value,
      columns: ["status", "attainment"] as const,
      ...(target && { target: target.value }),
      ...(periods && { periods: periods.value }),
    }));
    good(await workbook.kpis.apply(definitions));
    const again = good(await reading("A1:Z5"));
    expect(again.understandings.map(({ actual }) => actual)).toEqual(["B2:B5", "D2:D5", "F2:F5"]);
    expect(again.understandings.every(({ existingId }) => existingId !== undefined)).toBe(true);
  });

  test("dates alone are no figures, and the words say what to select", async () => {
    expect(codes(await reading("A2:A5"))).toEqual(["datesAsFigures"]);
    expect(codes(await workbook.kpis.readSelection())).toEqual(["datesAsFigures"]);
  });

  test("a block without figures is refused", async () => {
    expect(codes(await reading("J1:L9"))).toEqual(["emptySelection"]);
    await workbook.write("Sales", "J1:K2", [
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(codes(await reading("J1:K2"))).toEqual(["noFiguresInBlock"]);
  });
});
