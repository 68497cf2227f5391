import { addMonths, dayOfMonth, isMonthEnd, monthNumber, monthsBetween } from "./calendar";

/**
 * How periods follow each other: every so many months, dated at a day of the month or (`atEnd`) on its last day; or
 * every so many days.
 */
export type Spacing =
  { readonly months: number; readonly atEnd: boolean } | { readonly days: number; readonly atEnd: false };

/** The spacing of dates from old to new, periods left out allowed; undefined when they follow no rhythm. */
export function spacingOf(dates: readonly number[]): Spacing | undefined {
  if (dates.length < 2) return undefined;
  const atEnd = dates.every(isMonthEnd);
  if (atEnd || dates.every((date) => dayOfMonth(date) === dayOfMonth(dates[0] ?? 0))) {
    const months = commonStep(dates.map(monthNumber));
    if (months !== undefined) return { months, atEnd };
  }
  const days = commonStep(dates);
  return days === undefined ? undefined : { days, atEnd: false };
}

/** The step that most neighbours are apart, when none are nearer and more than half keep it. */
function commonStep(numbers: readonly number[]): number | undefined {
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
  const least = Math.min(...steps);
  const kept = steps.filter((step) => step === least).length;
  return least >= 1 && kept * 2 > steps.length ? least : undefined;
}

/** Whole periods from the period of one date to the one that holds a later day. */
export function periodsBetween(from: number, to: number, spacing: Spacing): number {
  if ("days" in spacing) return Math.floor((to - from) / spacing.days);
  const shift = spacing.atEnd ? 1 : 0;
  return Math.floor(monthsBetween(from + shift, to + shift) / spacing.months);
}

/** The date of the same period a year before: the same day or month end, or the same weekday for weeks. */
export function yearBefore(date: number, spacing: Spacing | undefined): number {
  if (spacing && "days" in spacing && spacing.days % 7 === 0) return date - 364;
  const before = addMonths(date, -12);
  return spacing?.atEnd === true ? addMonths(date + 1, -12) - 1 : before;
}

/** Periods in a year, where seasons of a year can be told: of months and their multiples up to half a year. */
export function periodsInYear(spacing: Spacing): number | undefined {
  if ("days" in spacing || 12 % spacing.months !== 0 || spacing.months > 6) return undefined;
  return 12 / spacing.months;
}
