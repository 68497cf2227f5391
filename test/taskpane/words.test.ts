import { readdirSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../../src/taskpane/words";
import type { Bilingual } from "../../src/taskpane/words/bilingual";
import { adviceWords } from "../../src/taskpane/words/advice";
import { helpWords } from "../../src/taskpane/words/help";
import { healthWords } from "../../src/taskpane/words/health";
import { reviewWords } from "../../src/taskpane/words/review";
import { shareWords } from "../../src/taskpane/words/share";
import { markWords } from "../../src/taskpane/words/mark";
import { signalWords } from "../../src/taskpane/words/signal";
import { modeWords } from "../../src/taskpane/words/mode";

type Texts = Readonly<Record<string, unknown>>;

/** Every part's texts by file: those of the first screens, and those that load with their part. */
const texts: Readonly<Record<string, Bilingual<object>>> = {
  index: wordsOf,
  help: helpWords,
  mark: markWords,
  mode: modeWords,
  share: shareWords,
  review: reviewWords,
  health: healthWords,
  advice: adviceWords,
  signal: signalWords,
};

const parts = Object.entries(texts) as unknown as readonly (readonly [string, Bilingual<Texts>])[];

test("every file of words is looked at", () => {
  const files = readdirSync(join(__dirname, "../../src/taskpane/words")).map((file) => file.slice(0, -3));
  expect(files.filter((file) => !["bilingual", "en", "fr", "frenchSpaces"].includes(file)).sort()).toEqual(
    Object.keys(texts).sort(),
  );
});

/** A text with its blanks filled: by numbers where it counts something, else by a mark. */
const spoken = (text: unknown): string =>
  typeof text === "function" ? String((text as (...parts: unknown[]) => string)(3, 2)) : String(text);

/** The same in both languages by right. */
const same = new Set([
  "product",
  "kind",
  "kindRatio",
  "points",
  "tolerancePointsOf",
  "english",
  "french",
  "columnSignal",
]);

describe.each(parts)("the texts of the part %s", (_name, { en, fr }) => {
  const keys = Object.keys(en);

  test("are the same in both languages, none of them empty", () => {
    expect(Object.keys(fr).sort()).toEqual(keys.sort());
    for (const key of keys) {
      expect(spoken(en[key]).trim()).not.toBe("");
      expect(spoken(fr[key]).trim()).not.toBe("");
    }
  });

  test("were all translated", () => {
    expect(keys.filter((key) => spoken(en[key]) === spoken(fr[key]) && !same.has(key))).toEqual([]);
  });

  test("have unbroken spaces before French punctuation, French quotes and curly apostrophes", () => {
    const wrong = /[^\u00a0][;?!»]|«[^\u00a0]|[^\u00a0]%|[^\u00a0\dA-Z]:|["“”']/;
    const kept = new Set(["toleranceRelative"]);
    expect(keys.filter((key) => wrong.test(spoken(fr[key])) && !kept.has(key))).toEqual([]);
  });
});

test("counted things agree with their number in each language", () => {
  const { en, fr } = wordsOf;
  expect(en.refreshedDone(1)).toBe("Refreshed, 1 cell rewritten.");
  expect(en.previewCells(0, 2)).toBe("0 cells to write, 2 to remove");
  expect(fr.refreshedDone(0)).toContain("0 cellule réécrite.");
  expect(fr.refreshedDone(2)).toContain("2 cellules réécrites.");
});
