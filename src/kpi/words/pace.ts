import type { Language } from "../definition";
import type { Pace } from "../time/pace";

export const paceWords: Readonly<Record<Language, Readonly<Record<Pace, string>>>> = {
  en: {
    onPace: "On pace",
    slightlyBehind: "Slightly behind",
    behind: "Behind",
    off: "Off",
    tooEarly: "Too early",
  },
  fr: {
    onPace: "Dans les temps",
    slightlyBehind: "Léger retard",
    behind: "En retard",
    off: "Non tenu",
    tooEarly: "Trop tôt",
  },
};
