import { withFrenchSpaces } from "../../src/taskpane/words/frenchSpaces";

test("French punctuation stays with its word", () => {
  expect(withFrenchSpaces("D3 : « Atteint » est figé ; 5 % !", "fr")).toBe(
    "D3\u00a0: «\u00a0Atteint\u00a0» est figé\u00a0; 5\u00a0%\u00a0!",
  );
});

test("an English text stays as it is", () => {
  expect(withFrenchSpaces("D3 : « x » ?", "en")).toBe("D3 : « x » ?");
});
