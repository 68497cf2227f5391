import { listColumns, polarityOfCell } from "../../../src/workbook/selection/listColumns";

describe("listColumns", () => {
  test.each([
    [["KPI", "Actual", "Target", "Polarity", "Tolerance"]],
    [["Indicateur", "Réalisé", "Objectif", "Sens", "Tolérance"]],
    [["Nom", "Valeur actuelle", "Cible 2026", "Sens (plus haut/plus bas)", "Tolérance %"]],
  ])("%j is a list with one KPI a row", (headers) => {
    expect(listColumns(headers)).toEqual({ name: 0, actual: 1, target: 2, polarity: 3, tolerance: 4 });
  });

  test("a series beside its months is none", () => {
    expect(listColumns(["Month", "Actual", "Target"])).toBeUndefined();
    expect(listColumns(["Mois", "Réalisé", "Prévu"])).toBeUndefined();
  });
});

describe("polarityOfCell", () => {
  test.each([
    ["lower", "lower"],
    ["Plus bas", "lower"],
    ["Lower is better", "lower"],
    ["↓", "lower"],
    ["à la hausse", "higher"],
    ["Max", "higher"],
    ["au plus près", "closest"],
    ["dans la plage", "range"],
    ["sideways", undefined],
    ["", undefined],
  ])("“%s” is %s", (text, polarity) => {
    expect(polarityOfCell(text)).toBe(polarity);
  });
});
