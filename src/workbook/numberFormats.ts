/** The part of a number format that shows positive numbers, without its quoted texts. */
function bare(format: string): string {
  return (format.split(";")[0] ?? "").replace(/"[^"]*"|\\./g, "").replace(/\[[^\]]*\]/g, "");
}

export function isPercentFormat(format: string): boolean {
  return bare(format).includes("%");
}

/** Days, months or years; hours alone (`h:mm`) measure a duration and are figures. */
export function isDateFormat(format: string): boolean {
  const shown = bare(format);
  return /[yd]/i.test(shown) || /mmm/i.test(shown);
}

/**
 * The unit that a number format shows: `%`, a currency sign, or the word in quotes behind the number (`0 "h"`).
 * "" when it shows none.
 */
export function unitOfFormat(format: string): string {
  if (isPercentFormat(format)) return "%";
  const positive = format.split(";")[0] ?? "";
  const currency = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(positive)?.[1] ?? /[€$£¥]/.exec(positive)?.[0];
  if (currency !== undefined) return currency.trim();
  const quoted = /"\s*([^"]*\S)\s*"/.exec(positive)?.[1];
  return quoted ?? "";
}

/** The format of the figures for a difference between two of them: signed, and percentages said to be points. */
export function varianceFormat(format: string): string {
  const positive = (format.split(";")[0] ?? "").trim();
  if (positive === "" || /^general$/i.test(positive)) return "General";
  const shown = isPercentFormat(format) ? `${positive}" pts"` : positive;
  return `+${shown};-${shown};${shown}`;
}

export const attainmentFormat = "0.0%";

/** A difference as a share of the target, signed. */
export const varianceRatioFormat = "+0.0%;-0.0%;0.0%";

/** A pace of 1 is 100 %. */
export const paceFormat = "0%";
