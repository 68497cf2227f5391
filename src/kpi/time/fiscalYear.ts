import { isProblem } from "../cleaning";
import type { KpiProblem } from "../outcome";
import { monthOf, toDay } from "./dateSerial";

/** Which year to date is meant. */
export interface FiscalYear {
  /** The month in which the year starts, 1 to 12. */
  readonly startMonth: number;
  /** A day of the year, the last one to count; the last period with a figure when left out. */
  readonly asOf?: number | undefined;
}

const yearOf = (day: number, startMonth: number): number =>
  Math.floor((monthOf(day).month - (startMonth - 1)) / 12);

/**
 * Which periods belong to a fiscal year, from its first day up to `asOf`. `dates`: a day of each period, as serial
 * numbers; `measured`: whether it has a figure. Periods without a figure or a date do not count.
 * Problems: `monthUnknown`, `notADate`, `dateMissing` where a period with a figure has no date.
 */
export function periodsOfYear(
  dates: readonly (number | undefined)[],
  measured: readonly boolean[],
  { startMonth, asOf }: FiscalYear,
): readonly boolean[] | KpiProblem {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12)
    return { code: "monthUnknown", detail: { month: startMonth } };
  const days = measured.map((has, index) => (has ? dayOf(dates[index], index) : undefined));
  const problem = days.find(isProblem);
  if (problem) return problem;
  const known = days as readonly (number | undefined)[];
  const last = asOf === undefined ? known.filter((day) => day !== undefined).at(-1) : toDay(asOf);
  if (isProblem(last)) return { ...last, at: "asOf" };
  if (last === undefined) return measured;
  const year = yearOf(last, startMonth);
  return known.map((day) => day !== undefined && day <= last && yearOf(day, startMonth) === year);
}

function dayOf(date: number | undefined, index: number): number | KpiProblem {
  const at = `periods ${index + 1}`;
  if (date === undefined) return { code: "dateMissing", at };
  const day = toDay(date);
  return isProblem(day) ? { ...day, at } : day;
}
