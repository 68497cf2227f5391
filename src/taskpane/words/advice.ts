import { bilingual } from "./bilingual";

/** The texts around advice on definitions; the advice itself is described by its own messages. */
export const adviceWords = bilingual(
  {
    advice: "To make it more useful",
    accept: (name: string) => `Call it “${name}”`,
    focus: "Focus",
    more: (count: number) => `and ${count} more`,
    parkThese: (count: number) => (count === 1 ? "Park it" : `Park these ${count}`),
    takeUp: "Take it up again",
    notNow: "Not now",
  },
  {
    advice: "Pour le rendre plus utile",
    accept: (name) => `L’appeler «\u00a0${name}\u00a0»`,
    focus: "Priorités",
    more: (count) => `et ${count} de plus`,
    parkThese: (count) => (count < 2 ? "Le mettre en pause" : `Mettre ces ${count} en pause`),
    takeUp: "Le reprendre",
    notNow: "Pas maintenant",
  },
);
