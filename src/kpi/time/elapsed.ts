import { isProblem } from "../cleaning";
import type { KpiProblem } from "../outcome";
import { monthOf, toDay } from "./dateSerial";
import { readWeekend, workdaysBetween } from "./workdays";

/**
 * How time counts: `linear` by calendar days, `workdays` by working days, `seasonal` by the share that past figures
 * had reached, `constant` in full from the first day (rates and levels, which are not pro-rated).
 */
export const elapsedMethods = ["linear", "workdays", "seasonal", "constant"] as const;
export type ElapsedMethod = (typeof elapsedMethods)[number];

/** What a method needs besides the dates. */
export interface ElapsedOptions {
  readonly method?: ElapsedMethod;
  /** Of `workdays`: as in NETWORKDAYS.INTL, a number or seven characters; default Saturday and Sunday. */
  readonly weekend?: number | string;
  /** Of `workdays`: days off besides weekends, as serial numbers. */
  readonly holidays?: readonly number[];
  /** Of `seasonal`: an earlier period's figures, one per month of the period or any number of equal parts of it. */
  readonly profile?: readonly number[];
}

/**
 * The share g of the period from `start` to `end` that has passed on `asOf`, that day included: 0 before the start, 1
 * from the last day on. Dates are Excel's serial numbers.
 * Problems: `notADate`, `periodReversed`, `weekendUnknown`, `noWorkdays`, `profileMissing`, `profileUnusable`, `notFinite`.
 */
export function elapsed(
  start: number,
  end: number,
  asOf: number,
  options: ElapsedOptions = {},
): number | KpiProblem {
  const [first, last, today] = [toDay(start), toDay(end), toDay(asOf)];
  if (isProblem(first)) return first;
  if (isProblem(last)) return last;
  if (isProblem(today)) return today;
  if (last < first) return { code: "periodReversed", detail: { start: first, end: last } };
  const reached = Math.min(today, last);
  const { method = "linear", weekend, holidays = [], profile = [] } = options;
  switch (method) {
    case "linear":
      return Math.max(0, reached - first + 1) / (last - first + 1);
    case "constant":
      return today < first ? 0 : 1;
    case "workdays": {
      const pattern = readWeekend(weekend);
      if (isProblem(pattern)) return pattern;
      const all = workdaysBetween(first, last, pattern, holidays);
      return all === 0 ? { code: "noWorkdays" } : workdaysBetween(first, reached, pattern, holidays) / all;
    }
    case "seasonal":
      return seasonalShare(first, last, reached, profile);
  }
}

/** The part of the profile's total that had been reached, each part growing evenly day by day. */
function seasonalShare(
  first: number,
  last: number,
  reached: number,
  profile: readonly number[],
): number | KpiProblem {
  if (profile.length === 0) return { code: "profileMissing" };
  const total = profile.reduce((sum, part) => sum + part, 0);
  if (!(total > 0) || profile.some((part) => part < 0)) return { code: "profileUnusable" };
  if (!Number.isFinite(total)) return { code: "notFinite" };
  if (reached < first) return 0;
  const bounds = partEnds(first, last, profile.length);
  let done = 0;
  let begin = first;
  profile.forEach((part, index) => {
    const end = bounds[index] as number;
    const passed = Math.min(Math.max(reached + 1 - begin, 0), end - begin);
    if (end > begin) done += part * (passed / (end - begin));
    begin = end;
  });
  return reached >= last ? 1 : done / total;
}

/** Where each part of the period ends (the day after): at month ends where the parts are its months, else evenly. */
function partEnds(first: number, last: number, parts: number): readonly number[] {
  const months = monthOf(last).month - monthOf(first).month + 1;
  const wholeMonths = monthOf(first).dayOfMonth === 1 && monthOf(last + 1).dayOfMonth === 1;
  if (months !== parts || !wholeMonths) {
    return Array.from({ length: parts }, (_, index) => first + ((index + 1) * (last + 1 - first)) / parts);
  }
  const ends: number[] = [];
  for (let day = first + 1; day <= last + 1; day++) if (monthOf(day).dayOfMonth === 1) ends.push(day);
  return ends;
}
