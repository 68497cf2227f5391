import type { Language } from "../../kpi/definition";
import { describeWith, type MessageTable } from "../../kpi/words/messages";
import { describe } from "../problemWords";
import type { Finding, FindingCode, RepairCode } from "./finding";

/** What a health check found: what, where, and what can be done. `{reason}` is the problem of a row in words. */
export const findingWords: Readonly<Record<FindingCode, Readonly<Record<Language, string>>>> = {
  registerGone: {
    en: "The KPI register was deleted, while the columns of {kpis} stand. It can be restored as it was last applied.",
    fr: "Le registre des indicateurs a été supprimé, alors que les colonnes de {kpis} sont là. Il peut être rétabli tel qu’il a été appliqué.",
  },
  registerTableGone: {
    en: "{at}: the KPI register is no table any more. It can be made one again.",
    fr: "{at} : le registre des indicateurs n’est plus un tableau. Il peut le redevenir.",
  },
  registerColumnsGone: {
    en: "{at}: columns of the KPI register were deleted: {columns}. They can be restored as they were last applied.",
    fr: "{at} : des colonnes du registre des indicateurs ont été supprimées : {columns}. Elles peuvent être rétablies telles qu’elles ont été appliquées.",
  },
  rowDamaged: {
    en: "The row of “{name}” cannot be read. {reason}",
    fr: "La ligne de « {name} » est illisible. {reason}",
  },
  rowRefused: {
    en: "The row of “{name}” takes no effect. {reason}",
    fr: "La ligne de « {name} » reste sans effet. {reason}",
  },
  rowNotFollowed: {
    en: "{at}: the row of “{name}” was edited, and its columns do not follow yet. Write them.",
    fr: "{at} : la ligne de « {name} » a été modifiée et ses colonnes ne suivent pas encore. Écrivez-les.",
  },
  duplicateId: {
    en: "{at}: the row of “{name}” has the ID {id} of another row, and the same figures. Remove the copy, or give it other figures.",
    fr: "{at} : la ligne de « {name} » a l’identifiant {id} d’une autre ligne, et les mêmes valeurs. Supprimez la copie, ou donnez-lui d’autres valeurs.",
  },
  figuresTwice: {
    en: "{at}: “{name}” and “{other}” are on the same figures. Remove one of the two.",
    fr: "{at} : « {name} » et « {other} » portent sur les mêmes valeurs. Supprimez l’un des deux.",
  },
  figuresGone: {
    en: "{at}: the figures of “{name}” were deleted. Mark its figures anew, or remove the KPI.",
    fr: "{at} : les valeurs de « {name} » ont été supprimées. Marquez à nouveau ses valeurs, ou supprimez l’indicateur.",
  },
  targetGone: {
    en: "{at}: the cells of the target of “{name}” were deleted. Write another target into its row, or remove the KPI.",
    fr: "{at} : les cellules de la cible de « {name} » ont été supprimées. Écrivez une autre cible dans sa ligne, ou supprimez l’indicateur.",
  },
  rowGone: {
    en: "The row of “{name}” was deleted from the register, while its columns stand. Remove what was written, or restore the row.",
    fr: "La ligne de « {name} » a été supprimée du registre, alors que ses colonnes sont là. Supprimez ce qui a été écrit, ou rétablissez la ligne.",
  },
  namesOrphaned: {
    en: "Hidden names of “{name}” are left in the workbook, without row or columns. They can be removed.",
    fr: "Des noms masqués de « {name} » restent dans le classeur, sans ligne ni colonnes. Ils peuvent être supprimés.",
  },
  columnGone: {
    en: "The column “{header}” of “{name}” is not there any more. Write it anew, or take it out of the KPI's row.",
    fr: "La colonne « {header} » de « {name} » a disparu. Écrivez-la à nouveau, ou ôtez-la de la ligne de l’indicateur.",
  },
  namesLost: {
    en: "Hidden names that lead to the cells of “{name}” were deleted ({names}). They can be written anew.",
    fr: "Des noms masqués qui mènent aux cellules de « {name} » ont été supprimés ({names}). Ils peuvent être écrits à nouveau.",
  },
  listSorted: {
    en: "{at}: the rows of this list were sorted or moved, and not its KPIs along with them ({kpis}; “{name}” is now in row {row}). Let them follow their rows.",
    fr: "{at} : les lignes de cette liste ont été triées ou déplacées, mais pas ses indicateurs ({kpis} ; « {name} » est maintenant à la ligne {row}). Faites-les suivre leurs lignes.",
  },
  figuresResized: {
    en: "{at}: rows or columns were inserted or deleted among the figures of “{name}”, and these cells have no formula yet ({cells}). Write them.",
    fr: "{at} : des lignes ou des colonnes ont été insérées ou supprimées parmi les valeurs de « {name} », et ces cellules n’ont pas encore de formule ({cells}). Écrivez-les.",
  },
  formulaEdited: {
    en: "{at}: the formula of “{header}” (“{name}”) was edited by hand; it is now {found} ({cells}). Write it anew.",
    fr: "{at} : la formule de « {header} » (« {name} ») a été modifiée à la main ; c’est maintenant {found} ({cells}). Écrivez-la à nouveau.",
  },
  valueTyped: {
    en: "{at}: “{found}” was typed over the formula of “{header}” (“{name}”; {cells}). Write the formula anew.",
    fr: "{at} : « {found} » a été saisi sur la formule de « {header} » (« {name} » ; {cells}). Écrivez la formule à nouveau.",
  },
  headerGone: {
    en: "{at}: the header of a column of “{name}” was emptied. Write it anew.",
    fr: "{at} : l’en-tête d’une colonne de « {name} » a été vidé. Écrivez-le à nouveau.",
  },
  headerOverwritten: {
    en: "{at}: {found} stands where a column of “{name}” has its header. Write the header anew.",
    fr: "{at} : {found} se trouve à la place de l’en-tête d’une colonne de « {name} ». Écrivez l’en-tête à nouveau.",
  },
  formulaUnknown: {
    en: "{at}: Excel does not find the KPI functions of these formulas ({cells}). Enter them anew.",
    fr: "{at} : Excel ne trouve pas les fonctions KPI de ces formules ({cells}). Saisissez-les à nouveau.",
  },
  spillBlocked: {
    en: "{at}: the results of “{header}” (“{name}”) have no room, because of merged cells or a table. Free these cells.",
    fr: "{at} : les résultats de « {header} » (« {name} ») n’ont pas de place, à cause de cellules fusionnées ou d’un tableau. Libérez ces cellules.",
  },
  ruleLost: {
    en: "{at}: colors of “{name}” (conditional formats) were deleted. Write them anew.",
    fr: "{at} : des couleurs de « {name} » (mises en forme conditionnelles) ont été supprimées. Écrivez-les à nouveau.",
  },
  ruleTwice: {
    en: "{at}: colors of “{name}” (conditional formats) stand more than once. Write them anew.",
    fr: "{at} : des couleurs de « {name} » (mises en forme conditionnelles) figurent plusieurs fois. Écrivez-les à nouveau.",
  },
};

/** A count with its noun, in the singular where the language asks for it. */
function countWords(count: number, language: Language): { readonly cells: string; readonly kpis: string } {
  const one = count === 1;
  return language === "fr"
    ? {
        cells: `${count} ${one ? "cellule" : "cellules"}`,
        kpis: `${count} ${one ? "indicateur" : "indicateurs"}`,
      }
    : { cells: `${count} ${one ? "cell" : "cells"}`, kpis: `${count} ${one ? "KPI" : "KPIs"}` };
}

/** A finding in words. */
export function describeFinding(finding: Finding, language: Language): string {
  const { code, name = "", at, detail, problem } = finding;
  const reason = problem ? describe(problem, language) : "";
  const table: MessageTable = findingWords;
  const counted = typeof detail?.count === "number" ? countWords(detail.count, language) : {};
  return describeWith(
    table,
    { code, ...(at !== undefined && { at }), detail: { name, reason, ...counted, ...detail } },
    language,
  );
}

/** What a repair does, short enough for a button. */
export const repairWords: Readonly<Record<RepairCode, Readonly<Record<Language, string>>>> = {
  rewrite: { en: "Write anew", fr: "Écrire à nouveau" },
  reenter: { en: "Repair formulas", fr: "Réparer les formules" },
  restoreRow: { en: "Restore the row", fr: "Rétablir la ligne" },
  restoreRegister: { en: "Restore the register", fr: "Rétablir le registre" },
  removeRow: { en: "Remove the row", fr: "Supprimer la ligne" },
  removeKpi: { en: "Remove the KPI", fr: "Supprimer l’indicateur" },
  followRows: { en: "Follow the rows", fr: "Suivre les lignes" },
  removeNames: { en: "Remove the names", fr: "Supprimer les noms" },
};
