import { bilingual } from "./bilingual";

/** What the last figure says about the process, where it is a signal, and the lines that tell it from noise. */
export const signalWords = bilingual(
  {
    improvement: "Signal: improvement",
    concern: "Signal: concern",
    neutralHigh: "Signal: unusually high",
    neutralLow: "Signal: unusually low",
    usualRange: "Usual range",
    trialRange: (figures: number) => `Usual range on trial: only ${figures} figures`,
    onTrial: (figures: number) => `on trial, on ${figures} figures`,
    usualBetween: (lower: string, upper: string) => `Usually ${lower} to ${upper}`,
  },
  {
    improvement: "Signal\u00a0: amélioration",
    concern: "Signal\u00a0: dégradation",
    neutralHigh: "Signal\u00a0: haut inhabituel",
    neutralLow: "Signal\u00a0: bas inhabituel",
    usualRange: "Plage habituelle",
    trialRange: (figures) => `Plage habituelle à l’essai\u00a0: ${figures} valeurs seulement`,
    onTrial: (figures) => `à l’essai, sur ${figures} valeurs`,
    usualBetween: (lower, upper) => `D’habitude de ${lower} à ${upper}`,
  },
);
