import { isProblem, kinds, periodsOfYear, toDate } from "../kpi";
import { readBeside, type Values } from "./arguments/beside";
import { isLeftOut } from "./arguments/cells";
import { refuse } from "./arguments/excelError";
import { readChoice, readNumber } from "./arguments/options";
import { readWholeSeries } from "./arguments/series";
import { single } from "./arguments/single";
import type { Kind } from "./choices";

/** The figures of the periods that count; the others are left out as missing. */
const only = (values: Values, counted: readonly boolean[]): Values =>
  values.map((value, period) => (counted[period] ? value : undefined));

/** Which periods count: those of the fiscal year where the periods' dates are given, all otherwise. */
function readCounted(
  dates: Values | undefined,
  measured: readonly boolean[],
  yearStart: unknown,
  asOf: unknown,
): readonly boolean[] {
  const month = readNumber("yearStart", yearStart);
  const day = readNumber("asOf", asOf);
  if (dates === undefined) {
    return month === undefined && day === undefined ? measured : refuse({ code: "periodsMissing" });
  }
  const counted = periodsOfYear(dates, measured, { startMonth: month ?? 1, asOf: day });
  return isProblem(counted) ? refuse(counted) : counted;
}

/**
 * Gives the year to date: against targets as a share of them, without targets as a figure.
 * @customfunction TODATE
 * @helpurl https://kpi-status.example/functions/TODATE.html
 * @param actuals The figures period by period. Periods without one are left out. With ratio they may be left out altogether.
 * @param targets The targets of the same periods, or one for all. Leave them out for the figure to date itself.
 * @param kind How periods combine: flow (when left out), level, ratio or average.
 * @param numerators With ratio: the numerators of the same periods.
 * @param denominators With ratio: the denominators of the same periods.
 * @param periods The dates of the periods: then only those of one fiscal year count, that of asOf or of the last figure.
 * @param yearStart The month in which the fiscal year starts, 1 to 12. 1, January, when left out.
 * @param asOf The last day to count, in the year that is meant. The date of the last figure when left out.
 * @returns The year to date.
 * @remarks flow: sum of actuals over sum of targets; level: the last figure over its target; average: mean over mean; ratio: sum of numerators over sum of denominators, never a mean of ratios, against targets weighted by the denominators. Only periods that have a figure count, on both sides. Without the dates of the periods every row counts: start the range where your fiscal year starts. With them, a period counts when its date lies in the fiscal year and not after asOf. Blank without any figure; a period with a figure but no target is an error.
 * @source ServiceNow's published example by quarters.
 * @example =KPI.TODATE({220;260;230;258}, 250) → 0.968
 * @example =KPI.TODATE({0.5;0.9}, , "ratio", {1;90}, {2;100}) → 0.8921568627
 * @example =KPI.TODATE({10;20;30;40}, , "flow", , , {45352;45383;45413;45444}, 4) → 90
 */
export function TODATE(
  actuals: unknown[][],
  targets?: unknown[][],
  kind?: Kind,
  numerators?: unknown[][],
  denominators?: unknown[][],
  periods?: unknown[][],
  yearStart?: unknown,
  asOf?: unknown,
): number | string {
  const way = readChoice("kind", kind, kinds, "flow");
  // A ratio rests on its parts: its own figures may be left out.
  const [name, base] =
    way === "ratio" && isLeftOut(actuals) ? ["numerators", numerators] : ["actuals", actuals];
  const values = readWholeSeries(name, base);
  const beside = (other: string, argument: unknown): Values | undefined =>
    readBeside(other, argument, { name, count: values.length });
  const goals = beside("targets", targets);
  const above = beside("numerators", numerators);
  const below = beside("denominators", denominators);
  const parts = way === "ratio" ? [above, below] : [values];
  const measured = values.map((_, period) => parts.every((part) => part?.[period] !== undefined));
  const counted = readCounted(beside("periods", periods), measured, yearStart, asOf);
  return single(
    toDate(way, {
      actuals: only(values, counted),
      ...(goals && { targets: goals }),
      ...(above && { numerators: only(above, counted) }),
      ...(below && { denominators: only(below, counted) }),
    }),
  );
}
