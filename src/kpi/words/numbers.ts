import type { Language } from "../definition";

/** How figures of a KPI are shown: as they are, or as percentages. */
export const figureFormats = ["number", "percent"] as const;
export type FigureFormat = (typeof figureFormats)[number];

const significantDigits = 6;
const mostDecimals = 6;

const marks = {
  en: { decimal: ".", group: ",", unit: " " },
  fr: { decimal: ",", group: "\u202f", unit: "\u00a0" },
} as const satisfies Record<Language, { decimal: string; group: string; unit: string }>;

/** A number with so many decimals at most, those at the end that are 0 left out. */
function written(value: number, decimals: number, language: Language): string {
  const { decimal, group } = marks[language];
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const shown = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = shown === "" ? grouped : `${grouped}${decimal}${shown}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

const magnitude = (value: number): number => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))));

/** A number as the language writes it, with six significant digits at most. */
export function numberText(value: number, language: Language): string {
  const decimals = Math.min(Math.max(significantDigits - 1 - magnitude(value), 0), mostDecimals);
  return written(value, decimals, language);
}

/** A fraction as a percentage, with one decimal, or two significant digits under 1 %. */
export function percentText(fraction: number, language: Language): string {
  const percent = fraction * 100;
  const decimals = Math.min(Math.max(1 - magnitude(percent), 1), mostDecimals);
  return `${written(percent, decimals, language)}${marks[language].unit}%`;
}

/** A figure in its format. */
export function figureText(value: number, format: FigureFormat, language: Language): string {
  return format === "percent" ? percentText(value, language) : numberText(value, language);
}

/** A difference of figures: points between percentages. */
export function differenceText(value: number, format: FigureFormat, language: Language): string {
  if (format === "number") return numberText(value, language);
  const points = value * 100;
  const text = written(points, Math.min(Math.max(1 - magnitude(points), 1), mostDecimals), language);
  const one = text === "1" || (language === "fr" && Math.abs(points) < 2);
  return `${text}${marks[language].unit}point${one ? "" : "s"}`;
}
