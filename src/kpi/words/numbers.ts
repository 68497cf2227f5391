import type { Language } from "../definition";

/** How figures of a KPI are shown: as they are, or as percentages. */
export const figureFormats = ["number", "percent"] as const;
export type FigureFormat = (typeof figureFormats)[number];

const significantDigits = 6;
/** Powers of ten beyond which digits before or after the decimal mark would be too many to read. */
const leastPlainPower = -4;
const mostPlainPower = 14;

const marks = {
  en: { decimal: ".", group: ",", unit: " " },
  fr: { decimal: ",", group: "\u202f", unit: "\u00a0" },
} as const satisfies Record<Language, { decimal: string; group: string; unit: string }>;

const withSign = (value: number, text: string): string =>
  value < 0 && /[1-9]/.test(text) ? `−${text}` : text;

/** A number with so many decimals at most, those at the end that are 0 left out. */
function written(value: number, decimals: number, language: Language): string {
  const { decimal, group } = marks[language];
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const shown = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return withSign(value, shown === "" ? grouped : `${grouped}${decimal}${shown}`);
}

/** A number times a power of ten as Excel writes very large and very small ones, 1.7E+308 and 5E-05. */
function scientific(value: number, shift: number, language: Language): string {
  const [mantissa = "", exponent = ""] = Math.abs(value)
    .toExponential(significantDigits - 1)
    .split("e");
  const power = Number(exponent) + shift;
  const digits = mantissa.replace(/\.?0+$/, "").replace(".", marks[language].decimal);
  return withSign(value, `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`);
}

const magnitude = (value: number): number => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))));

const isPlain = (power: number): boolean => power >= leastPlainPower && power <= mostPlainPower;

/** A number as the language writes it, with six significant digits at most; as Excel in powers of ten where it is very large or very small. */
export function numberText(value: number, language: Language): string {
  const power = magnitude(value);
  return isPlain(power)
    ? written(value, Math.max(significantDigits - 1 - power, 0), language)
    : scientific(value, 0, language);
}

/** A hundred times a fraction, with one decimal, or two significant digits under 1. */
function hundredfoldText(fraction: number, language: Language): string {
  const power = magnitude(fraction) + 2;
  if (fraction !== 0 && !isPlain(power)) return scientific(fraction, 2, language);
  const hundredfold = fraction * 100;
  return written(hundredfold, Math.max(1 - magnitude(hundredfold), 1), language);
}

/** A fraction as a percentage, with one decimal, or two significant digits under 1 %. */
export function percentText(fraction: number, language: Language): string {
  return `${hundredfoldText(fraction, language)}${marks[language].unit}%`;
}

/** A figure in its format. */
export function figureText(value: number, format: FigureFormat, language: Language): string {
  return format === "percent" ? percentText(value, language) : numberText(value, language);
}

/** A difference of figures: points between percentages. */
export function differenceText(value: number, format: FigureFormat, language: Language): string {
  if (format === "number") return numberText(value, language);
  const text = hundredfoldText(value, language);
  const one = text === "1" || (language === "fr" && Math.abs(value) * 100 < 2);
  return `${text}${marks[language].unit}point${one ? "" : "s"}`;
}
