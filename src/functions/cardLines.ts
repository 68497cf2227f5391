import {
  attainment,
  heldWithin,
  isFavorable,
  isProblem,
  progress,
  spark,
  status,
  statusWord,
  trialWords,
  variance,
  variation,
  variationWords,
  xmrChart,
  type FigureFormat,
  type Judgment,
  type Language,
} from "../kpi";
import { refuse } from "./arguments/excelError";

type Property =
  | { readonly type: "String"; readonly basicValue: string }
  | { readonly type: "Double"; readonly basicValue: number; readonly numberFormat?: string };

/** The names of a card's lines, and the words in them. */
const lineNames = {
  en: {
    status: "Status",
    target: "Target",
    upper: "Upper bound",
    attainment: "Attainment",
    variance: "Variance",
    favorable: "Favorable",
    yes: "Yes",
    no: "No",
    progress: "Progress",
    previous: "Previous",
    signal: "Signal",
    limits: "Process limits",
    history: "History",
  },
  fr: {
    status: "Statut",
    target: "Cible",
    upper: "Borne haute",
    attainment: "Taux d’atteinte",
    variance: "Écart",
    favorable: "Favorable",
    yes: "Oui",
    no: "Non",
    progress: "Avancement",
    previous: "Précédent",
    signal: "Signal",
    limits: "Limites du processus",
    history: "Historique",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a card shows; `target` and `upper` are those of the latest figure, `target` is the lower bound where the polarity is `range`. */
export interface CardFigures {
  readonly values: readonly (number | undefined)[];
  /** The targets of all figures, where there are any. */
  readonly targets: readonly (number | undefined)[] | undefined;
  readonly target: number | undefined;
  readonly upper: number | undefined;
  readonly baseline: number | undefined;
  readonly judgment: Judgment;
  readonly language: Language;
  readonly format: FigureFormat;
}

/** Whether the latest figure differs from its target for the better; undefined on the target, or where no side is good. */
function favorableWord(
  { polarity }: Judgment,
  difference: number | undefined,
  language: Language,
): string | undefined {
  const favorable = difference ? isFavorable(difference, polarity) : undefined;
  if (favorable === undefined) return undefined;
  return favorable ? lineNames[language].yes : lineNames[language].no;
}

/** The card's lines that have something to say, in their order. */
export function cardLines(actual: number, figures: CardFigures): Record<string, Property> {
  const { values, targets, target, upper, baseline, judgment, language, format } = figures;
  const names = lineNames[language];
  const judged = status(actual, target, judgment, upper);
  if (isProblem(judged)) refuse(judged);
  const numberFormat = format === "percent" ? "0.0%" : "General";
  const text = (value: string | undefined): Property | undefined =>
    value ? { type: "String", basicValue: value } : undefined;
  const number = (value: unknown, form = numberFormat): Property | undefined =>
    typeof value === "number" && Number.isFinite(value)
      ? // Adding 0 makes 0 of −0.
        { type: "Double", basicValue: value + 0, numberFormat: form }
      : undefined;
  const held = judgment.polarity === "range" ? heldWithin(actual, target, upper) : target;
  const chart = xmrChart(values);
  const signal = chart.ok ? variation(chart.value, judgment.polarity) : undefined;
  const segment = chart.ok ? chart.value.lastPoint?.segment : undefined;
  const onTrial = segment?.trial ? trialWords[language](segment.measured) : undefined;
  const lines: readonly (readonly [string, Property | undefined])[] = [
    [names.status, text(statusWord(judged, language))],
    [names.target, number(target)],
    [names.upper, judgment.polarity === "range" ? number(upper) : undefined],
    [names.attainment, number(attainment(actual, target, judgment.polarity, upper), "0.0%")],
    [names.variance, number(isProblem(held) ? undefined : variance(actual, held))],
    [names.favorable, text(favorableWord(judgment, variance(actual, target), language))],
    [names.progress, number(progress(actual, baseline, target), "0.0%")],
    [names.previous, number(values.filter((value) => value !== undefined).at(-2))],
    [names.signal, text(signal && variationWords[language][signal])],
    [names.limits, text(onTrial)],
    [names.history, text(spark(values, judgment.polarity === "range" ? undefined : targets))],
  ];
  return Object.fromEntries(lines.filter((line): line is [string, Property] => line[1] !== undefined));
}
