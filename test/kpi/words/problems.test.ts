import { describeProblem, kpiMessages, statusLabels } from "../../../src/kpi";

describe("describeProblem(problem, language)", () => {
  it("names the cell, the text and the cure, in both languages", () => {
    const problem = { code: "textForNumber", at: "England!D7", detail: { text: "douze" } };
    expect(describeProblem(problem, "en")).toBe(
      "England!D7: a number is needed here, not the text “douze”. Type a number, or leave the cell empty if there is no figure.",
    );
    expect(describeProblem(problem, "fr")).toMatch(
      /^England!D7 : il faut ici un nombre, pas le texte « douze »/,
    );
  });

  it("starts with a capital when there is no place to name", () => {
    expect(describeProblem({ code: "textForNumber", detail: { text: "x" } }, "en")).toMatch(
      /^A number is needed/,
    );
  });

  it("writes numbers as the language does", () => {
    expect(describeProblem({ code: "zeroTarget", detail: { actual: 1.5 } }, "fr")).toContain("1,5");
  });

  it("throws on a code without words, which is a bug of ours", () => {
    expect(() => describeProblem({ code: "unheardOf" }, "en")).toThrow("unheardOf");
  });

  it("has the same fields in both languages of every message", () => {
    const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { en, fr } of Object.values(kpiMessages)) expect(fields(fr)).toEqual(fields(en));
  });
});

describe("statusLabels(labels)", () => {
  it("knows both languages and own words", () => {
    expect(statusLabels("fr")).toMatchObject({ onTarget: "Atteint", atRisk: "À surveiller" });
    expect(statusLabels("OK | Hmm | KO")).toEqual({
      onTarget: "OK",
      atRisk: "Hmm",
      offTarget: "KO",
      noTarget: "No target",
      noData: "",
    });
    expect(statusLabels("a|b|c|d|e")).toMatchObject({ noTarget: "d", noData: "e" });
  });

  it("refuses fewer than three words", () => {
    expect(statusLabels("de")).toMatchObject({ code: "statusLabels" });
    expect(statusLabels("a|b|c|d|e|f")).toMatchObject({ code: "statusLabels" });
  });
});
