import { describe as inWords } from "../../src/workbook";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

describe("readSelection", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openEngland();
  });

  async function understood(address: string) {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange(address).select();
      await context.sync();
    });
    return workbook.kpis.readSelection();
  }

  test.each(["C2:C7", "C1:C7", "C:C"])(
    "%s is the series C2:C7, the coming period included, with name, periods and target",
    async (address) => {
      const value = good(await understood(address));
      expect(value).toMatchObject({
        sheet: "England",
        actual: "C2:C7",
        orientation: "column",
        name: { value: "Performance" },
        target: { because: { text: "Goal" } },
        toleranceMode: "absolute",
      });
      expect(value.existingId).toBeUndefined();
    },
  );

  test("figures that are a KPI already are known", async () => {
    const report = good(await workbook.kpis.apply([performance]));
    expect(good(await understood("C2:C7")).existingId).toBe(report.kpis[0]?.id);
  });

  test("a column of a table is known as such", async () => {
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").tables.add("A1:D7", true).name = "Waits";
      await context.sync();
    });
    expect(good(await understood("C2:C7"))).toMatchObject({ orientation: "tableColumn", tableName: "Waits" });
  });

  test.each([
    ["K2:K9", "emptySelection"],
    ["B2:C7", "notOneSeries"],
    ["A1:C1", "noNumbers"],
  ])("%s is refused as %s, in words that name it", async (address, code) => {
    const outcome = await understood(address);
    expect(codes(outcome)).toEqual([code]);
    const [problem] = outcome.ok ? [] : outcome.problems;
    if (problem) expect(inWords(problem, "en")).toMatch(/^England!/);
  });

  test("two areas are refused", async () => {
    await understood("C2:C4");
    // As a person does with Ctrl: the client library has no way to.
    workbook.excel.book.model.selection.addCellToSelection(0, 5);
    expect(codes(await workbook.kpis.readSelection())).toEqual(["severalAreas"]);
    expect(codes(await workbook.kpis.readSelectionAddress())).toEqual(["severalAreas"]);
  });

  test("a whole column with text among its figures is refused with the cells", async () => {
    await workbook.write("England", "C4", [["late"]]);
    const outcome = await understood("C:C");
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      { code: "wholeColumnText", at: "England!C:C", detail: { cells: "C4" } },
    ]);
  });

  test("the bare selection is given for a target or a place", async () => {
    await understood("D2:D7");
    expect(good(await workbook.kpis.readSelectionAddress())).toEqual({ sheet: "England", address: "D2:D7" });
  });
});

describe("preview", () => {
  test("shows every period's status and where the columns will stand, and writes nothing", async () => {
    const workbook = await openEngland();
    const preview = good(await workbook.kpis.preview(performance));
    expect(preview.counts).toEqual({ onTarget: 2, atRisk: 2, offTarget: 1, noTarget: 0, noData: 1 });
    expect(preview.periods[3]).toMatchObject({ address: "C5", period: "Apr 2026", status: "offTarget" });
    expect(preview.columns.map(({ header, address }) => [header, address])).toEqual([
      ["Target", "E2:E7"],
      ["Status", "F2:F7"],
      ["Attainment", "G2:G7"],
      ["Variance", "H2:H7"],
    ]);
    expect(preview.cells).toEqual({ written: 28, removed: 0, unchanged: 0 });
    expect(await workbook.values("England", "E1:H1")).toEqual([["", "", "", ""]]);
  });

  test("a place that is taken comes as a conflict with the next free place", async () => {
    const workbook = await openEngland();
    const preview = good(await workbook.kpis.preview({ ...performance, place: "B1" }));
    expect(preview.conflict).toMatchObject({ address: "B1:E7", nextFree: "E1" });
    expect(preview.conflict?.holds[0]).toEqual({ address: "B1", text: "Breaches" });
  });
});

describe("show", () => {
  test("selects a KPI's figures", async () => {
    const workbook = await openEngland();
    const report = good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.show(report.kpis[0]?.id ?? ""));
    expect(good(await workbook.kpis.readSelectionAddress()).address).toBe("C2:C7");
    expect(codes(await workbook.kpis.show("k0000"))).toEqual(["unknownKpi"]);
  });
});
