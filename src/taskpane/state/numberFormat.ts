/** How a figure is shown, read from an Excel number format. */
export type FigureStyle =
  | { readonly style: "general" }
  | { readonly style: "percent"; readonly decimals: number }
  | { readonly style: "currency"; readonly decimals: number; readonly currency: string }
  | { readonly style: "duration"; readonly seconds: boolean }
  | {
      readonly style: "number";
      readonly decimals: number;
      readonly grouping: boolean;
      /** Literal text around the figure, such as " ms" or " / 20". */
      readonly before: string;
      readonly after: string;
    };

const currencyOf: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

/** The literal text of a piece of a number format: quotes and escapes undone, padding and colours dropped. */
function literal(piece: string): string {
  return piece
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, "")
    .replace(/\*./g, "");
}

/**
 * Reads the first section of an Excel number format (en-US grammar). Dates and scientific formats, which no KPI
 * figure should have, are shown as general numbers.
 */
export function readNumberFormat(format: string): FigureStyle {
  const section = format.split(";")[0] ?? "";
  const bare = section
    .replace(/"\s*([€$£¥])\s*"/g, "$1")
    .replace(/"[^"]*"|\\./g, "")
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1");
  if (/\[h+\]|^h+:/i.test(bare)) return { style: "duration", seconds: /s/i.test(bare) };
  const digits = /[#0?][#0?,. \u00a0\u202f]*/.exec(section);
  if (!digits || /[dmyhs]|E[+-]/i.test(bare.replace(/\[[^\]]*\]/g, "").replace(/EUR|USD|CHF/g, ""))) {
    return { style: "general" };
  }
  const decimals = /\.([#0?]+)/.exec(digits[0])?.[1]?.length ?? 0;
  if (bare.includes("%")) return { style: "percent", decimals };
  const symbol = /[€$£¥]/.exec(bare)?.[0];
  const currency = /\[\$(EUR|USD|GBP|CHF|JPY|CAD)/.exec(section)?.[1] ?? (symbol && currencyOf[symbol]);
  if (currency) return { style: "currency", decimals, currency };
  return {
    style: "number",
    decimals,
    grouping: /[, \u00a0\u202f](?=[#0?])/.test(digits[0]),
    before: literal(section.slice(0, digits.index)),
    after: literal(section.slice(digits.index).replace(/^[#0?,.]*(?:[ \u00a0\u202f]+[#0?][#0?,.]*)*/, "")),
  };
}

export const isPercent = (format: string): boolean => readNumberFormat(format).style === "percent";
