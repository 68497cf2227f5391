const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD`: "2026-02-31" is none. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (form.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
