import type { ColumnKind, Language } from "../../kpi/definition";
import { describeWith, type MessageTable } from "../../kpi/words/messages";
import { wordOfChoice } from "../choiceWords";
import type { KpiSharing, SharingReport } from "../port";

/** What a person is told before sending a workbook: what a colleague without the add-in sees, and what to do. */
export const sharingMessages: MessageTable = {
  ready: {
    en: "Everything in this workbook shows without KPI Status. It can be sent as it is.",
    fr: "Tout ce que contient ce classeur s’affiche sans KPI Status. Il peut être envoyé tel quel.",
  },
  live: {
    en: "“{name}”: without KPI Status, Excel shows the last results until it calculates, then #NAME?; other programs show {others}.",
    fr: "« {name} » : sans KPI Status, Excel affiche les derniers résultats jusqu’au prochain calcul, puis #NOM? ; les autres programmes affichent {others}.",
  },
  same: {
    en: "“{name}”: everybody sees the same, in native formulas that follow the figures.",
    fr: "« {name} » : tout le monde voit la même chose, par des formules natives qui suivent les valeurs.",
  },
  samePartly: {
    en: "“{name}”: everybody sees the same. Frozen since {since}: {frozen}; the other columns follow the figures.",
    fr: "« {name} » : tout le monde voit la même chose. Figé depuis le {since} : {frozen} ; les autres colonnes suivent les valeurs.",
  },
  frozen: {
    en: "“{name}”: everybody sees the values of {since}; they do not follow the figures.",
    fr: "« {name} » : tout le monde voit les valeurs du {since} ; elles ne suivent pas les chiffres.",
  },
  allPortable: {
    en: "All its columns can be made portable.",
    fr: "Toutes ses colonnes peuvent devenir portables.",
  },
  somePortable: {
    en: "Made portable, these columns would be frozen, because no native formula can express them: {frozen}.",
    fr: "En mode portable, ces colonnes seraient figées, car aucune formule native ne peut les exprimer : {frozen}.",
  },
  typed: {
    en: "{count} formulas of your own use the functions of KPI Status ({places}). They show #NAME? without it: replace them, or paste their values.",
    fr: "{count} formules à vous utilisent les fonctions de KPI Status ({places}). Sans lui, elles affichent #NOM? : remplacez-les, ou collez leurs valeurs.",
  },
  typedOne: {
    en: "One formula of your own uses the functions of KPI Status ({places}). It shows #NAME? without it: replace it, or paste its value.",
    fr: "Une formule à vous utilise les fonctions de KPI Status ({places}). Sans lui, elle affiche #NOM? : remplacez-la, ou collez sa valeur.",
  },
};

const othersShow: Readonly<Record<"lastResults" | "errors", Readonly<Record<Language, string>>>> = {
  lastResults: { en: "the last results", fr: "les derniers résultats" },
  errors: { en: "errors at once", fr: "aussitôt des erreurs" },
};

/** The report in sentences: one or two for each KPI that is not the same for everybody, and one for formulas typed. */
export function describeSharing(report: SharingReport, language: Language): string[] {
  const { count, at } = report.typed;
  const typed = { count, places: [...at, ...(count > at.length ? ["…"] : [])].join(", ") };
  return [
    ...(report.ready ? [say("ready", {}, language)] : []),
    ...report.kpis.map((kpi) => describeKpiSharing(kpi, language)),
    ...(count > 0 ? [say(count === 1 ? "typedOne" : "typed", typed, language)] : []),
  ];
}

/** What a colleague sees of one KPI, and, where that is not what its author sees, what portable would do. */
function describeKpiSharing(kpi: KpiSharing, language: Language): string {
  const { name, mode, others, frozenSince } = kpi;
  const frozen = columnWords(kpi.frozen, language);
  if (others !== "same") {
    const seen = say("live", { name, others: othersShow[others][language] }, language);
    return `${seen} ${say(frozen === "" ? "allPortable" : "somePortable", { frozen }, language)}`;
  }
  if (frozenSince === undefined) return say("same", { name }, language);
  const code = mode === "frozen" ? "frozen" : "samePartly";
  return say(code, { name, since: frozenSince, frozen }, language);
}

const columnWords = (columns: readonly ColumnKind[], language: Language): string =>
  columns.map((column) => wordOfChoice(column, language)).join(", ");

const say = (code: string, detail: Readonly<Record<string, string | number>>, language: Language): string =>
  describeWith(sharingMessages, { code, detail }, language);
