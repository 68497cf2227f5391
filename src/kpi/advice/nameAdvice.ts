import type { Language, Polarity } from "../definition";
import type { KpiProblem } from "../outcome";
import { concreteExample } from "./abstractWords";
import { directedText } from "./directionWords";

/** What a name could be instead: the measure as name, what was meant as objective. */
export interface Rewrite {
  readonly name: string;
  readonly objective: string;
  /** Left out where the direction does not say which side is better. */
  readonly polarity?: Polarity;
}

export interface NameAdvice {
  /** `directionAsName` (with a rewrite) or `vagueName` (with an example of a measure). */
  readonly problem: KpiProblem;
  readonly rewrite?: Rewrite;
}

/**
 * Advice on a name that does not say what is measured: a direction ("improve sales", "augmenter le chiffre
 * d’affaires") or a word that can mean many things ("quality"). Undefined for a name that names a measure.
 */
export function adviseName(name: string, language: Language): NameAdvice | undefined {
  const text = name.trim();
  const directed = directedText(text);
  const measure = directed?.measure ?? text;
  const example = concreteExample(measure, language);
  if (example !== undefined) return { problem: { code: "vagueName", detail: { name: text, example } } };
  if (!directed || measure === "") return undefined;
  return {
    problem: { code: "directionAsName", detail: { name: text, measure } },
    rewrite: {
      name: measure,
      objective: text,
      ...(directed.polarity && { polarity: directed.polarity }),
    },
  };
}
