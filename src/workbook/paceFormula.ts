import { printDay } from "./calendar";
import { call, guardBlank, printNumber } from "./formulas";
import type { TimedPace } from "./horizon";
import type { SeriesText } from "./seriesText";

/** What a pace formula reads. */
export interface PaceParts {
  readonly basis: TimedPace;
  readonly series: SeriesText;
  readonly dates: SeriesText;
  /** The target of one step, or the final value of a ramp: a number or a reference. */
  readonly target: (step: number) => string;
  readonly baseline?: number;
}

/**
 * `=IF(D5="","",KPI.PACE(D5,150,KPI.ELAPSED(A$2,DATE(2026,12,31),IF(A5="","",EDATE(A5,1)-1)),100))`: a period is
 * judged at its end. Sums: `=IF(D5="","",KPI.PACE(SUM(D$2:D5),12*100,KPI.ELAPSED(…)))`.
 */
export function paceFormula({ basis, series, dates, target, baseline }: PaceParts, step: number): string {
  const figure = series.cell(step);
  const start = baseline === undefined ? "" : printNumber(baseline);
  const share = elapsedShare(basis, dates, step);
  if (basis.way !== "sum") {
    return blankWithout(figure, call("KPI.PACE", [figure, target(step), share, start]));
  }
  const total = `${basis.periods ?? 1}*${target(step)}`;
  const pace = call("KPI.PACE", [`SUM(${sumUpTo(series, step)})`, total, share]);
  return blankWithout(series.cell(step), pace);
}

/**
 * The figures so far over their targets so far; periods without a target are left out:
 * `=IF(D5="","",KPI.TODATE(IF((D$2:D5="")+(E$2:E5=""),"",D$2:D5),IF(E$2:E5="","",E$2:E5)))`.
 */
export function paceToDateFormula(series: SeriesText, targets: SeriesText, step: number): string {
  const [figures, goals] = [series.upTo(step), targets.upTo(step)];
  const later = series.inTable ? `+(ROW(${figures})>ROW())` : "";
  const counted = `IF((${figures}="")+(${goals}="")${later},"",${figures})`;
  const pace = call("KPI.TODATE", [counted, guardBlank(goals)]);
  return blankWithout(series.cell(step), pace);
}

const blankWithout = (figure: string, value: string): string => `=IF(${figure}="","",${value})`;

/** The figures up to one step; in a table the first rows of the column. */
function sumUpTo(series: SeriesText, step: number): string {
  const upTo = series.upTo(step);
  return series.inTable ? `IF(ROW(${upTo})<=ROW(),${upTo},0)` : upTo;
}

/** The share of the time to the due day that has passed at the end of a step's period. */
function elapsedShare(basis: TimedPace, dates: SeriesText, step: number): string {
  const method = basis.way === "full" ? '"constant"' : "";
  const end = endOf(basis, dates.cell(step));
  return call("KPI.ELAPSED", [startOf(basis, dates), printDay(basis.due), end, method]);
}

function startOf({ dates: { spacing } }: TimedPace, dates: SeriesText): string {
  if (spacing?.atEnd !== true) return dates.first;
  return `EOMONTH(${dates.first},-${spacing.months})+1`;
}

function endOf({ dates: { spacing } }: TimedPace, day: string): string {
  if (!spacing || spacing.atEnd || ("days" in spacing && spacing.days === 1)) return guardBlank(day);
  const next = "days" in spacing ? `${day}+${spacing.days - 1}` : `EDATE(${day},${spacing.months})-1`;
  return `IF(${day}="","",${next})`;
}
