import { printFrom } from "./addresses";
import { stretchOfLine, type Arrangement, type Frame } from "./arrangement";
import type { CellContent } from "./cells";
import { areaOfStretch } from "./direction";
import { boundOf, partsAt } from "./formulaParts";
import { printNumber } from "./formulas";
import type { Bound } from "./goal";
import { paceFormula, paceToDateFormula } from "./paceFormula";
import {
  forecastFormula,
  signalFormula,
  signalOfStep,
  sparklineFormula,
  trendFormula,
} from "./seriesFormulas";
import { seriesText, tableText, type SeriesText } from "./seriesText";

/** Lines whose cells read more of the series than their own period. */
export const seriesRoles = ["trend", "signal", "pace", "forecast", "sparkline"] as const;
export type SeriesRole = (typeof seriesRoles)[number];

export const isSeriesRole = (role: string): role is SeriesRole => seriesRoles.some((one) => one === role);

/**
 * Formulas of a line that reads the series. Signals may spill; the others have a formula in each cell, those of the
 * whole series (trend, forecast, sparkline) the same one, which shows its result beside the latest figure.
 */
export function seriesContents(
  arrangement: Arrangement,
  role: SeriesRole,
  perCell: boolean,
): { readonly spill: string } | { readonly each: readonly CellContent[] } {
  const { frame, kpi } = arrangement;
  const { polarity, language } = kpi.definition;
  const figures = seriesText(frame, kpi.sheet, kpi.series);
  const each = (formula: (step: number) => string): { readonly each: readonly CellContent[] } => ({
    each: Array.from({ length: frame.steps }, (_, step) => formula(step)),
  });
  switch (role) {
    case "signal":
      return perCell
        ? each((step) => signalOfStep(figures, step, polarity, language))
        : { spill: signalFormula(relativeText(arrangement), polarity, language) };
    case "trend":
      return each((step) => trendFormula(figures, step, language));
    case "sparkline":
      return each((step) => sparklineFormula(figures, step, singleTarget(arrangement)));
    case "forecast":
      return each((step) => forecastFormula(figures, step, forecastBasis(arrangement)));
    case "pace":
      return each((step) => paceOfStep(arrangement, figures, step));
  }
}

/** `D2:D37`, as the other spilled formulas have it. */
function relativeText({ frame, kpi }: Arrangement): string {
  return printFrom({ sheet: kpi.sheet, area: areaOfStretch(kpi.series) }, frame.sheet);
}

/** The one number or cell that all periods are held against. */
function singleTarget({ frame, kpi }: Arrangement): string | undefined {
  const bound = boundOf(kpi.goal, "target");
  if (kpi.goal.kind !== "one" || !bound || bound.kind === "periods") return undefined;
  return singleText(bound, frame);
}

/** One number or one cell for all periods. */
function singleText(bound: Exclude<Bound, { kind: "periods" }>, frame: Frame): string {
  return bound.kind === "number" ? printNumber(bound.value) : printFrom(bound.place, frame.sheet, true);
}

function forecastBasis({ frame, kpi }: Arrangement): Parameters<typeof forecastFormula>[2] {
  const { forecast } = kpi;
  if (!forecast) return undefined;
  const { place, stretch } = forecast.dates;
  return { ...forecast, text: seriesText(frame, place.sheet, stretch) };
}

function paceOfStep(arrangement: Arrangement, series: SeriesText, step: number): string {
  const { frame, kpi } = arrangement;
  const { pace, goal } = kpi;
  if (!pace) throw new Error("A column of the pace is written only where its basis was found");
  if (pace.way === "toDate") return paceToDateFormula(series, targetsOfPeriods(arrangement), step);
  const { place, stretch } = pace.dates;
  const { baseline } = kpi.definition;
  const ramp = goal.kind === "ramp" ? singleText(goal.final, frame) : undefined;
  return paceFormula(
    {
      basis: pace,
      series,
      dates: seriesText(frame, place.sheet, stretch),
      target: (one) => ramp ?? partsAt(arrangement, one).target ?? "",
      ...(baseline !== undefined && { baseline }),
    },
    step,
  );
}

/** The targets of the periods, where each has its own. */
function targetsOfPeriods({ frame, kpi, lines }: Arrangement): SeriesText {
  const written = lines.find(({ role }) => role === "target");
  if (written && frame.table) return tableText(frame.table.name, written.header);
  if (written) return seriesText(frame, frame.sheet, stretchOfLine(frame, written.line));
  const bound = boundOf(kpi.goal, "target");
  if (bound?.kind !== "periods") throw new Error("Targets that a rule gives are always written");
  return seriesText(frame, bound.place.sheet, bound.stretch);
}
