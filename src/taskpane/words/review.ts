import { bilingual, pluralInEnglish, pluralInFrench } from "./bilingual";

/** The texts of the review of several KPIs at once. */
export const reviewWords = bilingual(
  {
    title: "Mark several KPIs",
    foundMany: (count: number) =>
      `${pluralInEnglish(count, "series was", "series were")} found in the selection.`,
    foundList: (count: number) => `${pluralInEnglish(count, "KPI was", "KPIs were")} found, one a row.`,
    items: "KPIs to mark",
    choose: (name: string) => `Mark ${name}`,
    all: "All",
    name: "Name",
    target: "Target",
    targetPlaceholder: "A number or cells",
    targetElsewhere: "Set on its own form",
    already: "Is a KPI already",
    apply: (count: number) => `Apply ${count}`,
    applyNone: "Choose at least one KPI",
    columns: "Columns for all",
    allColumns: "Columns to write",
  },
  {
    title: "Marquer plusieurs KPI",
    foundMany: (count) =>
      count < 2 ? `${count} série trouvée dans la sélection.` : `${count} séries trouvées dans la sélection.`,
    foundList: (count) =>
      `${pluralInFrench(count, "indicateur trouvé", "indicateurs trouvés")}, un par ligne.`,
    items: "Indicateurs à marquer",
    choose: (name) => `Marquer ${name}`,
    all: "Tous",
    name: "Nom",
    target: "Cible",
    targetPlaceholder: "Nombre ou plage",
    targetElsewhere: "Définie sur son propre formulaire",
    already: "Déjà un indicateur",
    apply: (count) => `Appliquer (${count})`,
    applyNone: "Choisissez au moins un indicateur",
    columns: "Colonnes pour tous",
    allColumns: "Colonnes à écrire",
  },
);
