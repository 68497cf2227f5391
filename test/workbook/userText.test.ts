import { escapeUserText, quoteInFormula } from "../../src/workbook/userText";

describe("escapeUserText keeps a person's text from being executed or converted", () => {
  test.each([
    "=1+1",
    "+33 1 23",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    "\r=1",
    " =1",
    "'quoted",
    "12",
    "2026-01-01",
    "Jan 26",
    "1/2",
    "50%",
    "#N/A",
    "TRUE",
    "vrai",
    "|cmd",
    "€5",
  ])("“%s” is written behind an apostrophe", (text) => expect(escapeUserText(text)).toBe(`'${text}`));

  test.each(["Churn", "Délai moyen", "On-time delivery (supplier)", "Taux d’atteinte", "Cost, net"])(
    "“%s” cannot be read as anything else and stays as it is",
    (text) => expect(escapeUserText(text)).toBe(text),
  );

  test("an empty text stays empty", () => expect(escapeUserText("")).toBe(""));
});

test("quoteInFormula doubles quotes and makes line breaks blanks", () => {
  expect(quoteInFormula('a"b\nc')).toBe('"a""b c"');
});
