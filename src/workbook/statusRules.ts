import type { Status } from "../kpi/definition";

/** How a status looks in the sheet: tints and inks that differ in lightness as in hue, a symbol, and the word itself. */
export interface StatusAppearance {
  readonly symbol: string;
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/** Statuses that a written word stands for; no data is a blank cell and needs no rule. */
export const judgedStatuses = ["onTarget", "atRisk", "offTarget", "noTarget"] as const;
export type JudgedStatus = Extract<Status, (typeof judgedStatuses)[number]>;

/**
 * Tints of the Okabe–Ito palette (bluish green, orange, vermilion), which people with any color vision can tell apart;
 * every ink has a contrast of at least 7:1 on its tint.
 */
export const statusAppearance: Readonly<Record<JudgedStatus, StatusAppearance>> = {
  onTarget: { symbol: "✔", fill: "#D3EEE4", font: "#00462F", bold: false },
  atRisk: { symbol: "▲", fill: "#FBE7B8", font: "#5C3D00", bold: false },
  offTarget: { symbol: "✖", fill: "#F6C9B5", font: "#6B1F00", bold: true },
  noTarget: { symbol: "○", fill: "#ECECEC", font: "#454545", bold: false },
};

/** A conditional format on cells equal to one word. */
export interface StatusRule {
  readonly kind: "word";
  /** The same as `equals`. */
  readonly sign: string;
  readonly status: JudgedStatus;
  /** The formula that the cell must equal: the word in quotes. */
  readonly equals: string;
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  /** Puts the symbol before the word without changing the cell's value. */
  readonly numberFormat: string;
}

/** The rules of a status column, the first to be checked first. `words` are the KPI's own status words. */
export function statusRules(words: Readonly<Record<Status, string>>): StatusRule[] {
  return judgedStatuses.map((status) => {
    const { symbol, fill, font, bold } = statusAppearance[status];
    const equals = `="${words[status].replaceAll('"', '""')}"`;
    return {
      kind: "word",
      sign: equals,
      status,
      equals,
      fill,
      font,
      bold,
      numberFormat: `"${symbol} "@`,
    };
  });
}
