import {
  answer,
  evidenceFormats,
  isProblem,
  languages,
  polarities,
  questions,
  toDay,
  toFigure,
  type CellInput,
  type EvidenceFormat as Format,
  type Figure,
  type Language,
} from "../kpi";
import { eachMeeting, type CellOutcome } from "./arguments/eachCell";
import { refuse } from "./arguments/excelError";
import { readChoice, readNumber } from "./arguments/options";
import { readStatus, readVariation } from "./arguments/spokenStatus";
import type { EvidenceFormat, WordLanguage } from "./choices";

type Reader = (evidence: readonly CellInput[], language: Language, format: Format) => CellOutcome;

/** A figure as it is, or a day where dates are asked for. */
function toEvidence(name: string, cell: CellInput, format: Format): Figure {
  const figure = toFigure(cell);
  const read = format === "date" && typeof figure === "number" ? toDay(figure) : figure;
  return isProblem(read) ? { ...read, at: name } : read;
}

/** How each question reads its evidence. */
const readers: Readonly<Record<1 | 2 | 3 | 4, Reader>> = {
  1: ([first, second], language) => {
    const status = readStatus("first", first);
    const pace = toFigure(second);
    if (isProblem(status)) return status;
    return isProblem(pace) ? { ...pace, at: "second" } : answer({ question: 1, status, pace }, language);
  },
  2: ([first, second, third], language) => {
    const status = readStatus("first", first);
    const variation = readVariation("second", second);
    const periods = toFigure(third);
    if (isProblem(status)) return status;
    if (isProblem(variation)) return variation;
    if (isProblem(periods)) return { ...periods, at: "third" };
    return answer({ question: 2, status, variation, periods }, language);
  },
  3: ([first, second, third], language, format) => {
    const forecast = toEvidence("first", first, format);
    const needed = toEvidence("second", second, format);
    if (isProblem(forecast)) return forecast;
    if (isProblem(needed)) return needed;
    // A deadline is met by being early.
    const polarity = readChoice("third", third, polarities, format === "date" ? "lower" : "higher");
    if (polarity !== "higher" && polarity !== "lower") return { code: "noGoodSide", detail: { polarity } };
    return answer({ question: 3, forecast, needed, polarity, format }, language);
  },
  4: ([first, second], language) => {
    const used = toFigure(first);
    const progress = toFigure(second);
    if (isProblem(used)) return { ...used, at: "first" };
    return isProblem(progress)
      ? { ...progress, at: "second" }
      : answer({ question: 4, used, progress }, language);
  },
};

/**
 * Answers one of the four questions of a review in words, with its evidence, for a person to confirm or override.
 * @customfunction ANSWER
 * @helpurl https://kpi-status.example/functions/ANSWER.html
 * @param question 1: is the target reached, are we on track? 2: reinforce, carry on or abandon? 3: must the plan change? 4: do the resources suffice?
 * @param first 1 and 2: the status, in words or as a code; 3: what is forecast (a value or a date), or the run rate; 4: the share of budget or hours used.
 * @param second 1: the pace; 2: the signal of KPI.SIGNAL; 3: the target, the required rate, or the deadline; 4: the progress.
 * @param third 2: the periods since the action started; 3: the polarity, higher (when left out) or lower; for dates lower when left out.
 * @param language The language of the answer: en (when left out) or fr.
 * @param format 3: how the evidence is written: number (when left out), percent or date.
 * @returns The answer.
 * @remarks Question 2: a concern asks for reinforcement, an improvement to carry on; off target without a signal, an action is given 6 periods before it is given up. Question 4: more than 1.1 times as much used as progressed is not enough; without a figure the answer is to ask.
 * @limit An action is given {periodsToJudgeAction} periods; resources do not suffice above {insufficientFrom} times the progress.
 * @source This product's own definition.
 * @example =KPI.ANSWER(1, "Off target", 0.7) → No: off target and behind, pace 0.7.
 * @example =KPI.ANSWER(3, 104, 100, "lower") → Yes: 104 is to be expected, 100 is needed. Move the deadline or the target, or reinforce.
 * @example =KPI.ANSWER(3, 46461, 46387, , "fr", "date") → Oui : le 15 mars 2027 est à prévoir, il faut le 31 décembre 2026. Déplacez l’échéance ou la cible, ou renforcez.
 */
export function ANSWER(
  question: unknown,
  first: unknown[][],
  second?: unknown[][],
  third?: unknown[][],
  language?: WordLanguage,
  format?: EvidenceFormat,
): unknown[][] {
  const number = readNumber("question", question);
  const asked = questions.find((known) => known === number);
  if (asked === undefined) refuse({ code: "questionUnknown", detail: { question: number ?? "–" } });
  const words = readChoice("language", language, languages, "en");
  const form = readChoice("format", format, evidenceFormats, "number");
  return eachMeeting({ first, second, third }, (evidence) => readers[asked](evidence, words, form));
}
