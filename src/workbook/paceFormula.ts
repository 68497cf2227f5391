import { printDay } from "./calendar";
import { call, guardBlank, printNumber } from "./formulas";
import type { PaceBasis } from "./horizon";
import type { SeriesText } from "./seriesText";

/** What a pace formula reads. */
export interface PaceParts {
  readonly basis: PaceBasis;
  readonly series: SeriesText;
  readonly dates: SeriesText;
  /** The target of one step, or the final value of a ramp: a number or a reference. */
  readonly target: (step: number) => string;
  /** The targets of all periods, where each has its own: `E$2:E$37`. */
  readonly targets?: string;
  readonly baseline?: number;
}

/**
 * `=KPI.PACE(IF(D5="","",D5),150,KPI.ELAPSED(A$2,DATE(2026,12,31),IF(A5="","",EDATE(A5,1)-1)),100)`: a period is
 * judged at its end. Sums: `=IF(COUNT(D5)=0,"",KPI.PACE(SUM(D$2:D5),12*100,KPI.ELAPSED(…)))`.
 */
export function paceFormula(parts: PaceParts, step: number): string {
  const { basis, series, target, baseline } = parts;
  const start = baseline === undefined ? "" : printNumber(baseline);
  const share = elapsedShare(parts, step);
  if (basis.way !== "sum") {
    return `=${call("KPI.PACE", [guardBlank(series.cell(step)), target(step), share, start])}`;
  }
  const pace = call("KPI.PACE", [`SUM(${sumUpTo(series, step)})`, total(parts, step), share]);
  return `=IF(COUNT(${series.cell(step)})=0,"",${pace})`;
}

/** The figures up to one step; in a table the first rows of the column. */
function sumUpTo(series: SeriesText, step: number): string {
  const upTo = series.upTo(step);
  return upTo === series.all ? `IF(ROW(${upTo})<=ROW(),${upTo},0)` : upTo;
}

/** The sum of the targets of all periods up to the due day. */
function total({ basis, dates, target, targets }: PaceParts, step: number): string {
  if (targets === undefined) return `${basis.periods ?? 1}*${target(step)}`;
  return `SUMIF(${dates.all},"<="&${printDay(basis.due)},${targets})`;
}

/** The share of the time to the due day that has passed at the end of a step's period. */
function elapsedShare({ basis, dates }: PaceParts, step: number): string {
  const method = basis.way === "full" ? '"constant"' : "";
  return call("KPI.ELAPSED", [
    startOf(basis, dates),
    printDay(basis.due),
    endOf(basis, dates.cell(step)),
    method,
  ]);
}

function startOf({ dates: { spacing } }: PaceBasis, dates: SeriesText): string {
  if (spacing?.atEnd !== true) return dates.first;
  return `EOMONTH(${dates.first},-${"months" in spacing ? spacing.months : 1})+1`;
}

function endOf({ dates: { spacing } }: PaceBasis, day: string): string {
  if (!spacing || spacing.atEnd || ("days" in spacing && spacing.days === 1)) return guardBlank(day);
  const next = "days" in spacing ? `${day}+${spacing.days - 1}` : `EDATE(${day},${spacing.months})-1`;
  return `IF(${day}="","",${next})`;
}
