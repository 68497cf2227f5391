import { good, openWorkbook } from "./support/openWorkbook";

/** Figures, bounds, and the variance from the nearest bound as a person works it out. */
const rows = [
  [20, 18, 22, 0],
  [18, 18, 22, 0],
  [15, 18, 22, -3],
  [25, 18, 22, 3],
  [5, 9, 3, "#VALUE!"],
  [5, "", 22, ""],
  [25, 18, "", ""],
  [25, 18, "n/a", ""],
  [5, "soon", 22, "#VALUE!"],
  [25, 18, "soon", "#VALUE!"],
  [5, "", "soon", "#VALUE!"],
  ["", 18, 22, ""],
] as const;

test.each(["spilled", "perCell"] as const)(
  "the variance from a range to stay in is blank without a bound and an error with a bad or reversed one (%s)",
  async (formulas) => {
    const workbook = await openWorkbook();
    const last = rows.length + 1;
    await workbook.write("Sheet1", `A1:C${last}`, [
      ["Temperature", "Low", "High"],
      ...rows.map(([actual, lower, upper]) => [actual, lower, upper]),
    ]);
    const kpi = {
      name: "Temperature",
      sheet: "Sheet1",
      actual: `A2:A${last}`,
      target: { lower: `B2:B${last}`, upper: `C2:C${last}` },
      polarity: "range",
      columns: ["variance"],
      formulas,
    } as const;
    good(await workbook.kpis.apply([kpi]));
    const found = (await workbook.values("Sheet1", `D2:D${last}`)).flat();
    expect(found).toEqual(rows.map((row) => row[3]));
  },
);
