import { en } from "../../src/taskpane/words/en";
import { fr } from "../../src/taskpane/words/fr";

/** A text with its blanks filled: by numbers where it counts something, else by a mark. */
const spoken = (text: unknown): string =>
  typeof text === "function" ? String((text as (...parts: unknown[]) => string)(3, 2)) : String(text);

/** The same in both languages by right. */
const same = new Set(["product", "kind", "kindRatio", "points", "tolerancePointsOf", "english", "french"]);

const keys = Object.keys(en) as (keyof typeof en)[];

test("both languages have the same texts, none of them empty", () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  for (const key of keys) {
    expect(spoken(en[key]).trim()).not.toBe("");
    expect(spoken(fr[key]).trim()).not.toBe("");
  }
});

test("no text was left in English", () => {
  const untranslated = keys.filter((key) => spoken(en[key]) === spoken(fr[key]) && !same.has(key));
  expect(untranslated).toEqual([]);
});

test("French punctuation keeps its space unbroken, and quotes are French", () => {
  const wrong = keys.filter((key) =>
    /[^\u00a0\d\s][;?!]|[^\u00a0]%|[a-zé}] ?:(?!\/)|« | »|["“”]/.test(spoken(fr[key])),
  );
  expect(wrong.filter((key) => !/^toleranceRelative$/.test(key))).toEqual([]);
});

test("counted things agree with their number in each language", () => {
  expect(en.refreshedDone(1)).toBe("Refreshed, 1 cell rewritten.");
  expect(en.previewCells(0, 2)).toBe("0 cells to write, 2 to remove");
  expect(fr.refreshedDone(0)).toContain("0 cellule réécrite.");
  expect(fr.refreshedDone(2)).toContain("2 cellules réécrites.");
});
