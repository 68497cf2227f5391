import type { KpiProblem } from "../outcome";
import { weekdayOf } from "./dateSerial";

/** Which days of the week are off, Monday first. */
export type Weekend = readonly boolean[];

const days = (pattern: string): Weekend => Array.from(pattern, (day) => day === "1");

/** Excel's numbers for weekends, as in NETWORKDAYS.INTL. */
const numbered: Readonly<Record<number, Weekend>> = {
  1: days("0000011"),
  2: days("1000001"),
  3: days("1100000"),
  4: days("0110000"),
  5: days("0011000"),
  6: days("0001100"),
  7: days("0000110"),
  11: days("0000001"),
  12: days("1000000"),
  13: days("0100000"),
  14: days("0010000"),
  15: days("0001000"),
  16: days("0000100"),
  17: days("0000010"),
};

/**
 * The days off that a NETWORKDAYS.INTL weekend stands for: its number (1 to 7, 11 to 17) or a text of seven characters
 * from Monday on, 1 for a day off. Default: Saturday and Sunday. A number is never read as a text nor a text as a
 * number: 0000011 typed into a cell is 11 there.
 */
export function readWeekend(weekend: number | string = 1): Weekend | KpiProblem {
  const isPattern = typeof weekend === "string" && /^[01]{7}$/.test(weekend);
  const known = isPattern ? days(weekend) : typeof weekend === "number" ? numbered[weekend] : undefined;
  return known ?? { code: "weekendUnknown", detail: { text: String(weekend) } };
}

/**
 * Working days from `first` to `last`, both included, as NETWORKDAYS.INTL counts them; 0 when `last` comes before.
 * Holidays on a day off, outside the days counted or given twice change nothing.
 */
export function workdaysBetween(
  first: number,
  last: number,
  weekend: Weekend,
  holidays: readonly number[],
): number {
  if (last < first) return 0;
  const workdaysInWeek = weekend.filter((off) => !off).length;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * workdaysInWeek;
  for (let day = first + weeks * 7; day <= last; day++) if (!weekend[weekdayOf(day)]) count += 1;
  const missed = new Set(holidays.filter((day) => day >= first && day <= last && !weekend[weekdayOf(day)]));
  return count - missed.size;
}
