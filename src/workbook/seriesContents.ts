import type { Arrangement } from "./arrangement";
import { placeOfLine, stretchOfLine } from "./arrangement";
import type { CellContent } from "./cells";
import { printFrom } from "./addresses";
import { areaOfStretch } from "./direction";
import { boundOf, partsAt } from "./formulaParts";
import { columnReference, printNumber } from "./formulas";
import { paceFormula } from "./paceFormula";
import {
  forecastFormula,
  signalFormula,
  signalOfStep,
  sparklineFormula,
  trendFormula,
} from "./seriesFormulas";
import { seriesText, type SeriesText } from "./seriesText";

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
  const { place, stretch } = pace.dates;
  const { baseline } = kpi.definition;
  const final = goal.kind === "ramp" ? goal.final : undefined;
  const ramp =
    final && (final.kind === "number" ? printNumber(final.value) : printFrom(final.place, frame.sheet, true));
  const targets = pace.way === "sum" ? targetsOfPeriods(arrangement) : undefined;
  return paceFormula(
    {
      basis: pace,
      series,
      dates: seriesText(frame, place.sheet, stretch),
      target: (one) => ramp ?? partsAt(arrangement, one).target ?? "",
      ...(targets !== undefined && { targets }),
      ...(baseline !== undefined && { baseline }),
    },
    step,
  );
}

/** The targets of all periods, where each has its own. */
function targetsOfPeriods({ frame, kpi, lines }: Arrangement): string | undefined {
  const bound = boundOf(kpi.goal, "target");
  if (bound && bound.kind !== "periods") return undefined;
  const written = lines.find(({ role }) => role === "target");
  if (written && frame.table) return columnReference(written.header);
  if (written) {
    return seriesText(frame, placeOfLine(frame, written.line).sheet, stretchOfLine(frame, written.line)).all;
  }
  return bound && seriesText(frame, bound.place.sheet, bound.stretch).all;
}
