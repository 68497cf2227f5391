import type { MessageTable } from "./messages";

/** Advice on definitions: what would make a KPI more useful, and how. Never a reason to refuse it. */
export const adviceMessages: MessageTable = {
  directionAsName: {
    en: "“{name}” says where to go, not what is measured. Call it “{measure}” and keep the intention as its objective.",
    fr: "« {name} » dit où aller, pas ce qui est mesuré. Appelez-le « {measure} » et gardez l’intention comme objectif.",
  },
  vagueName: {
    en: "“{name}” can mean many things. Name what is counted, for example “{example}”.",
    fr: "« {name} » peut vouloir dire bien des choses. Nommez ce qui est compté, par exemple « {example} ».",
  },
  targetOpen: {
    en: "No target: without one nothing says whether a figure is good.",
    fr: "Pas de cible : sans elle, rien ne dit si une valeur est bonne.",
  },
  polarityOpen: {
    en: "Neither higher nor lower is better: its figures are shown, but never judged.",
    fr: "Ni plus haut ni plus bas n’est mieux : ses valeurs sont montrées, mais jamais jugées.",
  },
  objectiveOpen: {
    en: "No objective: say what it is to bring about.",
    fr: "Pas d’objectif : dites à quoi il doit servir.",
  },
  ownerOpen: {
    en: "No owner: name who acts when it is off target.",
    fr: "Pas de responsable : nommez qui agit quand la cible n’est pas atteinte.",
  },
  dueDateOpen: {
    en: "No due date: say by when the target is to be reached.",
    fr: "Pas d’échéance : dites pour quand la cible doit être atteinte.",
  },
  tooManyActive: {
    en: "{count} KPIs are active; more than {most} are hard to follow. These could be parked:",
    fr: "{count} indicateurs sont actifs ; au-delà de {most}, ils sont difficiles à suivre. Ceux-ci pourraient être mis en pause :",
  },
  roomForMore: {
    en: "All active KPIs are on target: there is room for “{name}” again.",
    fr: "Tous les indicateurs actifs sont atteints : il y a de nouveau de la place pour « {name} ».",
  },
  roomOfOwner: {
    en: "All active KPIs of {owner} are on target: there is room for “{name}” again.",
    fr: "Tous les indicateurs actifs de {owner} sont atteints : il y a de nouveau de la place pour « {name} ».",
  },
  tooManyOfOwner: {
    en: "{owner} has {count} active KPIs; more than {most} are hard to act on. These could be parked:",
    fr: "{owner} suit {count} indicateurs actifs ; au-delà de {most}, il est difficile d’agir. Ceux-ci pourraient être mis en pause :",
  },
};
