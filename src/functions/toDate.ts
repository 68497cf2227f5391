import { kinds, toDate } from "../kpi";
import { readChoice } from "./arguments/options";
import { refuse } from "./arguments/excelError";
import { readWholeSeries } from "./arguments/series";
import { single } from "./arguments/single";
import type { Kind } from "./choices";

type Values = readonly (number | undefined)[];

/** Another column of the same periods; a single value stands for every period. */
function readBeside(name: string, argument: unknown, periods: number): Values | undefined {
  if (argument === null || argument === undefined) return undefined;
  const values = readWholeSeries(name, argument);
  if (values.every((value) => value === undefined)) return undefined;
  if (values.length === 1) return new Array<number | undefined>(periods).fill(values[0]);
  if (values.length !== periods) {
    refuse({
      code: "lengthsDiffer",
      detail: { first: "actuals", firstCount: periods, second: name, secondCount: values.length },
    });
  }
  return values;
}

/**
 * Gives the year to date: against targets as a share of them, without targets as a figure.
 * @customfunction TODATE
 * @helpurl https://kpi-status.example/functions/TODATE.html
 * @param actuals The figures period by period, from the start of the year on. Periods without one are left out.
 * @param targets The targets of the same periods, or one for all. Leave them out for the figure to date itself.
 * @param kind How periods combine: flow (when left out), level, ratio or average.
 * @param numerators With ratio: the numerators of the same periods.
 * @param denominators With ratio: the denominators of the same periods.
 * @returns The year to date.
 * @remarks flow: sum of actuals over sum of targets; level: the last figure over its target; average: mean over mean; ratio: sum of numerators over sum of denominators, never a mean of ratios, against targets weighted by the denominators. Only periods that have a figure count, on both sides. Start the range where your fiscal year starts. Blank without any figure; a period with a figure but no target is an error.
 * @source ServiceNow's published example by quarters.
 * @example =KPI.TODATE({220;260;230;258}, 250) → 0.968
 * @example =KPI.TODATE({0.5;0.9}, , "ratio", {1;90}, {2;100}) → 0.8921568627
 */
export function TODATE(
  actuals: unknown[][],
  targets?: unknown[][],
  kind?: Kind,
  numerators?: unknown[][],
  denominators?: unknown[][],
): number | string {
  const way = readChoice("kind", kind, kinds, "flow");
  const values = readWholeSeries("actuals", actuals);
  const beside = (name: string, argument: unknown): Values | undefined =>
    readBeside(name, argument, values.length);
  const goals = beside("targets", targets);
  const above = beside("numerators", numerators);
  const below = beside("denominators", denominators);
  return single(
    toDate(way, {
      actuals: values,
      ...(goals && { targets: goals }),
      ...(above && { numerators: above }),
      ...(below && { denominators: below }),
    }),
  );
}
