import type { Language } from "../../kpi/definition";

/** A text with the spaces of French punctuation unbroken, so that no line begins with a mark; English as it is. */
export function withFrenchSpaces(text: string, language: Language): string {
  if (language !== "fr") return text;
  return text.replace(/ (?=[:;!?%»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}
