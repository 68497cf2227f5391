import { describeFinding, findingWords, repairWords } from "../../../src/workbook/health/findingWords";

describe("every finding and every repair has its words", () => {
  test.each(Object.entries(findingWords))("%s is said in full sentences of both languages", (_, words) => {
    expect(words.en).toMatch(/(?:\.|\{reason\})$/);
    expect(words.fr).toMatch(/(?:\.|\{reason\})$/);
    const details = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
    expect(details(words.fr)).toEqual(details(words.en));
  });

  test.each(Object.entries(repairWords))("the button of %s is short", (_, words) => {
    expect(words.en.length).toBeLessThanOrEqual(24);
    expect(words.fr.length).toBeLessThanOrEqual(24);
  });
});

test.each([
  ["en", 1, "(1 cell)", "the columns of 1 KPI stand"],
  ["en", 3, "(3 cells)", "the columns of 3 KPIs stand"],
  ["fr", 1, "(1 cellule)", "les colonnes de 1 indicateur sont là"],
  ["fr", 3, "(3 cellules)", "les colonnes de 3 indicateurs sont là"],
] as const)("in %s, %i thing is counted in the right number", (language, count, cells, kpis) => {
  expect(describeFinding({ code: "formulaUnknown", at: "Cost!C2", detail: { count } }, language)).toContain(
    cells,
  );
  expect(describeFinding({ code: "registerGone", detail: { count } }, language)).toContain(kpis);
});
