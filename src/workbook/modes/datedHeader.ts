import type { Language } from "../../kpi/definition";

const suffix = / \((?:frozen|figé le) (\d{4}-\d{2}-\d{2})\)$/;

/** `Signal (frozen 2026-11-23)`: says of a column among formulas that it does not follow them. */
export function datedHeader(header: string, date: string, language: Language): string {
  return `${undatedHeader(header)} (${language === "fr" ? "figé le" : "frozen"} ${date})`;
}

/** The header without the date of its freezing, in whichever language that was written. */
export function undatedHeader(header: string): string {
  return header.replace(suffix, "");
}

/** The date of freezing that a header says; undefined when it says none. */
export function dateOfHeader(header: string): string | undefined {
  return suffix.exec(header)?.[1];
}
