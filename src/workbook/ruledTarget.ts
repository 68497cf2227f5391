import type { CellContent } from "./cells";
import { printDay } from "./calendar";
import { columnReference, printNumber, rowReference } from "./formulas";
import type { LastYearGoal, RampGoal } from "./ruledGoal";
import type { SeriesText } from "./seriesText";

/** A number as an operand: a negative one in parentheses. */
const operand = (value: number): string => (value < 0 ? `(${printNumber(value)})` : printNumber(value));

/**
 * `=IF(A5="","",100+(150-100)*MIN(1,MAX(0,(A5-A$2)/(DATE(2026,12,31)-A$2))))`: from the baseline at the first date to
 * the final value, a number or a cell, at the due day. A period without a date has no target, and none has where the
 * final value's cell is empty.
 */
export function rampFormula(
  { baseline, due }: RampGoal,
  final: string,
  dates: SeriesText,
  step: number,
): string {
  const day = dates.cell(step);
  const number = Number(final);
  const isNumber = !Number.isNaN(number);
  const value = isNumber ? operand(number) : final;
  const blank = isNumber ? `${day}=""` : `OR(${day}="",${final}="")`;
  const share = `MIN(1,MAX(0,(${day}-${dates.first})/(${printDay(due)}-${dates.first})))`;
  return `=IF(${blank},"",${printNumber(baseline)}+(${value}-${operand(baseline)})*${share})`;
}

/**
 * `=IF(ISNUMBER(D2),D2*(1+0.05),"")`: the same period of last year and a share more, blank where there is none. In a
 * table, whose rows all have the same formula, the row is looked up by its date.
 */
export function lastYearContent(
  goal: LastYearGoal,
  figures: SeriesText,
  step: number,
  {
    figures: header,
    dates: dated,
  }: { readonly figures: string | undefined; readonly dates: string | undefined },
): CellContent {
  const more = `(1+${operand(goal.growth)})`;
  if (header !== undefined && dated !== undefined) {
    const before = dateBefore(goal, rowReference(dated));
    const found = `INDEX(${columnReference(header)},MATCH(${before},${columnReference(dated)},0))`;
    return `=IF(ISNUMBER(${found}),${found}*${more},"")`;
  }
  const source = goal.sources[step];
  if (source === undefined) return "";
  return `=IF(ISNUMBER(${figures.cell(source)}),${figures.cell(source)}*${more},"")`;
}

/** As `yearBefore`. */
function dateBefore({ dates: { spacing } }: LastYearGoal, day: string): string {
  if (spacing && "days" in spacing && spacing.days % 7 === 0) return `${day}-364`;
  return spacing?.atEnd === true ? `EOMONTH(${day},-12)` : `EDATE(${day},-12)`;
}
