import type { Language } from "../definition";
import type { KpiProblem } from "../outcome";
import { describeWith, type MessageTable } from "./messages";
import { seriesMessages } from "./seriesMessages";
import { timeMessages } from "./timeMessages";

/** Every problem of the core: what happened, where, and what to do. */
export const kpiMessages: MessageTable = {
  ...timeMessages,
  ...seriesMessages,
  textForNumber: {
    en: "{at}: a number is needed here, not the text “{text}”. Type a number, or leave the cell empty if there is no figure.",
    fr: "{at} : il faut ici un nombre, pas le texte « {text} ». Saisissez un nombre, ou laissez la cellule vide s’il n’y a pas de valeur.",
  },
  booleanForNumber: {
    en: "{at}: a number is needed here, not {text}.",
    fr: "{at} : il faut ici un nombre, pas {text}.",
  },
  excelError: {
    en: "{at}: the cell holds the error {error}. Correct it there first.",
    fr: "{at} : la cellule contient l’erreur {error}. Corrigez-la d’abord à cet endroit.",
  },
  notFinite: {
    en: "{at}: the numbers are too large to calculate with: the result would be beyond 1.8E+308.",
    fr: "{at} : les nombres sont trop grands pour ce calcul : le résultat dépasserait 1,8E+308.",
  },
  boundsReversed: {
    en: "{at}: the lower bound {lower} is above the upper bound {upper}. Swap them.",
    fr: "{at} : la borne basse {lower} dépasse la borne haute {upper}. Inversez-les.",
  },
  zeroTarget: {
    en: "{at}: a ratio to a target of 0 does not exist (actual {actual}). Use the variance, or a target other than 0.",
    fr: "{at} : le rapport à une cible de 0 n’existe pas (réalisé {actual}). Utilisez l’écart, ou une cible différente de 0.",
  },
  targetAgainstPolarity: {
    en: "{at}: the target {target} lies on the wrong side of the baseline {baseline} for this polarity. Check the target, the baseline or the polarity.",
    fr: "{at} : la cible {target} est du mauvais côté du point de départ {baseline} pour ce sens. Vérifiez la cible, le point de départ ou le sens.",
  },
  noCutPoints: {
    en: "Give at least one cut point.",
    fr: "Indiquez au moins un seuil.",
  },
  cutPointsNotAscending: {
    en: "Cut points must ascend: {cut} comes after {previous}.",
    fr: "Les seuils doivent être croissants : {cut} vient après {previous}.",
  },
  labelCount: {
    en: "{expected} labels are needed, one more than cut points; {received} given.",
    fr: "Il faut {expected} libellés, un de plus que de seuils ; {received} fournis.",
  },
  statusLabels: {
    en: 'Labels are "en", "fr", or three to five words divided by |: on target|at risk|off target|no target|no data. Received “{text}”.',
    fr: 'Les libellés sont "en", "fr", ou trois à cinq mots séparés par | : atteint|à surveiller|non atteint|sans cible|sans donnée. Reçu « {text} ».',
  },
  negativeTolerance: {
    en: "The tolerance {tolerance} is negative. Give 0 or more.",
    fr: "La tolérance {tolerance} est négative. Indiquez 0 ou plus.",
  },
  shapesDiffer: {
    en: "{first} has {firstShape} cells (rows × columns), {second} {secondShape}: they do not match. Give ranges of the same size, or a single value.",
    fr: "{first} compte {firstShape} cellules (lignes × colonnes), {second} {secondShape} : ils ne se correspondent pas. Donnez des plages de même taille, ou une seule valeur.",
  },
  emptyRange: {
    en: "{name} holds no cells.",
    fr: "{name} ne contient aucune cellule.",
  },
  argumentMissing: {
    en: "{name} is missing.",
    fr: "{name} manque.",
  },
  notAVector: {
    en: "{name} must be one row or one column, not a block of {shape} cells.",
    fr: "{name} doit être une seule ligne ou une seule colonne, pas un bloc de {shape} cellules.",
  },
  unknownChoice: {
    en: "{name} cannot be “{text}”. Choose one of: {choices}.",
    fr: "{name} ne peut pas être « {text} ». Choisissez parmi : {choices}.",
  },
  nameMissing: {
    en: "The KPI has no name. Give it one.",
    fr: "L’indicateur n’a pas de nom. Donnez-lui-en un.",
  },
  rangeNeedsBounds: {
    en: "“{name}” is to stay in a range: give a lower and an upper bound.",
    fr: "« {name} » doit rester dans une plage : indiquez une borne basse et une borne haute.",
  },
  rampNeedsBaseline: {
    en: "“{name}”: a ramp starts from a baseline. Give the baseline.",
    fr: "« {name} » : une rampe part d’un point de départ. Indiquez le point de départ.",
  },
  rampNeedsDueDate: {
    en: "“{name}”: a ramp ends on a due date. Give the due date.",
    fr: "« {name} » : une rampe se termine à une échéance. Indiquez l’échéance.",
  },
  boundsNeedRange: {
    en: "“{name}” has two bounds, so its polarity must be range.",
    fr: "« {name} » a deux bornes : son sens doit être « plage ».",
  },
  dateForm: {
    en: "“{text}” is not a date. Write it as yyyy-mm-dd.",
    fr: "« {text} » n’est pas une date. Écrivez-la sous la forme aaaa-mm-jj.",
  },
};

/** A problem of the core in words, in the reader's language. */
export function describeProblem(problem: KpiProblem, language: Language): string {
  return describeWith(kpiMessages, problem, language);
}
