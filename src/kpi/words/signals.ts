import type { Language } from "../definition";
import type { Assurance } from "../spc/assurance";
import type { Side } from "../spc/rules/rule";
import type { RuleName } from "../spc/signals";
import type { Variation } from "../spc/variation";
import type { Direction } from "../trend/trend";

/** What a signal is called in the sheet; common cause is a blank. */
export const variationWords: Readonly<Record<Language, Readonly<Record<Variation, string>>>> = {
  en: {
    improvement: "Improvement",
    concern: "Concern",
    neutralHigh: "High",
    neutralLow: "Low",
    commonCause: "",
  },
  fr: {
    improvement: "Amélioration",
    concern: "Dégradation",
    neutralHigh: "Haut",
    neutralLow: "Bas",
    commonCause: "",
  },
};

/** What is called the variation of a process, where common cause needs a word too. */
export const commonCauseWords: Readonly<Record<Language, string>> = {
  en: "Common cause",
  fr: "Cause commune",
};

/** What a rule and its side are called; in English by the names of the rules themselves. */
export const ruleWords: Readonly<Record<Language, Readonly<Record<RuleName | Side, string>>>> = {
  en: {
    outside: "outside",
    trend: "trend",
    twoOfThree: "twoOfThree",
    shift: "shift",
    high: "high",
    low: "low",
  },
  fr: {
    outside: "hors limite",
    trend: "tendance",
    twoOfThree: "deux sur trois",
    shift: "décalage",
    high: "haut",
    low: "bas",
  },
};

/** Says that process limits are on trial, and on how many figures they rest. */
export const trialWords: Readonly<Record<Language, (figures: number) => string>> = {
  en: (figures) => `On trial, on ${figures} figures`,
  fr: (figures) => `À l’essai, sur ${figures} valeurs`,
};

export const assuranceWords: Readonly<Record<Language, Readonly<Record<Assurance, string>>>> = {
  en: { consistentPass: "Passes", consistentFail: "Fails", inconsistent: "Hit and miss" },
  fr: { consistentPass: "Tenu", consistentFail: "Non tenu", inconsistent: "Aléatoire" },
};

export const directionWords: Readonly<Record<Language, Readonly<Record<Direction, string>>>> = {
  en: { rising: "Rising", flat: "Flat", falling: "Falling" },
  fr: { rising: "Hausse", flat: "Stable", falling: "Baisse" },
};
