import type { Language, Status } from "../definition";
import type { Variation } from "../spc/variation";
import {
  actionWords,
  paceEvidence,
  periodWords,
  planWords,
  reachedWords,
  resourcesWords,
  variationEvidence,
} from "../words/answers";
import { dateText } from "../words/dates";
import { figureFormats, figureText, numberText, percentText } from "../words/numbers";
import { statusWord } from "../words/status";
import { actionVerdict, planVerdict, reachedVerdict, resourcesVerdict, type SidedPolarity } from "./verdicts";

/** How the evidence of question 3 is written. */
export const evidenceFormats = [...figureFormats, "date"] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** The evidence of one of the four questions; undefined where there is none. */
export type Evidence =
  | { readonly question: 1; readonly status: Status; readonly pace: number | undefined }
  | {
      readonly question: 2;
      readonly status: Status;
      readonly variation: Variation | undefined;
      readonly periods: number | undefined;
    }
  | {
      readonly question: 3;
      readonly forecast: number | undefined;
      readonly needed: number | undefined;
      readonly polarity: SidedPolarity;
      /** How both are written; dates are Excel's serial numbers of days. Numbers when left out. */
      readonly format?: EvidenceFormat;
    }
  | { readonly question: 4; readonly used: number | undefined; readonly progress: number | undefined };

const fill = (template: string, fields: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? "");

const statusText = (status: Status, language: Language): string => {
  const word = statusWord(status, language);
  return word.charAt(0).toLowerCase() + word.slice(1);
};

function periodsText(periods: number | undefined, language: Language): string {
  const [one, many] = periodWords[language];
  const count = periods ?? 0;
  return fill(Math.abs(count) < 2 ? one : many, { count: numberText(count, language) });
}

function variationText(variation: Variation | undefined, language: Language): string {
  return variation === "improvement" || variation === "concern" ? variationEvidence[language][variation] : "";
}

/** The answer to a review question in a sentence or two, with the evidence it rests on. A person confirms or overrides it. */
export function answer(evidence: Evidence, language: Language): string {
  const number = (value: number | undefined): string => numberText(value ?? 0, language);
  const percent = (value: number | undefined): string => percentText(value ?? 0, language);
  switch (evidence.question) {
    case 1: {
      const { status, pace } = evidence;
      const paceText = pace === undefined ? "" : fill(paceEvidence[language], { value: number(pace) });
      const template = reachedWords[language][reachedVerdict(status, pace)];
      return fill(template, { status: statusText(status, language), pace: paceText });
    }
    case 2: {
      const { status, variation, periods } = evidence;
      return fill(actionWords[language][actionVerdict(status, variation, periods)], {
        status: statusText(status, language),
        variation: variationText(variation, language),
        periods: periodsText(periods, language),
      });
    }
    case 3: {
      const { forecast, needed, polarity, format = "number" } = evidence;
      const text = (value = 0): string =>
        format === "date" ? dateText(value, language) : figureText(value, format, language);
      const template = planWords[language][planVerdict(forecast, needed, polarity)];
      return fill(template, { forecast: text(forecast), needed: text(needed) });
    }
    case 4: {
      const { used, progress } = evidence;
      const template = resourcesWords[language][resourcesVerdict(used, progress)];
      return fill(template, { used: percent(used), progress: percent(progress) });
    }
  }
}
