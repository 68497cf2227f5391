import {
  answer,
  isProblem,
  languages,
  polarities,
  questions,
  toFigure,
  type CellInput,
  type Language,
} from "../kpi";
import { eachMeeting, type CellOutcome } from "./arguments/eachCell";
import { refuse } from "./arguments/excelError";
import { readChoice, readNumber } from "./arguments/options";
import { readStatus, readVariation } from "./arguments/spokenStatus";
import type { WordLanguage } from "./choices";

type Reader = (evidence: readonly CellInput[], language: Language) => CellOutcome;

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
  3: ([first, second, third], language) => {
    const forecast = toFigure(first);
    const needed = toFigure(second);
    if (isProblem(forecast)) return { ...forecast, at: "first" };
    if (isProblem(needed)) return { ...needed, at: "second" };
    const polarity = readChoice("third", third, polarities, "higher");
    if (polarity !== "higher" && polarity !== "lower") return { code: "noGoodSide", detail: { polarity } };
    return answer({ question: 3, forecast, needed, polarity }, language);
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
 * @param first 1 and 2: the status, in words or as a code; 3: what is forecast, or the run rate; 4: the share of budget or hours used.
 * @param second 1: the pace; 2: the signal of KPI.SIGNAL; 3: the target, or the required rate; 4: the progress.
 * @param third 2: the periods since the action started; 3: the polarity, higher (when left out) or lower.
 * @param language The language of the answer: en (when left out) or fr.
 * @returns The answer.
 * @remarks Question 2: a concern asks for reinforcement, an improvement to carry on; off target without a signal, an action is given 6 periods before it is given up. Question 4: more than 1.1 times as much used as progressed is not enough; without a figure the answer is to ask.
 * @limit An action is given {periodsToJudgeAction} periods; resources do not suffice above {insufficientFrom} times the progress.
 * @source This product's own definition.
 * @example =KPI.ANSWER(1, "Off target", 0.7) → No: off target and behind, pace 0.7.
 * @example =KPI.ANSWER(3, 104, 100, "lower") → Yes: 104 is to be expected, 100 is needed. Move the deadline or the target, or reinforce.
 */
export function ANSWER(
  question: unknown,
  first: unknown[][],
  second?: unknown[][],
  third?: unknown[][],
  language?: WordLanguage,
): unknown[][] {
  const number = readNumber("question", question);
  const asked = questions.find((known) => known === number);
  if (asked === undefined) refuse({ code: "questionUnknown", detail: { question: number ?? "–" } });
  const words = readChoice("language", language, languages, "en");
  return eachMeeting({ first, second, third }, (evidence) => readers[asked](evidence, words));
}
