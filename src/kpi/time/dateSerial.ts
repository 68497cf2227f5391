import type { KpiProblem } from "../outcome";

/** 1 March 1900, the first day from which Excel's serial numbers follow the calendar. */
const firstDay = 61;
/** 31 December 9999. */
const lastDay = 2958465;
/** Days from 1 March of the year 0 to 30 December 1899, Excel's day 0. */
const daysToDayZero = 693899;
const daysIn400Years = 146097;

/** A date as Excel counts days, its time of day dropped; a number that is no date from March 1900 on is a problem. */
export function toDay(serial: number): number | KpiProblem {
  const day = Math.floor(serial);
  return day >= firstDay && day <= lastDay ? day : { code: "notADate", detail: { number: serial } };
}

/** Day of the week, 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (day + 5) % 7;

/**
 * Months from January of the year 0 to the day's month, and the day of the month (1 to 31).
 *
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
 */
export function monthOf(day: number): { readonly month: number; readonly dayOfMonth: number } {
  const days = day + daysToDayZero;
  const era = Math.floor(days / daysIn400Years);
  const dayOfEra = days - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { month: (yearOfEra + era * 400) * 12 + monthFromMarch + 2, dayOfMonth };
}
