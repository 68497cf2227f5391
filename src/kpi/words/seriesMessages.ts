import type { MessageTable } from "./messages";

/** Problems of whole series: trend, forecast, signals. */
export const seriesMessages: MessageTable = {
  tooFewPoints: {
    en: "Figures in the series: {points}. At least {least} are needed.",
    fr: "Valeurs dans la série : {points}. Il en faut au moins {least}.",
  },
  tooManyPoints: {
    en: "The series has {points} figures; a forecast takes {most} at most. Give the last ones.",
    fr: "La série compte {points} valeurs ; une prévision en accepte {most} au plus. Donnez les dernières.",
  },
  textTooLong: {
    en: "The text would have {length} characters; a cell holds {most}. Give a shorter series.",
    fr: "Le texte compterait {length} caractères ; une cellule en accepte {most}. Donnez une série plus courte.",
  },
  windowTooShort: {
    en: "The window of {window} points is too short or not whole. Give {least} or more.",
    fr: "La fenêtre de {window} points est trop courte ou n’est pas un entier. Indiquez {least} ou plus.",
  },
  deadbandNegative: {
    en: "The deadband {deadband} is negative. Give 0 or more.",
    fr: "La zone neutre {deadband} est négative. Indiquez 0 ou plus.",
  },
  rebaseOutOfSeries: {
    en: "Limits cannot start anew at row {position}: the series has rows 1 to {length}.",
    fr: "Les limites ne peuvent pas repartir à la ligne {position} : la série a les lignes 1 à {length}.",
  },
  baselineTooShort: {
    en: "A fixed baseline has a whole number of points, {least} or more, not {points}.",
    fr: "Une base fixe compte un nombre entier de points, {least} ou plus, pas {points}.",
  },
  runLengthUnknown: {
    en: "A run has 6 or 7 points, not {runLength}.",
    fr: "Une suite compte 6 ou 7 points, pas {runLength}.",
  },
  horizonInvalid: {
    en: "The horizon {horizon} is not a whole number of periods from 1 to {most}.",
    fr: "L’horizon {horizon} n’est pas un nombre entier de périodes de 1 à {most}.",
  },
  seasonLengthInvalid: {
    en: "The season length {seasonLength} is not a whole number of periods, 1 or more.",
    fr: "La durée de saison {seasonLength} n’est pas un nombre entier de périodes, 1 ou plus.",
  },
  seasonLengthMissing: {
    en: "The method {method} needs a season length of 2 or more.",
    fr: "La méthode {method} demande une durée de saison de 2 ou plus.",
  },
  tooFewSeasons: {
    en: "The series has {points} figures; two whole seasons, {least} figures, are needed.",
    fr: "La série compte {points} valeurs ; il faut deux saisons entières, soit {least} valeurs.",
  },
  positiveValuesNeeded: {
    en: "The method {method} needs figures above 0.",
    fr: "La méthode {method} demande des valeurs supérieures à 0.",
  },
  tooManyGaps: {
    en: "Too many figures are missing in the series for a forecast.",
    fr: "Trop de valeurs manquent dans la série pour une prévision.",
  },
  levelOutOfRange: {
    en: "The level {level} must lie between 0 and 1, such as 0.8.",
    fr: "Le niveau {level} doit être compris entre 0 et 1, par exemple 0,8.",
  },
  noGoodSide: {
    en: "With polarity {polarity} neither side of the target is the good one, so no forecast can be held against it.",
    fr: "Avec le sens {polarity}, aucun côté de la cible n’est le bon : aucune prévision ne peut y être comparée.",
  },
};
