const DAY = 86_400_000;
/** Day 0 of each system; in the 1900 system Excel counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** ISO 8601 dates of `t="d"` cells → Excel's serial number, in the workbook's date system. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const timeOnly = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/.exec(text);
  if (timeOnly !== null) {
    return (Number(timeOnly[1]) * 3600 + Number(timeOnly[2]) * 60 + Number(timeOnly[3] ?? 0)) / 86_400;
  }
  const instant = Date.parse(/[T ]/.test(text) && !/Z$|[+-]\d{2}:\d{2}$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(instant)) return undefined;
  const serial = (instant - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
