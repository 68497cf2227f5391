import { bilingual, pluralInEnglish, pluralInFrench } from "./bilingual";

/** The texts of the form that the other screens do not need. */
export const markWords = bilingual(
  {
    showPlan: "Show the plan",
    hidePlan: "Hide the plan",
    planWrite: (count: number) => `To write: ${count}`,
    planRemove: (count: number) => `To remove: ${count}`,
    planLeave: (count: number) => `Left as it is: ${count}`,
    planNothing: "Nothing is left to do.",
    thingCells: "Cells",
    thingFormat: "Number format",
    thingRule: "Color rule",
    thingName: "Name",
    thingRow: "Register row",
    thingTable: "Table",
    thingSheet: "Sheet",
    thingColumn: "Column",
    planMore: (count: number) => pluralInEnglish(count, "further change", "further changes"),
  },
  {
    showPlan: "Voir le plan",
    hidePlan: "Masquer le plan",
    planWrite: (count) => `À écrire\u00a0: ${count}`,
    planRemove: (count) => `À retirer\u00a0: ${count}`,
    planLeave: (count) => `Laissé tel quel\u00a0: ${count}`,
    planNothing: "Il n’y a plus rien à faire.",
    thingCells: "Cellules",
    thingFormat: "Format de nombre",
    thingRule: "Règle de couleur",
    thingName: "Nom",
    thingRow: "Ligne du registre",
    thingTable: "Tableau",
    thingSheet: "Feuille",
    thingColumn: "Colonne",
    planMore: (count) => pluralInFrench(count, "autre changement", "autres changements"),
  },
);
