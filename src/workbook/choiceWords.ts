import type { Language } from "../kpi/definition";
import {
  columnKinds,
  formulaForms,
  kinds,
  languages,
  modes,
  placements,
  polarities,
  targetForms,
  toleranceModes,
} from "../kpi/definition";
import { fold } from "./headerWords";

type Words = Readonly<Record<string, string>>;

/** The English words of the register where they are not the glossary's values themselves. */
const english: Words = {
  statusCode: "status code",
  varianceRatio: "variance %",
  lastYear: "last year",
  insert: "inserted",
};

/** The French words of the register for the glossary's values. */
const french: Words = {
  higher: "plus haut",
  lower: "plus bas",
  closest: "au plus près",
  range: "dans la plage",
  none: "aucun",
  relative: "relative",
  absolute: "absolue",
  flow: "flux",
  level: "niveau",
  ratio: "ratio",
  average: "moyenne",
  active: "actif",
  parked: "en attente",
  live: "dynamique",
  portable: "portable",
  frozen: "figé",
  free: "libre",
  insert: "insérée",
  spilled: "étendue",
  perCell: "une par cellule",
  target: "cible",
  status: "statut",
  statusCode: "code statut",
  attainment: "taux d'atteinte",
  variance: "écart",
  varianceRatio: "écart %",
  trend: "tendance",
  signal: "signal",
  pace: "rythme",
  forecast: "prévision",
  sparkline: "mini-graphique",
  explanation: "explication",
  ramp: "rampe",
  lastYear: "année précédente",
  en: "en",
  fr: "fr",
};

/** The values that a register column of words may hold. */
export const choices = {
  polarity: polarities,
  toleranceMode: toleranceModes,
  kind: kinds,
  state: ["active", "parked"] as const,
  mode: modes,
  formulas: formulaForms,
  placement: placements,
  language: languages,
  columns: columnKinds,
  targetForm: targetForms,
} as const;

/** The word of a value in the register's language. */
export function wordOfChoice(value: string, language: Language): string {
  return (language === "fr" ? french : english)[value] ?? value;
}

/** The value that a typed word stands for, in either language; undefined when it is none of them. */
export function choiceOfWord<Value extends string>(
  word: string,
  values: readonly Value[],
): Value | undefined {
  const folded = fold(word);
  return values.find((value) =>
    [value, english[value] ?? "", french[value] ?? ""].some((known) => fold(known) === folded),
  );
}

/** Words of a cell (one, or several between commas) in a form that is the same in both languages. */
export function meaningOfWords(content: string): string {
  const values = [...new Set(Object.values(choices).flat())];
  return content
    .split(/[,;]/)
    .map((word) => choiceOfWord<string>(word, values) ?? fold(word))
    .sort()
    .join(",");
}
