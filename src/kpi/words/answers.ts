import type { Language } from "../definition";
import type { ActionVerdict, PlanVerdict, ReachedVerdict, ResourcesVerdict } from "../review/verdicts";

/** Answers in words; braces are the evidence, already written in the language. */
export const reachedWords: Readonly<Record<Language, Readonly<Record<ReachedVerdict, string>>>> = {
  en: {
    reached: "Yes: {status}{pace}.",
    reachedBehindPace: "For now: {status}, but behind the pace that the period needs{pace}.",
    onTrack: "Not yet, but on track: {status}{pace}.",
    behind: "No: {status} and behind{pace}.",
    atRisk: "Nearly: {status}.",
    missed: "No: {status}.",
    noTarget: "Nobody can say: there is no target. Set one.",
    noData: "Nobody can say yet: there is no figure.",
  },
  fr: {
    reached: "Oui : {status}{pace}.",
    reachedBehindPace: "Pour l’instant : {status}, mais en retard sur le rythme de la période{pace}.",
    onTrack: "Pas encore, mais en bonne voie : {status}{pace}.",
    behind: "Non : {status} et en retard{pace}.",
    atRisk: "Presque : {status}.",
    missed: "Non : {status}.",
    noTarget: "On ne peut pas le dire : il n’y a pas de cible. Fixez-en une.",
    noData: "On ne peut pas encore le dire : il n’y a pas de valeur.",
  },
};

export const paceEvidence: Readonly<Record<Language, string>> = {
  en: ", pace {value}",
  fr: ", rythme {value}",
};

export const actionWords: Readonly<Record<Language, Readonly<Record<ActionVerdict, string>>>> = {
  en: {
    carryOn: "Carry on: {status}{variation}.",
    actionsWork: "Carry on: {status}, and the figures show a real improvement.",
    reinforce: "Reinforce the actions: {status}{variation}.",
    wait: "Carry on for now: {status}; {periods} since the action started is too little to judge it.",
    abandon: "Abandon or change the action: {status}, and no improvement in {periods}.",
    noData: "Nobody can say: there is no status.",
  },
  fr: {
    carryOn: "Continuer : {status}{variation}.",
    actionsWork: "Continuer : {status}, et les valeurs montrent une vraie amélioration.",
    reinforce: "Renforcer les actions : {status}{variation}.",
    wait: "Continuer pour l’instant : {status} ; {periods} depuis le début de l’action, c’est trop peu pour juger.",
    abandon: "Abandonner ou changer l’action : {status}, et aucune amélioration en {periods}.",
    noData: "On ne peut pas le dire : il n’y a pas de statut.",
  },
};

export const variationEvidence: Readonly<
  Record<Language, Readonly<Record<"improvement" | "concern", string>>>
> = {
  en: {
    improvement: ", and the figures show a real improvement",
    concern: ", and the figures show a real deterioration",
  },
  fr: {
    improvement: ", et les valeurs montrent une vraie amélioration",
    concern: ", et les valeurs montrent une vraie dégradation",
  },
};

export const planWords: Readonly<Record<Language, Readonly<Record<PlanVerdict, string>>>> = {
  en: {
    keep: "No: {forecast} is to be expected, {needed} is needed.",
    change:
      "Yes: {forecast} is to be expected, {needed} is needed. Move the deadline or the target, or reinforce.",
    noData: "Nobody can say: a forecast and a target are needed.",
  },
  fr: {
    keep: "Non : {forecast} est à prévoir, il faut {needed}.",
    change:
      "Oui : {forecast} est à prévoir, il faut {needed}. Déplacez l’échéance ou la cible, ou renforcez.",
    noData: "On ne peut pas le dire : il faut une prévision et une cible.",
  },
};

export const resourcesWords: Readonly<Record<Language, Readonly<Record<ResourcesVerdict, string>>>> = {
  en: {
    sufficient: "Yes: {used} used for {progress} of the way.",
    tight: "Just: {used} used for {progress} of the way.",
    insufficient: "No: {used} used for only {progress} of the way.",
    ask: "There is no figure: ask the owner which share of budget or hours is used.",
  },
  fr: {
    sufficient: "Oui : {used} utilisés pour {progress} du chemin.",
    tight: "Tout juste : {used} utilisés pour {progress} du chemin.",
    insufficient: "Non : {used} utilisés pour seulement {progress} du chemin.",
    ask: "Il n’y a pas de chiffre : demandez au responsable quelle part du budget ou des heures est utilisée.",
  },
};

export const periodWords: Readonly<Record<Language, readonly [one: string, many: string]>> = {
  en: ["{count} period", "{count} periods"],
  fr: ["{count} période", "{count} périodes"],
};
