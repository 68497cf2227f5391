import type { Language } from "../kpi/definition";
import type { KpiProblem } from "../kpi/outcome";
import { describeWith, type MessageTable } from "../kpi/words/messages";
import { kpiMessages } from "../kpi/words/problems";

/** Every problem that a workbook can have: what happened, where, and what to do. */
export const workbookMessages: MessageTable = {
  emptySelection: {
    en: "{at}: the selection is empty. Select the cells that hold the figures.",
    fr: "{at} : la sélection est vide. Sélectionnez les cellules qui contiennent les valeurs.",
  },
  severalAreas: {
    en: "{at}: several areas are selected. Select one series: cells below or beside each other.",
    fr: "{at} : plusieurs zones sont sélectionnées. Sélectionnez une seule série : des cellules qui se suivent.",
  },
  notOneSeries: {
    en: "{at}: this is a block of several rows and columns. Select one series: one column or one row of figures.",
    fr: "{at} : c’est un bloc de plusieurs lignes et colonnes. Sélectionnez une seule série : une colonne ou une ligne de valeurs.",
  },
  noCellsSelected: {
    en: "A chart or a shape is selected. Select cells of the sheet.",
    fr: "Un graphique ou une forme est sélectionné. Sélectionnez des cellules de la feuille.",
  },
  emptyFigures: {
    en: "{at}: there are no figures in these cells. Choose the cells that hold them.",
    fr: "{at} : ces cellules ne contiennent aucune valeur. Choisissez celles qui les contiennent.",
  },
  noNumbers: {
    en: "{at}: there is no number in these cells, only text ({cells}). Choose the figures, or turn the text into numbers.",
    fr: "{at} : ces cellules ne contiennent aucun nombre, seulement du texte ({cells}). Choisissez les valeurs, ou convertissez le texte en nombres.",
  },
  wholeColumnText: {
    en: "{at}: text stands among the figures ({cells}). Select only the cells of one series.",
    fr: "{at} : du texte se trouve parmi les valeurs ({cells}). Sélectionnez seulement les cellules d’une série.",
  },
  mergedFigures: {
    en: "{at}: some of these cells are merged. Unmerge them, so that each period has a cell of its own.",
    fr: "{at} : certaines de ces cellules sont fusionnées. Annulez la fusion, pour que chaque période ait sa cellule.",
  },
  badAddress: {
    en: "{at}: “{text}” is not an address. Write it like D2:D37 or 'Plan 2026'!B4.",
    fr: "{at} : « {text} » n’est pas une adresse. Écrivez-la comme D2:D37 ou 'Plan 2026'!B4.",
  },
  missingSheet: {
    en: "There is no sheet “{sheet}” in this workbook. Its sheets are: {sheets}.",
    fr: "Ce classeur n’a pas de feuille « {sheet} ». Ses feuilles sont : {sheets}.",
  },
  periodsLength: {
    en: "{at}: {received} periods for {expected} figures. Give one period for each figure.",
    fr: "{at} : {received} périodes pour {expected} valeurs. Indiquez une période par valeur.",
  },
  targetLength: {
    en: "{at}: the target has {received} cells (rows × columns) and the figures {expected}. Give one target cell for all, or one for each figure.",
    fr: "{at} : la cible a {received} cellules (lignes × colonnes) et les valeurs {expected}. Indiquez une seule cellule cible, ou une par valeur.",
  },
  targetIsFigures: {
    en: "{at}: the target's cells are the figures themselves. Choose other cells for the target.",
    fr: "{at} : les cellules de la cible sont les valeurs elles-mêmes. Choisissez d’autres cellules pour la cible.",
  },
  noColumns: {
    en: "“{name}” has no column to write. Choose at least one: target, status, attainment or variance.",
    fr: "« {name} » n’a aucune colonne à écrire. Choisissez-en au moins une : cible, statut, taux d’atteinte ou écart.",
  },
  modeUnknown: {
    en: "“{name}”: the mode “{mode}” is not available here. Use live.",
    fr: "« {name} » : le mode « {mode} » n’est pas disponible ici. Utilisez « vivant ».",
  },
  badId: {
    en: "“{id}” cannot be a KPI's ID. Use a small letter, then small letters and digits, 16 at most; or leave it out.",
    fr: "« {id} » ne peut pas identifier un indicateur. Utilisez une minuscule puis des minuscules et des chiffres, 16 au plus ; ou n’indiquez rien.",
  },
  figuresTwice: {
    en: "{at}: “{name}” and “{other}” are on the same figures. Keep one of the two.",
    fr: "{at} : « {name} » et « {other} » portent sur les mêmes valeurs. Gardez l’un des deux.",
  },
  placeTaken: {
    en: "{at}: the columns do not fit here, these cells are in use: {holds}. The next free place begins at {nextFree}.",
    fr: "{at} : la place est prise, ces cellules sont occupées : {holds}. La prochaine place libre commence en {nextFree}.",
  },
  placeBlocked: {
    en: "{at}: the columns do not fit here, because of merged cells, a table, another KPI or the end of the sheet. The next free place begins at {nextFree}.",
    fr: "{at} : la place est prise par des cellules fusionnées, un tableau, un autre indicateur ou la fin de la feuille. La prochaine place libre commence en {nextFree}.",
  },
  sheetProtected: {
    en: "The sheet {at} is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was written.",
    fr: "La feuille {at} est protégée. Ôtez la protection (Révision, Ôter la protection de la feuille) et réessayez. Rien n’a été écrit.",
  },
  registerTable: {
    en: "The sheet {at} has no KPI table any more. Rename or delete this sheet, and the register is created anew.",
    fr: "La feuille {at} n’a plus de tableau d’indicateurs. Renommez ou supprimez cette feuille, et le registre sera recréé.",
  },
  registerColumns: {
    en: "{at}: the KPI register lacks these columns: {columns}. Put them back (or undo), then try again.",
    fr: "{at} : il manque ces colonnes au registre des indicateurs : {columns}. Remettez-les (ou annulez), puis réessayez.",
  },
  registerDuplicate: {
    en: "{at}: the ID {id} stands in two rows of the KPI register. Delete one of them, or clear the ID of the copy.",
    fr: "{at} : l’identifiant {id} figure dans deux lignes du registre des indicateurs. Supprimez l’une d’elles, ou effacez l’identifiant de la copie.",
  },
  registerCell: {
    en: "{at}: “{text}” cannot be understood as {field}. Correct the cell; nothing changes until then.",
    fr: "{at} : « {text} » n’est pas compris ({field}). Corrigez la cellule ; rien ne change d’ici là.",
  },
  registerCellEmpty: {
    en: "{at}: this cell of the register ({field}) must not be empty.",
    fr: "{at} : cette cellule du registre ({field}) ne doit pas être vide.",
  },
  unknownKpi: {
    en: "There is no KPI with the ID {id} in this workbook. Refresh the list.",
    fr: "Ce classeur n’a pas d’indicateur {id}. Actualisez la liste.",
  },
  figuresGone: {
    en: "The figures of “{name}” were deleted. Choose its figures anew, or remove the KPI.",
    fr: "Les valeurs de « {name} » ont été supprimées. Choisissez à nouveau ses valeurs, ou supprimez l’indicateur.",
  },
  excelRefused: {
    en: "Excel refused the change ({code}: {message}). The workbook was put back as it was.",
    fr: "Excel a refusé la modification ({code} : {message}). Le classeur a été remis dans son état initial.",
  },
  notRestored: {
    en: "Excel refused the change ({code}: {message}), and the workbook could not be put back completely. Use Undo, or close it without saving.",
    fr: "Excel a refusé la modification ({code} : {message}), et le classeur n’a pas pu être entièrement rétabli. Utilisez Annuler, ou fermez-le sans enregistrer.",
  },
  excelUnreadable: {
    en: "Excel could not be read ({code}: {message}). Finish editing the cell, then try again.",
    fr: "La lecture d’Excel a échoué ({code} : {message}). Terminez la saisie en cours, puis réessayez.",
  },
};

/** Any problem of the core or of the workbook in words. */
export function describe(problem: KpiProblem, language: Language): string {
  return describeWith({ ...kpiMessages, ...workbookMessages }, problem, language);
}
