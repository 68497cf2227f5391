import { epsilon } from "../closeTo";
import type { Language, Polarity } from "../definition";
import type { KpiProblem } from "../outcome";
import { status } from "../status";
import { referenceSize, type Judgment } from "../thresholds";
import { differenceText, figureText, percentText, type FigureFormat } from "./numbers";

/** What is explained; `target` is the lower bound where the polarity is `range`. */
export interface Explained {
  readonly actual: number | undefined;
  readonly target: number | undefined;
  readonly upper?: number | undefined;
  readonly judgment: Judgment;
  readonly format?: FigureFormat;
}

interface Phrases {
  readonly against: Readonly<Record<Polarity, (actual: string, target: string, upper: string) => string>>;
  readonly noTarget: (actual: string) => string;
  /** Stands for an amount that no number can hold. */
  readonly far: string;
  readonly over: (amount: string) => string;
  readonly under: (amount: string) => string;
  readonly onTarget: string;
  readonly offTarget: string;
  readonly tolerance: Readonly<
    Record<"relative" | "absolute", (amount: string) => Readonly<Record<Reach, string>>>
  >;
}

/** How far from the target, seen from the tolerance. */
type Reach = "half" | "within" | "beyond";

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    against: {
      higher: (actual, target) => `${actual} against at least ${target}`,
      lower: (actual, target) => `${actual} against at most ${target}`,
      closest: (actual, target) => `${actual} against ${target}`,
      range: (actual, target, upper) => `${actual} against ${target} to ${upper}`,
      none: (actual) => `${actual}, not judged`,
    },
    noTarget: (actual) => `${actual}, no target`,
    far: "far",
    over: (amount) => `${amount} over`,
    under: (amount) => `${amount} under`,
    onTarget: "on target",
    offTarget: "off target",
    tolerance: {
      relative: (amount) => ({
        half: `within half the ${amount} tolerance`,
        within: `within the ${amount} tolerance`,
        beyond: `beyond the ${amount} tolerance`,
      }),
      absolute: (amount) => ({
        half: `within half the tolerance of ${amount}`,
        within: `within the tolerance of ${amount}`,
        beyond: `beyond the tolerance of ${amount}`,
      }),
    },
  },
  fr: {
    against: {
      higher: (actual, target) => `${actual} pour au moins ${target}`,
      lower: (actual, target) => `${actual} pour au plus ${target}`,
      closest: (actual, target) => `${actual} pour une cible de ${target}`,
      range: (actual, target, upper) => `${actual} pour une plage de ${target} à ${upper}`,
      none: (actual) => `${actual}, sans jugement`,
    },
    noTarget: (actual) => `${actual}, sans cible`,
    far: "loin",
    over: (amount) => `${amount} au-dessus`,
    under: (amount) => `${amount} au-dessous`,
    onTarget: "cible atteinte",
    offTarget: "cible non atteinte",
    tolerance: {
      relative: (amount) => ({
        half: `dans la moitié de la tolérance de ${amount}`,
        within: `dans la tolérance de ${amount}`,
        beyond: `au-delà de la tolérance de ${amount}`,
      }),
      absolute: (amount) => ({
        half: `dans la moitié de la tolérance de ${amount}`,
        within: `dans la tolérance de ${amount}`,
        beyond: `au-delà de la tolérance de ${amount}`,
      }),
    },
  },
};

const colon: Readonly<Record<Language, string>> = { en: ": ", fr: "\u00a0: " };

/**
 * The status of a figure in one sentence, numbers as the language writes them. No figure: undefined.
 * Problems: those of `status`.
 *
 * @example 104, at most 100, 5 % relative → "104 against at most 100: 4 % over, within the 5 % tolerance"
 */
export function explain(subject: Explained, language: Language): string | undefined | KpiProblem {
  const { actual, target, upper, judgment, format = "number" } = subject;
  const outcome = status(actual, target, judgment, upper);
  if (typeof outcome === "object") return outcome;
  if (actual === undefined) return undefined;
  const words = phrases[language];
  const text = (value: number): string => figureText(value, format, language);
  if (judgment.polarity === "none") return words.against.none(text(actual), "", "");
  if (outcome === "noTarget" || target === undefined) return words.noTarget(text(actual));
  const against = words.against[judgment.polarity](text(actual), text(target), text(upper ?? target));
  return `${against}${colon[language]}${verdict(subject, actual, target, outcome === "onTarget", language)}`;
}

function verdict(
  subject: Explained,
  actual: number,
  target: number,
  met: boolean,
  language: Language,
): string {
  const { upper, judgment, format = "number" } = subject;
  const { polarity, tolerance, toleranceMode } = judgment;
  const words = phrases[language];
  const [lower, highest] = [target, polarity === "range" ? (upper ?? target) : target];
  const inside = polarity === "range" && actual >= lower && actual <= highest;
  const bound = actual > highest ? highest : lower;
  const size = referenceSize(actual, target, polarity, upper);
  if (inside || Math.abs(actual - bound) <= epsilon * size) return words.onTarget;
  const relative = toleranceMode === "relative" && size !== 0;
  const far = relative ? shareOf(actual, bound, size) : Math.abs(actual - bound);
  const amount = relative ? percentText(far, language) : differenceText(far, format, language);
  const shown = amountOrFar(far, amount, words);
  const distance = (actual > bound ? words.over : words.under)(shown);
  if (met && polarity !== "closest") return `${words.onTarget}, ${distance}`;
  if (tolerance === 0 || (toleranceMode === "relative" && size === 0))
    return `${distance}, ${words.offTarget}`;
  const allowed = relative ? percentText(tolerance, language) : differenceText(tolerance, format, language);
  return `${distance}, ${words.tolerance[toleranceMode](allowed)[reach(subject, actual, target, met)]}`;
}

const amountOrFar = (size: number, amount: string, { far }: Phrases): string =>
  Number.isFinite(size) ? amount : far;

/** The distance from the bound as a share of its size; halved first where it is longer than a double holds. */
function shareOf(actual: number, bound: number, size: number): number {
  const share = Math.abs(actual - bound) / size;
  return Number.isFinite(share) ? share : Math.abs(actual / 2 - bound / 2) / (size / 2);
}

function reach({ upper, judgment }: Explained, actual: number, target: number, met: boolean): Reach {
  if (met) return "half";
  return status(actual, target, judgment, upper) === "atRisk" ? "within" : "beyond";
}
