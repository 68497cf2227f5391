import { printFrom } from "./addresses";
import type { ArrangedLine, Arrangement } from "./arrangement";
import type { CellContent } from "./cells";
import type { LineRole } from "./columnHeaders";
import { boundOf, partsAt, referenceOf } from "./formulaParts";
import {
  attainmentFormula,
  explanationFormula,
  printNumber,
  statusCodeFormula,
  statusFormula,
  targetFormula,
  varianceFormula,
  varianceRatioFormula,
} from "./formulas";
import type { Goal } from "./goal";
import { isPortableRole } from "./modes/stillRoles";
import { attainmentFormat, paceFormat, varianceFormat, varianceRatioFormat } from "./numberFormats";
import { portableFormula } from "./portable/portableFormula";
import { isRuled, type RuledGoal } from "./ruledGoal";
import { lastYearContent, rampFormula } from "./ruledTarget";
import { isSeriesRole, seriesContents } from "./seriesContents";
import { cellsText, headerInTable, seriesText } from "./seriesText";

/** What the cells of a line shall hold: one formula that spills over all of them, or one content for each. */
export type LineContents = { readonly spill: string } | { readonly each: readonly CellContent[] };

/** Formulas and constants of one line, for the goal given (the KPI's own, or the one it had before). */
export function contentsOfLine(
  arrangement: Arrangement,
  { role }: ArrangedLine,
  goal: Goal = arrangement.kpi.goal,
): LineContents {
  const still = arrangement.still?.get(role);
  if (still) return { each: still };
  const steps = Array.from({ length: arrangement.frame.steps }, (_, i) => i);
  if (role === "target" || role === "lower" || role === "upper") {
    return { each: steps.map((step) => targetContent(arrangement, goal, role, step)) };
  }
  if (arrangement.kpi.definition.mode === "portable" && isPortableRole(role)) {
    return { each: steps.map((step) => portableFormula(role, partsAt(arrangement, step))) };
  }
  const { frame, kpi } = arrangement;
  const table = frame.table ?? frame.list?.table;
  const perCell = table !== undefined || kpi.definition.formulas === "perCell";
  if (isSeriesRole(role)) return seriesContents(arrangement, role, perCell);
  const formula = judgedFormulas[role];
  if (perCell) return { each: steps.map((step) => formula(partsAt(arrangement, step))) };
  return { spill: formula(partsAt(arrangement, undefined)) };
}

const judgedFormulas = {
  status: statusFormula,
  statusCode: statusCodeFormula,
  attainment: attainmentFormula,
  variance: varianceFormula,
  varianceRatio: varianceRatioFormula,
  explanation: explanationFormula,
} as const;

/** The number format of a line: that of the figures for targets, differences and forecasts, percent for shares. */
export function formatOfLine({ kpi }: Arrangement, role: LineRole): string {
  switch (role) {
    case "target":
    case "lower":
    case "upper":
    case "forecast":
      return kpi.numberFormat;
    case "variance":
      return varianceFormat(kpi.numberFormat);
    case "varianceRatio":
      return varianceRatioFormat;
    case "attainment":
      return attainmentFormat;
    case "pace":
      return paceFormat;
    default:
      return "General";
  }
}

/** A target cell: a number, a reference, or the formula of the rule that gives it. */
function targetContent(arrangement: Arrangement, goal: Goal, role: LineRole, step: number): CellContent {
  if (isRuled(goal)) return ruledTarget(arrangement, goal, step);
  const bound = boundOf(goal, role);
  if (bound === undefined) return "";
  return bound.kind === "number" ? bound.value : targetFormula(referenceOf(arrangement, bound, step));
}

function ruledTarget({ frame, kpi }: Arrangement, goal: RuledGoal, step: number): CellContent {
  const { place, stretch } = goal.dates;
  const dates = seriesText(frame, place.sheet, stretch);
  if (goal.kind === "ramp") {
    const { final } = goal;
    const value =
      final.kind === "number" ? printNumber(final.value) : printFrom(final.place, frame.sheet, true);
    return rampFormula(goal, value, dates, step);
  }
  const headers = {
    figures: headerInTable(frame, kpi.sheet, kpi.series),
    dates: headerInTable(frame, place.sheet, stretch),
  };
  return lastYearContent(goal, cellsText(frame, kpi.sheet, kpi.series), step, headers);
}
