import type { Language } from "../../kpi/definition";

/** French for every kind of French, English for everybody else. */
export const languageOf = (displayLanguage: string): Language =>
  /^fr\b/i.test(displayLanguage) ? "fr" : "en";

/** How numbers are written: the reader's own country when it speaks the language, else the language's largest. */
export function localeOf(language: Language, displayLanguage: string): string {
  const own = displayLanguage.slice(0, 2).toLowerCase() === language;
  return own && Intl.NumberFormat.supportedLocalesOf([displayLanguage]).length > 0
    ? displayLanguage
    : { en: "en-US", fr: "fr-FR" }[language];
}
