import type { Polarity } from "../definition";

/** Verbs (and in French their nouns) that say where to go, in both languages, and which side of it is better. */
const raising =
  "improve|increase|grow|boost|enhance|maximi[sz]e|strengthen|accelerate|am[ée]liorer|augmenter|accro[iî]tre|d[ée]velopper|renforcer|maximiser|acc[ée]l[ée]rer|stimuler|faire progresser";
const lowering =
  "reduce|decrease|minimi[sz]e|cut down on|bring down|r[ée]duire|diminuer|baisser|minimiser|faire baisser|limiter";
const raisingNouns = "am[ée]lioration|augmentation|d[ée]veloppement|renforcement|hausse";
const loweringNouns = "r[ée]duction|diminution|baisse";
const neither = "optimi[sz]e|optimiser|optimisation";

/** Behind an English verb these make a noun of it: an increase in headcount can be measured. */
const aNoun = "(?:in|of)\\s";
const article = "(?:the|our|its|their|le|la|les|notre|nos|votre|vos)\\s+|l['’]\\s*";
const ofWhat = "(?:de la|du|des|de)\\s+|(?:de l|d)['’]\\s*";

const starts: readonly (readonly [pattern: RegExp, polarity: Polarity | undefined])[] = [
  [new RegExp(`^(?:${raising})\\s+(?!${aNoun})(?:${article})?(?=\\S)`, "iu"), "higher"],
  [new RegExp(`^(?:${lowering})\\s+(?!${aNoun})(?:${article})?(?=\\S)`, "iu"), "lower"],
  [new RegExp(`^(?:${raisingNouns})\\s+(?:${ofWhat})(?=\\S)`, "iu"), "higher"],
  [new RegExp(`^(?:${loweringNouns})\\s+(?:${ofWhat})(?=\\S)`, "iu"), "lower"],
  [new RegExp(`^(?:${neither})\\s+(?:${article}|${ofWhat})?(?=\\S)`, "iu"), undefined],
];

/** A goal behind the measure: "to 95 %", "by 10", "de 5 à 3 %", "before 2027-01-01". */
const goal =
  /[\s,:]+(?:to|by|from|until|before|at least|at most|under|over|above|below|à|de|d['’]ici|avant|jusqu['’]à|sous|au moins|au plus)\s+[+±−-]?\d.*$/iu;

export interface DirectedText {
  /** What is left without the direction and the goal, its first letter large. */
  readonly measure: string;
  /** Which side the direction calls better; left out where it does not say. */
  readonly polarity?: Polarity;
}

/** A text that begins with a direction ("improve sales", "réduire les rebuts de 5 %"), taken apart; undefined for others. */
export function directedText(text: string): DirectedText | undefined {
  const trimmed = text.trim().normalize("NFC");
  for (const [pattern, polarity] of starts) {
    const found = pattern.exec(trimmed);
    if (!found) continue;
    const measure = trimmed.slice(found[0].length).replace(goal, "").trim();
    const large = measure.charAt(0).toUpperCase() + measure.slice(1);
    return { measure: large, ...(polarity && { polarity }) };
  }
  return undefined;
}
