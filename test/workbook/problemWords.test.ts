import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe as inWords } from "../../src/workbook";
import { workbookMessages } from "../../src/workbook/problemWords";
import { kpiMessages } from "../../src/kpi/words/problems";

const folder = join(__dirname, "../../src/workbook");
const sources = [folder, join(folder, "excel"), join(folder, "selection")].flatMap((path) =>
  readdirSync(path)
    .filter((file) => file.endsWith(".ts") && file !== "problemWords.ts")
    .map((file) => readFileSync(join(path, file), "utf8")),
);

describe("every problem of the workbook has its words", () => {
  const used = new Set(
    sources.flatMap((source) => [...source.matchAll(/code: "([a-zA-Z]+)"/g)].map((match) => match[1] ?? "")),
  );

  test.each(
    [...used].filter(
      (code) =>
        !["header", "dates", "names", "numberFormat", "word", "default", "tableColumn"].includes(code),
    ),
  )("%s is described in both languages", (code) => {
    const words = { ...kpiMessages, ...workbookMessages }[code];
    expect(words?.en).toMatch(/\.$/);
    expect(words?.fr).toMatch(/\.$/);
  });

  test.each(Object.entries(workbookMessages))("%s names the same details in both languages", (_, words) => {
    const details = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
    expect(details(words.fr)).toEqual(details(words.en));
  });

  test("a message names the place and the cure", () => {
    const problem = {
      code: "placeTaken",
      at: "England!C1:F4",
      detail: { holds: "C1 “Breaches”", nextFree: "F1" },
    };
    expect(inWords(problem, "en")).toBe(
      "England!C1:F4: the columns do not fit here, these cells are in use: C1 “Breaches”. The next free place begins at F1.",
    );
    expect(inWords(problem, "fr")).toBe(
      "England!C1:F4 : la place est prise, ces cellules sont occupées : C1 « Breaches ». La prochaine place libre commence en F1.",
    );
  });
});
