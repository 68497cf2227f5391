import { languageOf, localeOf } from "../../../src/taskpane/state/locale";

test.each([
  ["fr-FR", "fr"],
  ["fr-CA", "fr"],
  ["fr", "fr"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["fra", "en"],
])("an Excel in %s gets a pane in %s", (displayLanguage, expected) => {
  expect(languageOf(displayLanguage)).toBe(expected);
});

test("numbers follow the reader's country when it speaks the pane's language", () => {
  expect(localeOf("fr", "fr-CH")).toBe("fr-CH");
  expect(localeOf("en", "en-GB")).toBe("en-GB");
  expect(localeOf("en", "fr-FR")).toBe("en-US");
  expect(localeOf("fr", "de-DE")).toBe("fr-FR");
});
