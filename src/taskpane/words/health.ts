import { bilingual, pluralInEnglish, pluralInFrench } from "./bilingual";

/** The texts of the health screen. */
export const healthWords = bilingual(
  {
    title: "Health check",
    lead: "Formulas, rules, names and the register, compared with what was written.",
    checking: "Checking the workbook…",
    fine: "Everything is in order.",
    fineLead: "Every KPI finds its figures, its columns and its row in the register.",
    findings: (count: number) => pluralInEnglish(count, "finding", "findings"),
    repairOf: (repair: string, what: string) => `${repair}: ${what}`,
    repairAll: (count: number) => `Repair all ${count}`,
    removalsApart: "“Repair all” removes no KPI; decide on those one by one.",
    again: "Check again",
    show: "Show in sheet",
    showOne: (name: string) => `Show ${name} in the sheet`,
    byHand: "To be mended by hand",
  },
  {
    title: "Vérification",
    lead: "Formules, règles, noms et registre, comparés à ce qui a été écrit.",
    checking: "Vérification du classeur…",
    fine: "Tout est en ordre.",
    fineLead: "Chaque indicateur retrouve ses chiffres, ses colonnes et sa ligne du registre.",
    findings: (count) => pluralInFrench(count, "constat", "constats"),
    repairOf: (repair, what) => `${repair}\u00a0: ${what}`,
    repairAll: (count) => `Tout réparer (${count})`,
    removalsApart: "«\u00a0Tout réparer\u00a0» ne supprime aucun indicateur\u00a0: décidez-en un par un.",
    again: "Vérifier de nouveau",
    show: "Voir dans la feuille",
    showOne: (name) => `Voir ${name} dans la feuille`,
    byHand: "À corriger à la main",
  },
);
