import { statusCodes } from "../kpi/status";
import { languages, type Language } from "../kpi/definition";
import { statusWords } from "../kpi/words/status";
import { printArea, type Place } from "./addresses";
import type { LineRole } from "./columnHeaders";
import { statusRules, type StatusRule } from "./statusRules";

/** Icons of different shapes (✖ ! ✔) for the status codes, the worst first. */
export interface IconRule {
  readonly kind: "icons";
  readonly sign: string;
  readonly style: "ThreeSymbols2";
  /** The codes from which on the second and the third icon are shown. */
  readonly from: readonly [number, number];
}

/** A bar from 0 to 1, or to the highest value beyond it. */
export interface BarRule {
  readonly kind: "bar";
  readonly sign: string;
  readonly color: string;
  /** The formula of the value that fills the cell. */
  readonly full: string;
}

/** A conditional format that this product writes. `sign` tells it from others: see `FoundRule`. */
export type LineRule = StatusRule | IconRule | BarRule;

/** Lines that have conditional formats. */
export const ruledRoles = ["status", "statusCode", "attainment"] as const;
export type RuledRole = (typeof ruledRoles)[number];

export const isRuledRole = (role: LineRole): role is RuledRole => ruledRoles.some((one) => one === role);

const iconStyle = "ThreeSymbols2";

const icons: IconRule = {
  kind: "icons",
  sign: `icons ${iconStyle}`,
  style: iconStyle,
  from: [statusCodes.atRisk, statusCodes.onTarget],
};

/** A light tint of the Okabe–Ito palette's sky blue: no status has it, and figures stay readable on it. */
export const barColor = "#B5DCF4";

/** The rules of a line on its cells, the first to be checked first. */
export function rulesOfLine(role: RuledRole, place: Place, language: Language): readonly LineRule[] {
  switch (role) {
    case "status":
      return statusRules(statusWords[language]);
    case "statusCode":
      return [icons];
    case "attainment": {
      const full = `=MAX(1,IFERROR(${printArea(place.area, true)},0))`;
      return [{ kind: "bar", sign: `bar ${barColor}`, color: barColor, full }];
    }
  }
}

/** The rules of a line in every language. */
export function possibleRules(role: RuledRole, place: Place): readonly LineRule[] {
  return languages.flatMap((language) => rulesOfLine(role, place, language));
}
