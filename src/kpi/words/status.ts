import { languages, type Language, type Status } from "../definition";
import type { KpiProblem } from "../outcome";

/** The words written into the sheet; no data is a blank. */
export const statusWords: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  en: {
    onTarget: "On target",
    atRisk: "At risk",
    offTarget: "Off target",
    noTarget: "No target",
    noData: "",
  },
  fr: {
    onTarget: "Atteint",
    atRisk: "À surveiller",
    offTarget: "Non atteint",
    noTarget: "Sans cible",
    noData: "",
  },
};

export function statusWord(status: Status, language: Language): string {
  return statusWords[language][status];
}

/**
 * The words a `labels` argument asks for: "en", "fr", or own words divided by "|" in the order on target, at risk,
 * off target, no target, no data; three to five of them, those left out are the English "No target" and blank.
 */
export function statusLabels(labels: string): Readonly<Record<Status, string>> | KpiProblem {
  const language = languages.find((known) => known === labels.trim().toLowerCase());
  if (language) return statusWords[language];
  const own = labels.split("|").map((word) => word.trim());
  const [onTarget, atRisk, offTarget, noTarget = statusWords.en.noTarget, noData = ""] = own;
  if (onTarget === undefined || atRisk === undefined || offTarget === undefined || own.length > 5) {
    return { code: "statusLabels", detail: { text: labels } };
  }
  return { onTarget, atRisk, offTarget, noTarget, noData };
}
