import { comparable } from "./support/comparable";
import { codes, good, openEngland, openWorkbook, performance, pictureOf } from "./support/openWorkbook";

const id = async (workbook: Awaited<ReturnType<typeof openEngland>>): Promise<string> => {
  const [first] = good(await workbook.kpis.list());
  if (!first) throw new Error("No KPI is listed");
  return first.definition.id;
};

describe("apply", () => {
  test("writes live columns next to the data: every status is the one of the person's own arithmetic", async () => {
    const workbook = await openEngland();
    const report = good(await workbook.kpis.apply([performance]));
    expect(report).toMatchObject({ unchanged: false, rulesWritten: 5 });
    expect(report.kpis[0]?.addresses).toEqual([
      "England!E2:E7",
      "England!F2:F7",
      "England!G2:G7",
      "England!H2:H7",
    ]);
    // 0.95 and more: on target; down to 0.93: at risk (two points); 0.929: off target; nothing yet: blank.
    expect(await workbook.values("England", "E1:F7")).toEqual([
      ["Target", "Status"],
      [0.95, "On target"],
      [0.95, "At risk"],
      [0.95, "At risk"],
      [0.95, "Off target"],
      [0.95, "On target"],
      [0.95, ""],
    ]);
    const [attainment, variance] = (await workbook.values("England", "G5:H5"))[0] ?? [];
    expect(attainment).toBeCloseTo(0.929 / 0.95, 12);
    expect(variance).toBeCloseTo(-0.021, 12);
  });

  test("a changed figure changes its status, because the columns are formulas", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.write("England", "C5", [[0.99]]);
    expect(await workbook.values("England", "F5")).toEqual([["On target"]]);
  });

  test("new headers look like their neighbor, figures keep their formats", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      const header = sheet.getRange("F1").load("format/fill/color,format/font/color,format/font/bold");
      const row = sheet.getRange("E2:H2").load("numberFormat");
      await context.sync();
      expect(header.format.fill.color).toBe("#1F3864");
      expect(header.format.font.color).toBe("#FFFFFF");
      expect(header.format.font.bold).toBe(true);
      expect(row.numberFormat).toEqual([["0.0%", "General", "0.0%", '+0.0%" pts";-0.0%" pts";0.0%" pts"']]);
    });
  });

  test("the status column has one rule a status, with color, ink and symbol", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("England").getRange("F2:F7").conditionalFormats;
      formats.load(
        "items/cellValue/rule,items/cellValue/format/numberFormat,items/cellValue/format/fill/color",
      );
      await context.sync();
      expect(
        formats.items.map(({ cellValue }) => [cellValue.rule.formula1, cellValue.format.numberFormat]),
      ).toEqual([
        ['="On target"', '"✔ "@'],
        ['="At risk"', '"▲ "@'],
        ['="Off target"', '"✖ "@'],
        ['="No target"', '"○ "@'],
      ]);
      expect(new Set(formats.items.map(({ cellValue }) => cellValue.format.fill.color)).size).toBe(4);
    });
  });

  test("the register holds the definition in a table, one row a KPI", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, objective: "Care in time", owner: "=1+1" }]));
    await workbook.run(async (context) => {
      const table = context.workbook.tables.getItem("KpiRegister");
      table.worksheet.load("name,visibility");
      const range = table.getRange().load("values");
      await context.sync();
      expect(table.worksheet.name).toBe("KPI register");
      expect(table.worksheet.visibility).toBe("Visible");
      const [headers = [], row = []] = range.values as string[][];
      const record = Object.fromEntries(headers.map((header, i) => [header, row[i]]));
      expect(record).toMatchObject({
        Name: "4-hour performance",
        Objective: "Care in time",
        Owner: "=1+1",
        Polarity: "higher",
        Target: 0.95,
        Tolerance: 0.02,
        "Tolerance mode": "absolute",
        Sheet: "England",
        Actual: "C2:C7",
        Periods: "A2:A7",
        Columns: "target, status, attainment, variance",
        Place: "E1",
        State: "active",
      });
    });
  });

  test("applying the same again writes nothing", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.excel.settled();
    const before = pictureOf(workbook);
    const report = good(await workbook.kpis.apply([performance]));
    expect(report).toMatchObject({ unchanged: true, cellsWritten: 0, rulesWritten: 0 });
    expect(pictureOf(workbook)).toEqual(before);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("an edit rewrites only what differs and keeps the identity", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const first = await id(workbook);
    const report = good(await workbook.kpis.apply([{ ...performance, tolerance: 0.01 }]));
    // One formula (status) and one register cell (tolerance).
    expect(report).toMatchObject({ cellsWritten: 2, rulesWritten: 0, unchanged: false });
    expect(await workbook.values("England", "F3")).toEqual([["At risk"]]);
    expect(await workbook.values("England", "F4")).toEqual([["Off target"]]);
    expect(await id(workbook)).toBe(first);
  });

  test("a new target number leaves a period that a person set apart", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.write("England", "E4", [[0.9]]);
    expect(await workbook.values("England", "F4")).toEqual([["On target"]]);
    expect(good(await workbook.kpis.apply([performance])).unchanged).toBe(true);
    good(await workbook.kpis.apply([{ ...performance, target: 0.96 }]));
    expect((await workbook.values("England", "E2:E7")).flat()).toEqual([0.96, 0.96, 0.9, 0.96, 0.96, 0.96]);
  });

  test("columns can be added and taken away; those that stay stay where they are", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, columns: ["target", "status"] }]));
    good(await workbook.kpis.apply([performance]));
    expect((await workbook.values("England", "E1:H1")).flat()).toEqual([
      "Target",
      "Status",
      "Attainment",
      "Variance",
    ]);
    good(await workbook.kpis.apply([{ ...performance, columns: ["status", "variance"] }]));
    expect((await workbook.values("England", "E1:H1")).flat()).toEqual(["", "Status", "", "Variance"]);
    expect((await workbook.values("England", "F2:F3")).flat()).toEqual(["On target", "At risk"]);
  });

  test("inserted rows and columns and a renamed sheet move everything with them", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("B:B").insert("Right");
      sheet.name = "Angleterre, été 2026";
      await context.sync();
    });
    const [kpi] = good(await workbook.kpis.list());
    expect(kpi?.definition).toMatchObject({
      sheet: "Angleterre, été 2026",
      actual: "D4:D9",
      periods: "A4:A9",
    });
    expect(kpi).toMatchObject({ status: "onTarget", latest: 0.96, latestPeriod: "May 2026" });
    const report = good(await workbook.kpis.refresh());
    expect(report.rulesWritten).toBe(0);
    expect((await workbook.values("Angleterre, été 2026", "F3:G4")).flat()).toEqual([
      "Target",
      "Status",
      0.95,
      "On target",
    ]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("a French KPI speaks French in headers, words and register", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, name: "Délai tenu", language: "fr" }]));
    expect((await workbook.values("England", "E1:H1")).flat()).toEqual([
      "Cible",
      "Statut",
      "Taux d’atteinte",
      "Écart",
    ]);
    expect((await workbook.values("England", "F2:F5")).flat()).toEqual([
      "Atteint",
      "À surveiller",
      "À surveiller",
      "Non atteint",
    ]);
    const register = await workbook.values("Registre KPI", "A1:G2");
    expect(register[0]).toEqual(["Identifiant", "Nom", "Objectif", "Responsable", "Unité", "Nature", "Sens"]);
    expect(register[1]?.[6]).toBe("plus haut");
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("two KPIs side by side get a block each, and the second leaves the first as it is", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    good(
      await workbook.kpis.apply([
        {
          ...performance,
          name: "Breaches",
          actual: "B2:B7",
          target: 15,
          polarity: "lower",
          toleranceMode: "relative",
          tolerance: 0.2,
          columns: ["status"],
        },
      ]),
    );
    expect((await workbook.values("England", "E1:I1")).flat()).toEqual([
      "Target",
      "Status",
      "Attainment",
      "Variance",
      "Status (Breaches)",
    ]);
    expect((await workbook.values("England", "I2:I7")).flat()).toEqual([
      "On target",
      "At risk",
      "Off target",
      "Off target",
      "On target",
      "",
    ]);
    expect(good(await workbook.kpis.list()).map(({ definition }) => definition.name)).toEqual([
      "4-hour performance",
      "Breaches",
    ]);
  });

  test("a series along a row gets its lines below, headers before them", async () => {
    const workbook = await openWorkbook();
    await workbook.write("Sheet1", "A1:D3", [
      ["", "Q1", "Q2", "Q3"],
      ["NPS", 40, 48, 30],
      ["Goal", 45, 45, 45],
    ]);
    good(
      await workbook.kpis.apply([
        {
          name: "NPS",
          sheet: "Sheet1",
          actual: "B2:D2",
          periods: "B1:D1",
          target: "B3:D3",
          polarity: "higher",
          columns: ["target", "status", "variance"],
        },
      ]),
    );
    // 10 % relative: 40 falls short by 11 %, 48 is above, 30 falls short by a third.
    expect(await workbook.values("Sheet1", "A4:D6")).toEqual([
      ["Target", 45, 45, 45],
      ["Status", "Off target", "On target", "Off target"],
      ["Variance", -5, 3, -15],
    ]);
  });

  test("text in the figures spoils its own cell only, and the list says which", async () => {
    const workbook = await openEngland();
    await workbook.write("England", "C4", [["late"]]);
    good(await workbook.kpis.apply([performance]));
    expect((await workbook.values("England", "F2:F5")).flat()).toEqual([
      "On target",
      "At risk",
      "#VALUE!",
      "Off target",
    ]);
    const [kpi] = good(await workbook.kpis.list());
    expect(kpi?.problems).toEqual([{ code: "textForNumber", at: "England!C4", detail: { text: "late" } }]);
  });
});

describe("apply inside an Excel table", () => {
  async function openTable(): Promise<Awaited<ReturnType<typeof openEngland>>> {
    const workbook = await openEngland();
    await workbook.run(async (context) => {
      const table = context.workbook.worksheets.getItem("England").tables.add("A1:D7", true);
      table.name = "Waits";
      await context.sync();
    });
    return workbook;
  }

  test("adds table columns with one formula a row that names the columns", async () => {
    const workbook = await openTable();
    good(await workbook.kpis.apply([performance]));
    expect((await workbook.values("England", "E1:H1")).flat()).toEqual([
      "Target",
      "Status",
      "Attainment",
      "Variance",
    ]);
    const [formula] = (await workbook.formulas("England", "F2"))[0] ?? [];
    expect(String(formula).replaceAll("Waits[@", "[@")).toBe(
      '=IF([@Performance]="","",KPI.STATUS([@Performance],IF([@Target]="","",[@Target]),"higher",0.02,"absolute"))',
    );
    expect((await workbook.values("England", "F2:F7")).flat()).toEqual([
      "On target",
      "At risk",
      "At risk",
      "Off target",
      "On target",
      "",
    ]);
    expect(good(await workbook.kpis.apply([performance])).unchanged).toBe(true);
  });

  test("a second KPI in the same table gets headers of its own, and removal leaves the first", async () => {
    const workbook = await openTable();
    good(
      await workbook.kpis.apply([
        performance,
        { ...performance, name: "Breaches", actual: "B2:B7", target: 15, polarity: "lower" },
      ]),
    );
    expect((await workbook.values("England", "E1:L1")).flat()).toEqual([
      "Target",
      "Status",
      "Attainment",
      "Variance",
      "Target (Breaches)",
      "Status (Breaches)",
      "Attainment (Breaches)",
      "Variance (Breaches)",
    ]);
    const [first] = good(await workbook.kpis.list());
    good(await workbook.kpis.remove([first?.definition.id ?? ""]));
    expect((await workbook.values("England", "E1:H1")).flat()[0]).toBe("Target (Breaches)");
    // 12 is under 15; 18 is 20 % over it, more than the 10 % allowed.
    expect((await workbook.values("England", "F2:F3")).flat()).toEqual(["On target", "Off target"]);
  });

  test.each([
    ["XFD1", { rows: 7, columns: 4 }],
    ["XFB1", { rows: 7, columns: 4 }],
    ["H1048571", { rows: 7, columns: 4 }],
  ])("a place from which the columns run off the sheet is refused: %s", async (place, detail) => {
    const workbook = await openEngland();
    const outcome = await workbook.kpis.apply([{ ...performance, place }]);
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      { code: "placeOutside", at: `England!${place}`, detail },
    ]);
  });

  test("the next free place is on the sheet, before a taken one where there is none behind", async () => {
    const workbook = await openEngland();
    await workbook.write("England", "XFC3", [["note"]]);
    const outcome = await workbook.kpis.apply([{ ...performance, place: "XFA1" }]);
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      { code: "placeTaken", at: "England!XFA1:XFD7", detail: { holds: "XFC3 “note”", nextFree: "E1" } },
    ]);
  });

  test("a table without room at its side is refused with the next free place", async () => {
    const workbook = await openTable();
    await workbook.write("England", "F3", [["note"]]);
    const outcome = await workbook.kpis.apply([performance]);
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      { code: "placeTaken", at: "England!E1:H7", detail: { holds: "F3 “note”", nextFree: "G1" } },
    ]);
    good(await workbook.kpis.apply([{ ...performance, place: "G1" }]));
    expect((await workbook.values("England", "G1:H2")).flat()).toEqual([
      "Target",
      "Status",
      0.95,
      "On target",
    ]);
  });
});

describe("remove", () => {
  test("leaves the workbook as it was: cells, formats, widths, rules, names, sheets", async () => {
    const workbook = await openEngland();
    const before = comparable(workbook);
    good(await workbook.kpis.apply([performance]));
    const report = good(await workbook.kpis.remove([await id(workbook)]));
    expect(report.removed.map(({ name }) => name)).toEqual(["4-hour performance"]);
    expect(comparable(workbook)).toEqual(before);
  });

  test("leaves what somebody had formatted there: each cell's format, borders and letters of headers, others' rules", async () => {
    const workbook = await openEngland();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("England");
      sheet.getRange("F2:F4").numberFormat = [["0.00"], ["#,##0"], ["@"]];
      const headers = sheet.getRange("E1:H1").format;
      headers.borders.getItem("EdgeBottom").style = "Continuous";
      headers.font.italic = true;
      headers.font.size = 14;
      headers.horizontalAlignment = "Right";
      const rule = sheet.getRange("A1:Z20").conditionalFormats.add("CellValue");
      rule.cellValue.rule = { formula1: "=12", operator: "EqualTo" };
      rule.cellValue.format.font.color = "#00FF00";
      await context.sync();
    });
    const before = comparable(workbook);
    const columns = ["variance", "varianceRatio", "explanation"] as const;
    good(await workbook.kpis.apply([{ ...performance, columns }]));
    good(await workbook.kpis.apply([{ ...performance, columns: ["variance", "attainment"] }]));
    good(await workbook.kpis.remove([await id(workbook)]));
    expect(comparable(workbook)).toEqual(before);
  });

  test("leaves the other KPIs, and their rows in the register", async () => {
    const workbook = await openEngland();
    const other = {
      ...performance,
      name: "Breaches",
      actual: "B2:B7",
      target: 15,
      polarity: "lower" as const,
    };
    good(await workbook.kpis.apply([performance, other]));
    good(await workbook.kpis.remove([await id(workbook)]));
    const left = good(await workbook.kpis.list());
    expect(left.map(({ definition }) => definition.name)).toEqual(["Breaches"]);
    expect((await workbook.values("England", "E1:I1")).flat()).toEqual(["", "", "", "", "Target (Breaches)"]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("keeps a register in which a person wrote something", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    await workbook.write("KPI register", "A10", [["our notes"]]);
    good(await workbook.kpis.remove([await id(workbook)]));
    expect(await workbook.values("KPI register", "A10")).toEqual([["our notes"]]);
    expect(good(await workbook.kpis.list())).toEqual([]);
    good(await workbook.kpis.apply([performance]));
    expect(good(await workbook.kpis.list())).toHaveLength(1);
  });

  test("another person's conditional format on the same cells stays", async () => {
    const workbook = await openEngland();
    await workbook.run(async (context) => {
      const theirs = context.workbook.worksheets
        .getItem("England")
        .getRange("A1:Z20")
        .conditionalFormats.add("Custom");
      theirs.custom.rule.formula = "=MOD(ROW(),2)=0";
      await context.sync();
    });
    const before = pictureOf(workbook);
    good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.remove([await id(workbook)]));
    const rules = (book: typeof before): unknown =>
      book.sheets.map(({ conditionalRules }) => conditionalRules);
    expect(rules(pictureOf(workbook))).toEqual(rules(before));
  });

  test("an unknown id is said", async () => {
    const workbook = await openEngland();
    expect(codes(await workbook.kpis.remove(["k0000"]))).toEqual(["unknownKpi"]);
  });
});

describe("a place of the person's choice", () => {
  const at = async (workbook: Awaited<ReturnType<typeof openEngland>>, address: string): Promise<unknown[]> =>
    (await workbook.values("England", address)).flat();

  test("the columns move there, onto cells of their own as well", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, columns: ["target", "status"] }]));
    good(await workbook.kpis.apply([{ ...performance, columns: ["status", "variance"], place: "F1" }]));
    expect(await at(workbook, "E1:H1")).toEqual(["", "Status", "Variance", ""]);
    expect(await at(workbook, "F2:F4")).toEqual(["On target", "At risk", "At risk"]);
    good(await workbook.kpis.apply([{ ...performance, columns: ["status", "variance"], place: "J10" }]));
    expect(await at(workbook, "F1:G1")).toEqual(["", ""]);
    expect(await at(workbook, "J10:J12")).toEqual(["Status", "On target", "At risk"]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });

  test("another sheet", async () => {
    const workbook = await openEngland();
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("Board's view");
      await context.sync();
    });
    good(await workbook.kpis.apply([{ ...performance, place: "'Board''s view'!B2" }]));
    expect((await workbook.values("Board's view", "B2:C4")).flat()).toEqual([
      "Target",
      "Status",
      0.95,
      "On target",
      0.95,
      "At risk",
    ]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    const before = pictureOf(workbook).sheets.map(({ name }) => name);
    good(await workbook.kpis.remove([await id(workbook)]));
    expect(pictureOf(workbook).sheets.map(({ name }) => name)).toEqual(before.slice(0, 2));
    expect((await workbook.values("Board's view", "B2:C4")).flat().join("")).toBe("");
  });

  test("changing between one formula and one a cell changes no result", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
    const results = await at(workbook, "E1:H7");
    good(await workbook.kpis.apply([{ ...performance, formulas: "perCell" }]));
    expect(await workbook.formulas("England", "F3")).toEqual([
      ['=IF(C3="","",KPI.STATUS(C3,IF(E3="","",E3),"higher",0.02,"absolute"))'],
    ]);
    expect(await at(workbook, "E1:H7")).toEqual(results);
    good(await workbook.kpis.apply([{ ...performance, formulas: "spilled" }]));
    expect(await at(workbook, "E1:H7")).toEqual(results);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });
});
