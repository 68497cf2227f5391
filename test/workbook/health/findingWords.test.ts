import { findingWords, repairWords } from "../../../src/workbook/health/findingWords";

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
