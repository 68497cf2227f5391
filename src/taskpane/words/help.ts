import { bilingual, pluralInEnglish, pluralInFrench } from "./bilingual";

/** The texts of the help screen. */
export const helpWords = bilingual(
  {
    statuses: "What each status means",
    onTarget: "The figure meets its target, or is better.",
    atRisk: "It misses the target by no more than the tolerance.",
    offTarget: "It misses the target by more than the tolerance.",
    noTarget: "There is a figure but nothing to compare it with.",
    noData: "The cell is empty; the status column stays blank.",
    functions: "Functions",
    functionsLead: "The columns are live formulas. You can write them yourself:",
    search: "Search the functions",
    searchHint: "target, trend, forecast…",
    clearSearch: "Show all functions",
    found: (count: number, all: number) =>
      count === all
        ? pluralInEnglish(all, "function", "functions")
        : `${pluralInEnglish(count, "function", "functions")} of ${all}`,
    foundNone: (text: string) => `No function speaks of “${text}”.`,
    parameters: "Arguments",
    optional: "optional",
    oneOf: "One of:",
    page: "Details and examples",
    pageOf: (name: string) => `Details and examples of ${name}, in the browser`,
    loading: "Reading the list of functions…",
    unavailable: "The list of functions could not be loaded. Check the connection and try again.",
    again: "Try again",
    growth: "New periods",
    growthText:
      "A new row of an Excel table is judged at once. New periods below a plain range (or beside a row) are taken up by Refresh, or when the workbook is next opened.",
    register: "The KPI register",
    registerText:
      "The sheet “KPI register” (“Registre KPI” where it was begun in French) lists every KPI with its target and tolerance. It is part of your workbook: what you change there is taken over. What you type over a formula in its columns stays; Check names it and puts the formula back when you ask.",
    privacy: "Privacy",
    privacyText:
      "KPI Status has no account and no server: your figures never leave the workbook. The Office library it needs is loaded from Microsoft, which may collect usage data under its own terms.",
  },
  {
    statuses: "Ce que signifie chaque statut",
    onTarget: "Le chiffre atteint sa cible ou fait mieux.",
    atRisk: "Il n’atteint pas la cible, mais reste dans la tolérance.",
    offTarget: "Il n’atteint pas la cible, même avec la tolérance.",
    noTarget: "Il y a un chiffre, mais rien à quoi le comparer.",
    noData: "La cellule est vide\u00a0; la colonne de statut reste vide.",
    functions: "Fonctions",
    functionsLead: "Les colonnes sont des formules dynamiques. Vous pouvez aussi les écrire vous-même\u00a0:",
    search: "Chercher une fonction",
    searchHint: "cible, tendance, prévision…",
    clearSearch: "Voir toutes les fonctions",
    found: (count, all) =>
      count === all
        ? pluralInFrench(all, "fonction", "fonctions")
        : `${pluralInFrench(count, "fonction", "fonctions")} sur ${all}`,
    foundNone: (text) => `Aucune fonction ne parle de «\u00a0${text}\u00a0».`,
    parameters: "Paramètres",
    optional: "facultatif",
    oneOf: "Au choix\u00a0:",
    page: "Détails et exemples",
    pageOf: (name) => `Détails et exemples de ${name}, dans le navigateur`,
    loading: "Lecture de la liste des fonctions…",
    unavailable: "La liste des fonctions n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
    again: "Réessayer",
    growth: "Nouvelles périodes",
    growthText:
      "Une nouvelle ligne d’un tableau Excel est évaluée aussitôt. Les nouvelles périodes sous une simple plage (ou à côté d’une ligne) sont prises en compte par Actualiser, ou à la prochaine ouverture du classeur.",
    register: "Le registre des KPI",
    registerText:
      "La feuille «\u00a0Registre KPI\u00a0» («\u00a0KPI register\u00a0» si elle a été créée en anglais) liste chaque indicateur avec sa cible et sa tolérance. Elle fait partie de votre classeur\u00a0: ce que vous y changez est repris. Ce que vous saisissez sur une formule de ses colonnes reste en place\u00a0; «\u00a0Vérifier\u00a0» le signale et rétablit la formule à votre demande.",
    privacy: "Confidentialité",
    privacyText:
      "KPI Status n’a ni compte ni serveur\u00a0: vos chiffres ne quittent jamais le classeur. La bibliothèque Office dont il a besoin est chargée depuis Microsoft, qui peut recueillir des données d’utilisation selon ses propres conditions.",
  },
);
