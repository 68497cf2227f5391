import type { Language, Polarity } from "../kpi/definition";
import { printDay } from "./calendar";
import { call, guardBlank, languageArgument } from "./formulas";
import type { ForecastBasis } from "./horizon";
import type { SeriesText } from "./seriesText";
import { periodsInYear, type Spacing } from "./spacing";

/** The series with its blanks kept: `IF(D$2:D$37="","",D$2:D$37)`. */
const wholeSignal = (series: string, polarity: Polarity, language: Language): string =>
  call("KPI.SIGNAL", [guardBlank(series), `"${polarity}"`, "", "", "", "", "", languageArgument(language)]);

/** `=KPI.SIGNAL(IF(D2:D37="","",D2:D37),"lower")`, spilled beside the figures. */
export function signalFormula(series: string, polarity: Polarity, language: Language): string {
  return `=${wholeSignal(series, polarity, language)}`;
}

/** The signal of one period: the whole series' signals, and which of them. */
export function signalOfStep(
  series: SeriesText,
  step: number,
  polarity: Polarity,
  language: Language,
): string {
  const signals = wholeSignal(series.all, polarity, language);
  return `=IF(${series.cell(step)}="","",INDEX(${signals},${series.position(step)}))`;
}

/** Shown in the row of the latest figure only, whichever that is by and by; blank in all others. */
const atLatest = (condition: string, value: string): string => `=IF(AND(${condition}),${value},"")`;

/** `=IF(AND(COUNT(D13)=1,COUNT(D13:D$37)=1),KPI.TREND(IF(D$2:D13="","",D$2:D13)),"")` */
export function trendFormula(series: SeriesText, step: number, language: Language): string {
  const trend = call("KPI.TREND", [guardBlank(series.upTo(step)), "", "", "", languageArgument(language)]);
  return atLatest(series.isLatest(step), trend);
}

/** As `trendFormula`; `target` is the one number that the line crosses, if there is one. */
export function sparklineFormula(series: SeriesText, step: number, target: string | undefined): string {
  const spark = call("KPI.SPARK", [guardBlank(series.upTo(step)), target ?? ""]);
  return atLatest(series.isLatest(step), spark);
}

/**
 * The forecast of the period that holds the due day, or of the next period when there is none; blank once the due
 * day's period has its figure. A season of a year is looked for as soon as there are two whole years.
 */
export function forecastFormula(
  series: SeriesText,
  step: number,
  basis: (ForecastBasis & { readonly text: SeriesText }) | undefined,
): string {
  const upTo = series.upTo(step);
  if (!basis) return atLatest(series.isLatest(step), `INDEX(KPI.FORECAST(${guardBlank(upTo)},1),1,1)`);
  const day = basis.text.cell(step);
  const ahead = periodsAhead(day, basis.due, basis.spacing);
  const year = periodsInYear(basis.spacing);
  const season = year === undefined ? "" : `IF(COUNT(${upTo})>=${2 * year},${year},1)`;
  const forecast = call("KPI.FORECAST", [guardBlank(upTo), ahead, season]);
  const coming = `COUNT(${day})=1,${nextPeriod(day, basis.spacing)}<=${printDay(basis.due)}`;
  return atLatest(`${series.isLatest(step)},${coming}`, `INDEX(${forecast},${ahead},1)`);
}

/** Whole periods from a period's date to the due day, as `periodsBetween`. */
function periodsAhead(day: string, due: number, spacing: Spacing): string {
  if ("days" in spacing) {
    const days = `${printDay(due)}-${day}`;
    return spacing.days === 1 ? days : `INT((${days})/${spacing.days})`;
  }
  const [from, to] = spacing.atEnd ? [`${day}+1`, printDay(due + 1)] : [day, printDay(due)];
  const months = `DATEDIF(${from},${to},"m")`;
  return spacing.months === 1 ? months : `INT(${months}/${spacing.months})`;
}

/** The date of the period after one. */
function nextPeriod(day: string, spacing: Spacing): string {
  if ("days" in spacing) return `${day}+${spacing.days}`;
  return spacing.atEnd ? `EOMONTH(${day},${spacing.months})` : `EDATE(${day},${spacing.months})`;
}
