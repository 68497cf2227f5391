import { printFrom } from "./addresses";
import { stretchOfLine, type ArrangedLine, type Arrangement } from "./arrangement";
import type { CellContent } from "./cells";
import type { LineRole } from "./columnHeaders";
import { areaOfStretch, type Stretch } from "./direction";
import {
  attainmentFormula,
  printNumber,
  rowReference,
  statusFormula,
  targetFormula,
  varianceFormula,
  type FormulaParts,
} from "./formulas";
import { portableFormula } from "./portable/portableFormula";
import { attainmentFormat, varianceFormat } from "./numberFormats";
import type { Bound, Goal } from "./goal";
import { bodyOf } from "./snapshot";
import { sameSheet } from "./addresses";

/** What the cells of a line shall hold: one formula that spills over all of them, or one content for each. */
export type LineContents = { readonly spill: string } | { readonly each: readonly CellContent[] };

/** Formulas and constants of one line, for the goal given (the KPI's own, or the one it had before). */
export function contentsOfLine(
  arrangement: Arrangement,
  { role }: ArrangedLine,
  goal: Goal = arrangement.kpi.goal,
): LineContents {
  const bound = boundOf(goal, role);
  const steps = Array.from({ length: arrangement.frame.steps }, (_, i) => i);
  if (role === "target" || role === "lower" || role === "upper") {
    return { each: steps.map((step) => targetContent(arrangement, bound, step)) };
  }
  if (arrangement.kpi.definition.mode === "portable") {
    return { each: steps.map((step) => portableFormula(role, partsAt(arrangement, step))) };
  }
  const formula = { status: statusFormula, attainment: attainmentFormula, variance: varianceFormula }[role];
  if (arrangement.frame.table || arrangement.kpi.definition.formulas === "perCell") {
    return { each: steps.map((step) => formula(partsAt(arrangement, step))) };
  }
  return { spill: formula(partsAt(arrangement, undefined)) };
}

/** The number format of a line: the figures' own for targets and differences, percent for attainment. */
export function formatOfLine({ kpi }: Arrangement, role: LineRole): string {
  if (role === "status") return "General";
  if (role === "attainment") return attainmentFormat;
  return role === "variance" ? varianceFormat(kpi.numberFormat) : kpi.numberFormat;
}

/** The side of a goal that a target line shows. */
function boundOf(goal: Goal, role: LineRole): Bound | undefined {
  if (goal.kind === "range") return role === "upper" ? goal.upper : goal.lower;
  return goal.kind === "one" ? goal.bound : undefined;
}

function targetContent(arrangement: Arrangement, bound: Bound | undefined, step: number): CellContent {
  if (bound === undefined) return "";
  return bound.kind === "number" ? bound.value : targetFormula(referenceOf(arrangement, bound, step));
}

/** What the formulas read: of one step where each cell has its own, of all steps (undefined) where one spills. */
function partsAt(arrangement: Arrangement, step: number | undefined): FormulaParts {
  const { kpi, frame } = arrangement;
  const { definition, series, sheet, goal } = kpi;
  const actual =
    kpi.table && step !== undefined
      ? rowReference(kpi.table.header)
      : printPart(frame.sheet, sheet, series, step);
  const judged = definition.polarity === "range" ? "lower" : "target";
  const target = sideReference(arrangement, judged, boundOf(goal, judged), step);
  const upper =
    goal.kind === "range" ? sideReference(arrangement, "upper", boundOf(goal, "upper"), step) : undefined;
  return {
    actual,
    polarity: definition.polarity,
    tolerance: definition.tolerance,
    toleranceMode: definition.toleranceMode,
    language: definition.language,
    ...(target !== undefined && { target }),
    ...(upper !== undefined && { upper }),
  };
}

/** A target as a formula reads it: the written target line where there is one, else its source. */
function sideReference(
  arrangement: Arrangement,
  role: LineRole,
  bound: Bound | undefined,
  step: number | undefined,
): string | undefined {
  const { frame, lines } = arrangement;
  const written = lines.find((line) => line.role === role);
  if (written) {
    return frame.table && step !== undefined
      ? rowReference(written.header)
      : printPart(frame.sheet, frame.sheet, stretchOfLine(frame, written.line), step);
  }
  if (bound === undefined) return undefined;
  if (bound.kind === "number") return printNumber(bound.value);
  return referenceOf(arrangement, bound, step);
}

/** A stretch as a formula on the sheet `home` reads it: all of it, or the cell of one step. */
function printPart(home: string, sheet: string, stretch: Stretch, step: number | undefined): string {
  const part = step === undefined ? stretch : { ...stretch, step: stretch.step + step, steps: 1 };
  return printFrom({ sheet, area: areaOfStretch(part) }, home);
}

function referenceOf(
  { frame }: Arrangement,
  bound: Exclude<Bound, { kind: "number" }>,
  step: number | undefined,
): string {
  if (bound.kind === "cell") return printFrom(bound.place, frame.sheet, true);
  if (step === undefined) return printFrom(bound.place, frame.sheet);
  const column = columnOfTable(frame.table, bound);
  if (column !== undefined) return rowReference(column);
  return printPart(frame.sheet, bound.place.sheet, bound.stretch, step);
}

/** The header of the table column that a target's cells are. */
function columnOfTable(
  table: Arrangement["frame"]["table"],
  bound: Extract<Bound, { kind: "periods" }>,
): string | undefined {
  if (!table || !sameSheet(table.sheet, bound.place.sheet)) return undefined;
  const body = bodyOf(table);
  const { row, rows, column } = bound.place.area;
  if (row !== body.row || rows !== body.rows) return undefined;
  return table.headers[column - body.column];
}
