import { bilingual, pluralInEnglish, pluralInFrench } from "./bilingual";

/** The texts of the sharing check. */
export const shareWords = bilingual(
  {
    title: "Before sharing",
    lead: "What a colleague who does not have KPI Status will see.",
    checking: "Checking every sheet…",
    ready: "Ready to send",
    readyLead: "Everybody sees what you see, in Excel and in other programs.",
    notReady: (count: number) =>
      `${pluralInEnglish(count, "KPI", "KPIs")} will not look the same without the add-in.`,
    excelSame: "In Excel: as you see it",
    excelLastResults: "In Excel: the last results, until Excel calculates; then #NAME?",
    othersSame: "In other programs: as you see it",
    othersLastResults: "In other programs: the last results",
    othersErrors: "In other programs: errors at once",
    frozenSince: (columns: string, date: string) => `${columns}: values of ${date}`,
    wouldFreeze: (columns: string) => `Portable freezes ${columns}.`,
    typed: (count: number) =>
      `${pluralInEnglish(count, "formula", "formulas")} with KPI functions that you typed yourself:`,
    typedCure: "They will show #NAME? without the add-in. Replace them by their values before sending.",
    typedMore: (count: number) => `and ${count} more`,
    allTitle: "Make all columns safe to send",
    makePortable: "Make all portable",
    makePortableLead: "Native formulas that keep following the figures. What they cannot express is frozen.",
    freeze: "Freeze all",
    freezeLead: "Only values: nothing changes any more, whatever is typed.",
    makeLive: "Back to live functions",
    makeLiveLead: "For the columns in your own copy to be live again.",
    again: "Check again",
    kpis: "KPIs",
  },
  {
    title: "Avant de partager",
    lead: "Ce que verra un collègue qui n’a pas KPI Status.",
    checking: "Vérification de toutes les feuilles…",
    ready: "Prêt à envoyer",
    readyLead: "Tout le monde voit ce que vous voyez, dans Excel et dans les autres logiciels.",
    notReady: (count) =>
      count < 2
        ? `${count} indicateur n’aura pas le même aspect sans le complément.`
        : `${count} indicateurs n’auront pas le même aspect sans le complément.`,
    excelSame: "Dans Excel\u00a0: comme chez vous",
    excelLastResults:
      "Dans Excel\u00a0: les derniers résultats, jusqu’au prochain calcul\u00a0; puis #NOM\u00a0?",
    othersSame: "Dans les autres logiciels\u00a0: comme chez vous",
    othersLastResults: "Dans les autres logiciels\u00a0: les derniers résultats",
    othersErrors: "Dans les autres logiciels\u00a0: des erreurs aussitôt",
    frozenSince: (columns, date) => `${columns}\u00a0: valeurs du ${date}`,
    wouldFreeze: (columns) => `Le mode portable fige ${columns}.`,
    typed: (count) =>
      `${pluralInFrench(count, "formule", "formules")} avec des fonctions KPI saisies par vous\u00a0:`,
    typedCure:
      "Sans le complément, elles afficheront #NOM\u00a0?. Remplacez-les par leurs valeurs avant l’envoi.",
    typedMore: (count) => `et ${count} de plus`,
    allTitle: "Préparer toutes les colonnes à l’envoi",
    makePortable: "Tout rendre portable",
    makePortableLead:
      "Des formules natives qui suivent toujours les chiffres. Ce qu’elles ne savent pas exprimer est figé.",
    freeze: "Tout figer",
    freezeLead: "Des valeurs seulement\u00a0: plus rien ne bouge, quoi qu’on saisisse.",
    makeLive: "Revenir aux fonctions dynamiques",
    makeLiveLead: "Pour que les colonnes de votre copie redeviennent dynamiques.",
    again: "Vérifier de nouveau",
    kpis: "Indicateurs",
  },
);
