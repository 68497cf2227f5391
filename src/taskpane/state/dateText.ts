/**
 * An ISO date (yyyy-mm-dd) as the reader writes dates; any other text as it stands, so that it can be mended.
 */
export function dateText(date: string | undefined, locale: string): string | undefined {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(day);
}
