import type { ColumnKind, Language } from "../kpi/definition";
import { fold } from "./headerWords";

/** One written line: a target that is a range to stay in takes two of them. */
export const lineRoles = [
  "target",
  "lower",
  "upper",
  "status",
  "statusCode",
  "attainment",
  "variance",
  "varianceRatio",
  "trend",
  "signal",
  "pace",
  "forecast",
  "sparkline",
  "explanation",
] as const;
export type LineRole = (typeof lineRoles)[number];

/** The product's column that a line belongs to. */
export const columnOfRole: Readonly<Record<LineRole, ColumnKind>> = {
  target: "target",
  lower: "target",
  upper: "target",
  status: "status",
  statusCode: "statusCode",
  attainment: "attainment",
  variance: "variance",
  varianceRatio: "varianceRatio",
  trend: "trend",
  signal: "signal",
  pace: "pace",
  forecast: "forecast",
  sparkline: "sparkline",
  explanation: "explanation",
};

/** What a header says: its line's role, or a forecast of the next period where no due date says which one. */
export type HeaderKey = LineRole | "nextForecast";

const headerWords: Readonly<Record<HeaderKey, Readonly<Record<Language, string>>>> = {
  target: { en: "Target", fr: "Cible" },
  lower: { en: "Lower bound", fr: "Borne basse" },
  upper: { en: "Upper bound", fr: "Borne haute" },
  status: { en: "Status", fr: "Statut" },
  statusCode: { en: "Status code", fr: "Code statut" },
  attainment: { en: "Attainment", fr: "Taux d’atteinte" },
  variance: { en: "Variance", fr: "Écart" },
  varianceRatio: { en: "Variance %", fr: "Écart %" },
  trend: { en: "Trend", fr: "Tendance" },
  signal: { en: "Signal", fr: "Signal" },
  pace: { en: "Pace", fr: "Rythme" },
  forecast: { en: "Forecast at due date", fr: "Prévision à l’échéance" },
  nextForecast: { en: "Forecast, next period", fr: "Prévision, période suivante" },
  sparkline: { en: "Sparkline", fr: "Mini-graphique" },
  explanation: { en: "Explanation", fr: "Explication" },
};

/**
 * The header of a written line: the plain word, or the word with the KPI's name where that word already heads
 * another line (`Status (Churn)`), numbered when even that is taken.
 */
export function headerOfLine(
  key: HeaderKey,
  kpiName: string,
  language: Language,
  taken: ReadonlySet<string>,
): string {
  const word = headerWords[key][language];
  const named = `${word} (${kpiName.replace(/\s+/g, " ").trim()})`;
  const candidates = [word, named];
  for (let n = 2; n <= taken.size + 2; n++) candidates.push(`${named} ${n}`);
  return candidates.find((candidate) => !taken.has(fold(candidate))) ?? named;
}

/**
 * Whether a header is the one that this product writes for a role, in either language, with or without a name, and with
 * either apostrophe.
 */
export function isWrittenHeader(header: string, role: LineRole): boolean {
  const keys: HeaderKey[] = role === "forecast" ? ["forecast", "nextForecast"] : [role];
  const typographic = header.replaceAll("'", "’");
  return keys
    .flatMap((key) => Object.values(headerWords[key]))
    .some((word) => typographic === word || typographic.startsWith(`${word} (`));
}

/** The roles of the chosen columns in the order they are written. */
export function rolesOf(columns: readonly ColumnKind[], targetIsRange: boolean): LineRole[] {
  return lineRoles.filter((role) => {
    const bound = role === "lower" || role === "upper";
    return (
      columns.includes(columnOfRole[role]) && (columnOfRole[role] !== "target" || bound === targetIsRange)
    );
  });
}
