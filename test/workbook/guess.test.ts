import { guessKpi } from "../../src/workbook/guess";
import { stretchOfArea } from "../../src/workbook/direction";
import { area, block, formatBlock, type TestSheet } from "./support/sheetBuilder";

function guess(sheet: TestSheet, figures: string) {
  const series = stretchOfArea(area(figures));
  if (!series) throw new Error(figures);
  return guessKpi({ values: block(sheet.rows), formats: formatBlock(sheet), series });
}

const months = [46023, 46054, 46082, 46113];

describe("guessKpi understands what stands around the figures", () => {
  const english: TestSheet = {
    name: "Sales",
    rows: [
      ["Month", "Churn rate", "Target", "Revenue", "Budget"],
      ...months.map((month, i) => [month, 0.02 + i / 100, 0.03, 1000 + i, 1100]),
    ],
    formats: { "A2:A5": "mmm yyyy", "B2:C5": "0.0%", "D2:E5": '#,##0 "€"' },
  };

  test("name from the header, periods from the dates, target from its header, percent in points", () => {
    expect(guess(english, "B2:B5")).toEqual({
      name: { value: "Churn rate", because: { code: "header", at: "B1", text: "Churn rate" } },
      periods: { value: "A2:A5", because: { code: "dates" } },
      target: { value: "C2:C5", because: { code: "header", at: "C1", text: "Target" } },
      unit: { value: "%", because: { code: "numberFormat", text: "0.0%" } },
      kind: { value: "ratio", because: { code: "numberFormat", text: "0.0%" } },
      polarity: { value: "lower", because: { code: "word", text: "Churn" } },
      numberFormat: "0.0%",
      toleranceMode: "absolute",
      tolerance: 0.02,
    });
  });

  test.each([
    ["Délai moyen (jours)", "jours", "average"],
    ["Taux de retour [%]", "%", "ratio"],
    ["Sales (North)", "", "flow"],
  ])("a unit behind the name: %s", (header, unit, kind) => {
    const sheet: TestSheet = { name: "S", rows: [["Month", header], ...months.map((month) => [month, 5])] };
    const found = guess(sheet, "B2:B5");
    expect(found).toMatchObject({ name: { value: header }, unit: { value: unit }, kind: { value: kind } });
  });

  test("along a row the unit between the name and the figures is not the name", () => {
    const sheet: TestSheet = {
      name: "S",
      rows: [
        ["Indicator", "Unit", "Q1", "Q2", "Q3"],
        ["Complaints", "nb", 4, 3, 5],
        ["kWh", "", 7, 8, 9],
      ],
    };
    expect(guess(sheet, "C2:E2")).toMatchObject({
      name: { value: "Complaints", because: { at: "A2" } },
      unit: { value: "nb", because: { at: "B2" } },
      polarity: { value: "lower" },
    });
    expect(guess(sheet, "C3:E3")).toMatchObject({ name: { value: "kWh" }, unit: { value: "" } });
  });

  test("of two target columns the one right behind the figures is theirs", () => {
    const revenue = guess(english, "D2:D5");
    expect(revenue.target?.value).toBe("E2:E5");
    expect(revenue.unit.value).toBe("€");
    expect(revenue).toMatchObject({ toleranceMode: "relative", tolerance: 0.1, kind: { value: "flow" } });
  });

  test("French headers: Réalisé beside Prévu, months as text", () => {
    const sheet: TestSheet = {
      name: "Ventes",
      rows: [
        ["Mois", "Prévu", "Délai moyen de livraison"],
        ["janvier", 5, 6],
        ["février", 5, 4],
        ["mars", 5, 5],
      ],
    };
    expect(guess(sheet, "C2:C4")).toMatchObject({
      name: { value: "Délai moyen de livraison" },
      periods: { value: "A2:A4", because: { code: "names" } },
      target: { value: "B2:B4" },
      kind: { value: "average" },
      polarity: { value: "lower", because: { code: "word", text: "Délai" } },
    });
  });

  test("a series along a row: name before it, dates above, target below", () => {
    const sheet: TestSheet = {
      name: "Row",
      rows: [
        ["", ...months],
        ["NPS", 40, 42, 41, 45],
        ["Objectif", 45, 45, 45, 45],
      ],
      formats: { "B1:E1": "dd/mm/yyyy" },
    };
    expect(guess(sheet, "B2:E2")).toMatchObject({
      name: { value: "NPS", because: { code: "header", at: "A2" } },
      periods: { value: "B1:E1" },
      target: { value: "B3:E3" },
    });
  });

  test("figures along a row: the name and the target stand in front of them", () => {
    const sheet: TestSheet = {
      name: "Production",
      rows: [
        ["Indicateur", "Cible", ...months],
        ["Taux de rebut", 0.02, 0.026, 0.027, 0.023, 0.028],
        ["Effectif", "", 140, 141, 141, 139],
      ],
      formats: { "C1:F1": "mmm yy", "B2:F2": "0.0%" },
    };
    expect(guess(sheet, "C2:F2")).toMatchObject({
      name: { value: "Taux de rebut", because: { code: "header", at: "A2" } },
      target: { value: "B2", because: { code: "header", at: "B1", text: "Cible" } },
      periods: { value: "C1:F1" },
    });
    expect(guess(sheet, "C3:F3").target).toBeUndefined();
  });

  test("a target column behind other figures is theirs, whatever its unit", () => {
    const sheet: TestSheet = {
      name: "Ventes",
      rows: [
        ["Mois", "Chiffre d’affaires", "Objectif", "Attrition", "Panier"],
        ...months.map((month, i) => [month, 800 + i, 850, 0.05, 60]),
      ],
      formats: { "A2:A5": "mmm yyyy", "D2:D5": "0.0%" },
    };
    expect(guess(sheet, "B2:B5").target?.value).toBe("C2:C5");
    expect(guess(sheet, "D2:D5").target).toBeUndefined();
    expect(guess(sheet, "E2:E5").target).toBeUndefined();
  });

  test("figures with nothing around them get a name and no invented places", () => {
    const bare = guess({ name: "Bare", rows: [[3], [4]] }, "A1:A2");
    expect(bare.name).toEqual({ value: "KPI", because: { code: "default" } });
    expect(bare).not.toHaveProperty("periods");
    expect(bare).not.toHaveProperty("target");
  });
});
