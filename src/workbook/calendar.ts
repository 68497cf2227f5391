import { monthOf } from "../kpi/time/dateSerial";
import { isoDateOfSerial } from "./isoDate";

/** Serial numbers below this are years or counters, not dates: this one is in May 1927. */
const firstDateTaken = 10_000;
const millisecondsADay = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const dayOfUnixEpoch = 25_569;
/** The day after 31 December 9999. */
const daysOfExcel = 2_958_466;

/** Whether a cell's value is a day as periods name it. */
export function isDay(value: unknown): value is number {
  return typeof value === "number" && value >= firstDateTaken && value < daysOfExcel;
}

/** Months since January of the year 0 of a day. */
export const monthNumber = (day: number): number => monthOf(Math.floor(day)).month;

export const dayOfMonth = (day: number): number => monthOf(Math.floor(day)).dayOfMonth;

export const isMonthEnd = (day: number): boolean => dayOfMonth(Math.floor(day) + 1) === 1;

/** The day some months later (or earlier), on the last day of a shorter month, as EDATE has it. */
export function addMonths(day: number, months: number): number {
  const date = new Date((Math.floor(day) - dayOfUnixEpoch) * millisecondsADay);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const time = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last));
  return time / millisecondsADay + dayOfUnixEpoch;
}

/** Whole months from one day to a later one, as DATEDIF counts them. */
export function monthsBetween(from: number, to: number): number {
  const months = monthNumber(to) - monthNumber(from);
  return dayOfMonth(to) < dayOfMonth(from) ? months - 1 : months;
}

/** `DATE(2026,12,31)`: a day as formulas take it, whatever the reader's language and calendar system. */
export function printDay(day: number): string {
  const [year, month, date] = isoDateOfSerial(day).split("-").map(Number);
  return `DATE(${year},${month},${date})`;
}
