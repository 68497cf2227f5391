import type { Language } from "../kpi/definition";
import type { KpiProblem } from "../kpi/outcome";
import { describeWith, type MessageTable } from "../kpi/words/messages";
import { kpiMessages } from "../kpi/words/problems";
import { selectionMessages } from "./selection/selectionWords";

/** Every problem that a workbook can have: what happened, where, and what to do. */
export const workbookMessages: MessageTable = {
  ...selectionMessages,
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
  datesAsFigures: {
    en: "{at}: these cells hold dates. Select the figures beside them; the dates are taken as their periods.",
    fr: "{at} : ces cellules contiennent des dates. Sélectionnez les valeurs à côté ; les dates en seront les périodes.",
  },
  noFiguresInBlock: {
    en: "{at}: no column or row of these cells holds figures. Select the figures, with their headers if you like.",
    fr: "{at} : aucune colonne ni ligne de ces cellules ne contient de valeurs. Sélectionnez les valeurs, avec leurs en-têtes si vous voulez.",
  },
  tooManySeries: {
    en: "{at}: {series} series are selected, and {most} can be marked at once. Select fewer; few KPIs are better followed.",
    fr: "{at} : {series} séries sont sélectionnées, et {most} au plus peuvent être marquées à la fois. Sélectionnez-en moins ; peu de KPI se suivent mieux.",
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
  addressOfSeveral: {
    en: "{at}: “{text}” names several areas. Name one, such as D2:D37; several series are a KPI each.",
    fr: "{at} : « {text} » désigne plusieurs zones. N’en indiquez qu’une, comme D2:D37 ; à chaque série son indicateur.",
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
  datesMissing: {
    en: "{at}: the periods of “{name}” are not known, and its target, pace or forecast rests on their dates. Choose the cells with the dates.",
    fr: "{at} : les périodes de « {name} » ne sont pas connues, et sa cible, son rythme ou sa prévision repose sur leurs dates. Choisissez les cellules des dates.",
  },
  datesNotDates: {
    en: "{at}: “{text}” is no date among the periods of “{name}”. Its target, pace or forecast needs a date from the first period on.",
    fr: "{at} : « {text} » n’est pas une date parmi les périodes de « {name} ». Sa cible, son rythme ou sa prévision exige une date dès la première période.",
  },
  datesDisordered: {
    en: "{at}: the dates of “{name}” do not run from old to new, each once. Sort the rows by date.",
    fr: "{at} : les dates de « {name} » ne vont pas de la plus ancienne à la plus récente, chacune une fois. Triez les lignes par date.",
  },
  datesIrregular: {
    en: "{at}: the dates of “{name}” follow no rhythm (days, weeks, months …), so that nobody can say how many periods lead to the due date. Correct the dates, or leave the column out.",
    fr: "{at} : les dates de « {name} » ne suivent aucun rythme (jours, semaines, mois…), on ne peut donc pas dire combien de périodes mènent à l’échéance. Corrigez les dates, ou retirez la colonne.",
  },
  dueBeforeStart: {
    en: "{at}: the due date of “{name}” ({dueDate}) is not after the first period. Give a later due date.",
    fr: "{at} : l’échéance de « {name} » ({dueDate}) n’est pas postérieure à la première période. Indiquez une échéance plus tardive.",
  },
  rampOneValue: {
    en: "{at}: the ramp of “{name}” leads to one value. Give a number or one cell.",
    fr: "{at} : la rampe de « {name} » mène à une seule valeur. Indiquez un nombre ou une seule cellule.",
  },
  paceNeedsDueDate: {
    en: "{at}: the pace of “{name}” is measured up to its due date. Give the due date, or leave the column out.",
    fr: "{at} : le rythme de « {name} » se mesure jusqu’à son échéance. Indiquez l’échéance, ou retirez la colonne.",
  },
  paceNeedsTarget: {
    en: "{at}: the pace of “{name}” is measured against its target. Set a target, or leave the column out.",
    fr: "{at} : le rythme de « {name} » se mesure par rapport à sa cible. Fixez une cible, ou retirez la colonne.",
  },
  paceNeedsPolarity: {
    en: "{at}: “{name}” has no single target to come near to, so it has no pace. Leave the column out.",
    fr: "{at} : « {name} » n’a pas de cible unique dont se rapprocher, donc pas de rythme. Retirez la colonne.",
  },
  paceNeedsBaseline: {
    en: "{at}: the pace of “{name}” is progress from its baseline. Give the baseline, or leave the column out.",
    fr: "{at} : le rythme de « {name} » est le chemin parcouru depuis son point de départ. Indiquez le point de départ, ou retirez la colonne.",
  },
  noColumns: {
    en: "“{name}” has no column to write. Choose at least one, such as the status.",
    fr: "« {name} » n’a aucune colonne à écrire. Choisissez-en au moins une, par exemple le statut.",
  },
  notCalculated: {
    en: "{at}: the formulas of “{name}” show {shows} and no results, so there is nothing to freeze. Repair the formulas, then freeze them.",
    fr: "{at} : les formules de « {name} » affichent {shows} et aucun résultat : il n’y a rien à figer. Réparez les formules, puis figez-les.",
  },
  notFrozen: {
    en: "“{name}”: Excel has not calculated its columns yet, so they cannot be frozen. Nothing was changed; try again in a moment.",
    fr: "« {name} » : Excel n’a pas encore calculé ses colonnes, elles ne peuvent donc pas être figées. Rien n’a été modifié ; réessayez dans un instant.",
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
  placeOutside: {
    en: "{at}: {rows} × {columns} cells (rows × columns) from here on run over the end of the sheet. Choose a cell further up or to the left.",
    fr: "{at} : {rows} × {columns} cellules (lignes × colonnes) à partir d’ici dépassent la fin de la feuille. Choisissez une cellule plus haut ou plus à gauche.",
  },
  insertSheetFull: {
    en: "{at}: nothing can be inserted here, because the last columns or rows of the sheet are in use. Choose free columns, or another place.",
    fr: "{at} : impossible d’insérer ici, les dernières colonnes ou lignes de la feuille sont occupées. Choisissez des colonnes libres ou un autre emplacement.",
  },
  insertSplitsTable: {
    en: "{at}: nothing can be inserted here, because it would cut through the table {table}. Choose free columns, or another place.",
    fr: "{at} : impossible d’insérer ici, le tableau {table} serait coupé en deux. Choisissez des colonnes libres ou un autre emplacement.",
  },
  insertSplitsMerged: {
    en: "{at}: nothing can be inserted here, because it would cut through the merged cells {cells}. Unmerge them, or choose free columns or another place.",
    fr: "{at} : impossible d’insérer ici, les cellules fusionnées {cells} seraient coupées en deux. Annulez la fusion, ou choisissez des colonnes libres ou un autre emplacement.",
  },
  insertSplitsSeries: {
    en: "{at}: nothing can be inserted here, because it would cut through the cells {cells} of another KPI. Choose free columns, or another place.",
    fr: "{at} : impossible d’insérer ici, les cellules {cells} d’un autre indicateur seraient coupées en deux. Choisissez des colonnes libres ou un autre emplacement.",
  },
  insertSplitsSpill: {
    en: "{at}: nothing can be inserted here, because it would cut through the results of a formula in {cells}. Choose free columns, or another place.",
    fr: "{at} : impossible d’insérer ici, les résultats d’une formule en {cells} seraient coupés en deux. Choisissez des colonnes libres ou un autre emplacement.",
  },
  growthLimited: {
    en: "{at}: new periods find room only up to here, because this cell holds “{holds}”. Insert rows or columns before it in time, or choose another place.",
    fr: "{at} : les nouvelles périodes n’ont de place que jusqu’ici, car cette cellule contient « {holds} ». Insérez à temps des lignes ou des colonnes avant elle, ou choisissez un autre emplacement.",
  },
  growthBlocked: {
    en: "{at}: new periods find room only up to here, because of merged cells or a table. Insert rows or columns before it in time, or choose another place.",
    fr: "{at} : les nouvelles périodes n’ont de place que jusqu’ici, à cause de cellules fusionnées ou d’un tableau. Insérez à temps des lignes ou des colonnes avant, ou choisissez un autre emplacement.",
  },
  sheetProtected: {
    en: "The sheet {at} is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was written.",
    fr: "La feuille {at} est protégée. Ôtez la protection (Révision, Ôter la protection de la feuille) et réessayez. Rien n’a été écrit.",
  },
  repairProtected: {
    en: "{at}: this cannot be repaired while the sheet {sheet} is protected. Unprotect it (Review, Unprotect Sheet) and repair again. Nothing was written.",
    fr: "{at} : ceci ne peut pas être réparé tant que la feuille {sheet} est protégée. Ôtez la protection (Révision, Ôter la protection de la feuille) et réparez à nouveau. Rien n’a été écrit.",
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
  targetGone: {
    en: "The cells of the target of “{name}” were deleted. Choose its target anew, or remove the KPI.",
    fr: "Les cellules de la cible de « {name} » ont été supprimées. Choisissez à nouveau sa cible, ou supprimez l’indicateur.",
  },
  excelRefused: {
    en: "Excel refused the change ({code}: {message}). The workbook was put back as it was.",
    fr: "Excel a refusé la modification ({code} : {message}). Le classeur a été remis dans son état initial.",
  },
  notRestored: {
    en: "Excel refused the change ({code}: {message}), and this could not be taken back: {written}. Press “Take back what was written” to try again, or close the workbook without saving.",
    fr: "Excel a refusé la modification ({code} : {message}), et ceci n’a pas pu être retiré : {written}. Cliquez sur « Retirer ce qui a été écrit » pour réessayer, ou fermez le classeur sans enregistrer.",
  },
  notRestoredUnread: {
    en: "Excel refused the change ({code}: {message}) and does not answer any more. Of this, part may have been written: {written}. Press “Take back what was written” to try again, or close the workbook without saving.",
    fr: "Excel a refusé la modification ({code} : {message}) et ne répond plus. Une partie de ceci a pu être écrite : {written}. Cliquez sur « Retirer ce qui a été écrit » pour réessayer, ou fermez le classeur sans enregistrer.",
  },
  cancelled: {
    en: "You ended the work. The workbook is as it was before.",
    fr: "Vous avez arrêté le travail. Le classeur est comme avant.",
  },
  changedSince: {
    en: "{at}: this was changed after it was read, perhaps by a colleague: {places}. Nothing was written. Look at the preview again.",
    fr: "{at} : ceci a été modifié après la lecture, peut-être par un collègue : {places}. Rien n’a été écrit. Vérifiez à nouveau l’aperçu.",
  },
  nothingToUndo: {
    en: "There is nothing to undo: nothing was written since this pane was opened.",
    fr: "Il n’y a rien à annuler : rien n’a été écrit depuis l’ouverture de ce volet.",
  },
  undoChanged: {
    en: "{at}: this was edited since: {places}. It is not overwritten, so nothing was undone. Undo those edits first, or remove the KPI.",
    fr: "{at} : ceci a été modifié depuis : {places}. Rien n’est écrasé, donc rien n’a été annulé. Annulez d’abord ces modifications, ou retirez l’indicateur.",
  },
  undoRefused: {
    en: "Excel refused to undo ({code}: {message}). Try again, or close the workbook without saving.",
    fr: "Excel a refusé d’annuler ({code} : {message}). Réessayez, ou fermez le classeur sans enregistrer.",
  },
  cellEditing: {
    en: "A cell is being edited. Finish it with Enter or Escape, then try again. Nothing was written.",
    fr: "Une cellule est en cours de saisie. Terminez par Entrée ou Échap, puis réessayez. Rien n’a été écrit.",
  },
  fileReadOnly: {
    en: "This file is open for reading only: Excel refused the change ({code}). Choose Edit Workbook, or save a copy, then try again. Nothing was written.",
    fr: "Ce fichier est ouvert en lecture seule : Excel a refusé la modification ({code}). Choisissez Modifier le classeur, ou enregistrez une copie, puis réessayez. Rien n’a été écrit.",
  },
  structureProtected: {
    en: "The structure of this workbook is protected, so the sheet of the KPI register cannot be added. Unprotect it (Review, Protect Workbook), then try again. Nothing was written.",
    fr: "La structure de ce classeur est protégée : la feuille du registre des indicateurs ne peut pas être ajoutée. Ôtez la protection (Révision, Protéger le classeur), puis réessayez. Rien n’a été écrit.",
  },
  sheetHidden: {
    en: "The sheet {at} is hidden. Show it (right-click a sheet tab, Unhide) to see its figures.",
    fr: "La feuille {at} est masquée. Affichez-la (clic droit sur un onglet, Afficher) pour voir ses valeurs.",
  },
  excelUnreadable: {
    en: "Excel could not be read ({code}: {message}). Leave the cell or dialog that is open and let Excel finish calculating, then try again.",
    fr: "La lecture d’Excel a échoué ({code} : {message}). Quittez la cellule ou la boîte de dialogue ouverte et laissez Excel terminer son calcul, puis réessayez.",
  },
};

/** Any problem of the core or of the workbook in words. */
export function describe(problem: KpiProblem, language: Language): string {
  return describeWith({ ...kpiMessages, ...workbookMessages }, problem, language);
}
