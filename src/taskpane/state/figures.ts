import { readNumberFormat } from "./numberFormat";

function duration(days: number, seconds: boolean): string {
  const total = Math.round(Math.abs(days) * 86_400);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return `${days < 0 ? "−" : ""}${hours}:${two(minutes)}${seconds ? `:${two(total % 60)}` : ""}`;
}

/** A figure as the reader writes numbers, by the kind of the cell's number format. */
export function formatFigure(value: number, numberFormat: string, locale: string): string {
  const figure = readNumberFormat(numberFormat);
  switch (figure.style) {
    case "general":
      return new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
    case "duration":
      return duration(value, figure.seconds);
    case "number": {
      const text = new Intl.NumberFormat(locale, {
        minimumFractionDigits: figure.decimals,
        maximumFractionDigits: figure.decimals,
        useGrouping: figure.grouping,
      }).format(value);
      return `${figure.before}${text}${figure.after}`;
    }
    default:
      return new Intl.NumberFormat(locale, {
        style: figure.style,
        minimumFractionDigits: figure.decimals,
        maximumFractionDigits: figure.decimals,
        ...(figure.style === "currency" && {
          currency: figure.currency,
          currencyDisplay: "narrowSymbol" as const,
        }),
      }).format(value);
  }
}

/** A difference from 1 that is rounding of the machine, as in every comparison with a target. */
const rounding = 1e-9;

/**
 * Attainment: a fraction shown as a percentage (1 = on target), with no decimals; up to two where the target is missed
 * so closely that it would read 100 %.
 */
export function formatAttainment(value: number, locale: string): string {
  const missed = value < 1 - rounding;
  const digits = missed
    ? ([0, 1].find((each) => Math.round(value * 10 ** (each + 2)) < 10 ** (each + 2)) ?? 2)
    : 0;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(
    missed ? Math.min(value, 0.9999) : value,
  );
}

/** A relative change with its sign: 0.05 is "+5 %". */
export function formatChange(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 2,
  }).format(value);
}

/** A difference of percentages in points: 0.02 is 2. */
export function formatPoints(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value * 100);
}

/** A number as text for a field to type in: the reader's decimal sign, no grouping, no rounding that shows. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 12, useGrouping: false }).format(value);
}

/**
 * Reads a number as a person types it: the reader's decimal and grouping signs, any kind of space, a currency sign
 * and a percent sign are understood. A comma or point that cannot be grouping is taken as the decimal sign.
 *
 * @param percent The field is in percent: "95" and "95 %" are both 0.95. Elsewhere only "95 %" is.
 * @returns undefined when the text is not a number.
 */
export function readNumber(text: string, locale: string, percent = false): number | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
  const decimal = parts.find((part) => part.type === "decimal")?.value ?? ".";
  const group = parts.find((part) => part.type === "group")?.value ?? ",";
  let bare = text.replace(/[\s\u00a0\u202f€$£¥’]/g, "").replace(/[−–]/g, "-");
  const signed = bare.endsWith("%");
  if (signed) bare = bare.slice(0, -1);
  const escaped = group.replace(/[.,]/g, "\\$&");
  if (/[.,]/.test(group) && new RegExp(`^-?\\d{1,3}(${escaped}\\d{3})+(?!\\d)`).test(bare)) {
    bare = bare.split(group).join("");
  }
  bare = bare.replace(decimal, ".").replace(",", ".");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  const value = Number(bare);
  return signed || percent ? Number((value / 100).toPrecision(15)) : value;
}
