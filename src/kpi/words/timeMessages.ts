import type { MessageTable } from "./messages";

/** Problems of figures over time, of scores and of roll-ups. */
export const timeMessages: MessageTable = {
  notADate: {
    en: "{at}: {number} is not a date from March 1900 on. Enter a date.",
    fr: "{at} : {number} n’est pas une date à partir de mars 1900. Saisissez une date.",
  },
  periodReversed: {
    en: "The period ends before it starts. Swap start and end.",
    fr: "La période se termine avant de commencer. Inversez début et fin.",
  },
  weekendUnknown: {
    en: "The weekend cannot be “{text}”. Give a number as in NETWORKDAYS.INTL (1 to 7, 11 to 17) or seven characters from Monday on, 1 for a day off, such as 0000011.",
    fr: "Le week-end ne peut pas être « {text} ». Donnez un nombre comme dans NB.JOURS.OUVRES.INTL (1 à 7, 11 à 17) ou sept caractères à partir du lundi, 1 pour un jour chômé, par exemple 0000011.",
  },
  noWorkdays: {
    en: "The period has no working day. Check the dates, the weekend and the holidays.",
    fr: "La période ne compte aucun jour ouvré. Vérifiez les dates, le week-end et les jours fériés.",
  },
  profileMissing: {
    en: "A seasonal share needs a profile: the figures of an earlier period.",
    fr: "Une part saisonnière demande un profil : les valeurs d’une période antérieure.",
  },
  profileUnusable: {
    en: "The profile must hold no negative figure and must not add up to 0.",
    fr: "Le profil ne doit contenir aucune valeur négative, et son total ne doit pas être 0.",
  },
  figureMissing: {
    en: "{at}: a figure is missing here, and the others cannot stand for it. Give one, 0 if there was nothing.",
    fr: "{at} : il manque ici une valeur que les autres ne peuvent remplacer. Indiquez-la, 0 s’il n’y avait rien.",
  },
  elapsedOutOfRange: {
    en: "{at}: the elapsed share {share} must lie between 0 and 1.",
    fr: "{at} : la part écoulée {share} doit être comprise entre 0 et 1.",
  },
  nothingElapsed: {
    en: "Nothing of the period has passed yet, so there is no pace and no run rate.",
    fr: "Rien de la période ne s’est encore écoulé : il n’y a ni rythme ni tendance.",
  },
  noPeriodsLeft: {
    en: "No period is left, so no rate can reach the target any more.",
    fr: "Il ne reste aucune période : aucun rythme ne peut plus atteindre la cible.",
  },
  targetMissing: {
    en: "Period {period} has a figure but no target. Give one, or leave all targets out.",
    fr: "La période {period} a une valeur mais pas de cible. Donnez-en une, ou n’en donnez aucune.",
  },
  monthUnknown: {
    en: "The month {month} in which the year starts must be a whole number from 1 to 12.",
    fr: "Le mois {month} où commence l’année doit être un entier de 1 à 12.",
  },
  dateMissing: {
    en: "{at}: this period has a figure but no date. Give its date.",
    fr: "{at} : cette période a une valeur mais pas de date. Indiquez sa date.",
  },
  periodsMissing: {
    en: "To find a year, the dates of the periods are needed. Give them in periods.",
    fr: "Pour trouver une année, il faut les dates des périodes. Indiquez-les dans periods.",
  },
  ratioNeedsParts: {
    en: "A ratio to date needs its numerators and denominators: ratios cannot be averaged.",
    fr: "Un ratio cumulé demande ses numérateurs et dénominateurs : on ne fait pas la moyenne de ratios.",
  },
  zeroDenominator: {
    en: "The denominators add up to 0, so there is no ratio.",
    fr: "Le total des dénominateurs est 0 : il n’y a pas de ratio.",
  },
  lengthsDiffer: {
    en: "{first} and {second} differ in length: {firstCount} against {secondCount}. Give ranges of the same length.",
    fr: "{first} et {second} n’ont pas la même longueur : {firstCount} contre {secondCount}. Donnez des plages de même longueur.",
  },
  scorePointsEqual: {
    en: "The red and the green point are both {point}: a score needs two different points.",
    fr: "Les points rouge et vert valent tous deux {point} : une note demande deux points différents.",
  },
  weightNegative: {
    en: "The weight {weight} is negative. Give 0 or more.",
    fr: "Le poids {weight} est négatif. Indiquez 0 ou plus.",
  },
  weightMissing: {
    en: "Child {position} has no weight. Give one (0 leaves it out), or no weights at all.",
    fr: "L’élément {position} n’a pas de poids. Donnez-en un (0 l’exclut), ou aucun poids.",
  },
  noWeight: {
    en: "The weights add up to 0. Give at least one above 0.",
    fr: "Le total des poids est 0. Donnez-en au moins un supérieur à 0.",
  },
  lowCoverage: {
    en: "Only {percent} % of the weight has data; a score is given from {least} % on.",
    fr: "Seuls {percent} % du poids ont des données ; une note est donnée à partir de {least} %.",
  },
  childMissing: {
    en: "Scores missing: {missing}. The score is withheld as asked.",
    fr: "Notes manquantes : {missing}. La note est retenue comme demandé.",
  },
  statusUnknown: {
    en: "{name} cannot be “{text}”. Give a status or signal in the words of this add-in, or a status code.",
    fr: "{name} ne peut pas être « {text} ». Donnez un statut ou un signal dans les mots de ce complément, ou un code de statut.",
  },
  questionUnknown: {
    en: "There are four questions: 1 reached, 2 reinforce, 3 plan, 4 resources. Received {question}.",
    fr: "Il y a quatre questions : 1 atteinte, 2 renforcer, 3 plan, 4 moyens. Reçu {question}.",
  },
};
