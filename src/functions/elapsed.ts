import { elapsed, elapsedMethods } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice, readNumberOrText } from "./arguments/options";
import { readGapless, readNumbersOfBlock } from "./arguments/vector";
import type { ElapsedMethod } from "./choices";

/**
 * Gives the share of a period that has passed on a day, that day included, from 0 to 1.
 * @customfunction ELAPSED
 * @helpurl https://kpi-status.example/functions/ELAPSED.html
 * @param start The first day of the period.
 * @param end The last day of the period.
 * @param asOf The day of judgment. Give a date or a cell; the function never looks at the clock.
 * @param method linear (when left out): calendar days; workdays; seasonal: as an earlier period went; constant: rates and levels.
 * @param weekend With workdays: the weekend as in NETWORKDAYS.INTL, a number or seven characters. Saturday and Sunday when left out.
 * @param holidays With workdays: the days off, a range of any shape.
 * @param profile With seasonal: an earlier period's figures, one per month, or for equal parts of the period.
 * @returns The elapsed share, for KPI.EXPECTED, KPI.PACE and KPI.RUNRATE.
 * @remarks Before the start the share is 0, from the last day on it is 1. The time of day is dropped. A seasonal profile with as many figures as the period has months follows the calendar months; any other number of figures stands for equal parts; none may be missing. A period without working days is #N/A.
 * @limit Dates from 1 March 1900 ({firstDay}) to 31 December 9999 ({lastDay}).
 * @source NETWORKDAYS.INTL of Excel for working days.
 * @example =KPI.ELAPSED(45383, 45412, 45397) → 0.5
 * @example =KPI.ELAPSED(45413, 45443, 45422, "workdays", 1, 45413) → 0.3181818182
 */
export function ELAPSED(
  start: unknown[][],
  end: unknown[][],
  asOf: unknown[][],
  method?: ElapsedMethod,
  weekend?: unknown,
  holidays?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  const pattern = readNumberOrText(weekend);
  const options = {
    method: readChoice("method", method, elapsedMethods, "linear"),
    holidays: holidays ? readNumbersOfBlock("holidays", holidays).map(Math.floor) : [],
    profile: profile ? readGapless("profile", profile) : [],
    ...(pattern === undefined ? {} : { weekend: pattern }),
  };
  return eachComplete({ start, end, asOf }, 3, ([first, last, today]) =>
    elapsed(first as number, last as number, today as number, options),
  );
}
