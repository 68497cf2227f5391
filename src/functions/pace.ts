import { isProblem, languages, pace, paceBand, paceWords } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice } from "./arguments/options";
import { checkShare } from "./arguments/share";
import type { PaceOutput, WordLanguage } from "./choices";

/**
 * Gives progress against time: 1 is exactly as expected by now, below 1 is behind.
 * @customfunction PACE
 * @helpurl https://kpi-status.example/functions/PACE.html
 * @param actual The figure so far, or a range of them.
 * @param target The target for the whole period.
 * @param elapsed The share of the period that has passed, from 0 to 1, as KPI.ELAPSED gives it.
 * @param baseline Where the period started. 0 when left out, as for sums over a period.
 * @param output ratio (when left out): a number; word: On pace, Slightly behind, Behind, Off or Too early.
 * @param language The language of the words: en (when left out) or fr.
 * @returns The pace, as a number or a word.
 * @remarks (actual - baseline) / (target - baseline) / elapsed. As a word: from 1 on pace, from 0.9 slightly behind, below behind; in the first 20 % of the period too early to say; off once the period is over and the target missed. The pace is that of the way to the target: of a budget not to be exceeded, more than 1 is spent too fast. #N/A before the period starts. Blank without a figure, target or elapsed share.
 * @limit Too early to say in the first {judgedFrom %} of the period; slightly behind from {slightlyBehindFrom} on.
 * @source This product's own definition.
 * @example =KPI.PACE(40, 100, 0.5) → 0.8
 * @example =KPI.PACE(40, 100, 0.5, , "word") → Behind
 * @example =KPI.PACE(450, 400, 0.5, 500) → 1
 */
export function PACE(
  actual: unknown[][],
  target: unknown[][],
  elapsed: unknown[][],
  baseline?: unknown[][],
  output?: PaceOutput,
  language?: WordLanguage,
): unknown[][] {
  const form = readChoice("output", output, ["ratio", "word"], "ratio");
  const words = paceWords[readChoice("language", language, languages, "en")];
  return eachComplete({ actual, target, elapsed, baseline }, 3, ([figure, goal, given, start]) => {
    const share = checkShare(given as number);
    if (isProblem(share)) return share;
    const value = pace(figure as number, goal as number, share, start);
    return isProblem(value) || form === "ratio" ? value : words[paceBand(value, share)];
  });
}
