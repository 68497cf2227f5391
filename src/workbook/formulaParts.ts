import { printFrom } from "./addresses";
import { stretchOfLine, type Arrangement } from "./arrangement";
import type { LineRole } from "./columnHeaders";
import { areaOfStretch, type Stretch } from "./direction";
import { printNumber, rowReference, type FormulaParts } from "./formulas";
import type { Bound, Goal } from "./goal";
import { isPercentFormat } from "./numberFormats";
import { headerOfRow } from "./seriesText";

/** The cells or the number of a goal that a target line shows; a ruled target has none. */
export function boundOf(goal: Goal, role: LineRole): Bound | undefined {
  if (goal.kind === "range") return role === "upper" ? goal.upper : goal.lower;
  return goal.kind === "one" ? goal.bound : undefined;
}

/** What the formulas read: of one step where each cell has its own, of all steps (undefined) where one spills. */
export function partsAt(arrangement: Arrangement, step: number | undefined): FormulaParts {
  const { kpi, frame } = arrangement;
  const { definition, series, sheet, goal } = kpi;
  const header = step === undefined ? undefined : headerOfRow(frame, sheet, series);
  const actual = header === undefined ? printPart(frame.sheet, sheet, series, step) : rowReference(header);
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
    each: step !== undefined,
    percent: isPercentFormat(kpi.numberFormat),
    ...(target !== undefined && { target }),
    ...(upper !== undefined && { upper }),
  };
}

/** A target as a formula reads it: the written target line where there is one, else its source. */
export function sideReference(
  arrangement: Arrangement,
  role: LineRole,
  bound: Bound | undefined,
  step: number | undefined,
): string | undefined {
  const { frame, lines } = arrangement;
  const written = lines.find((line) => line.role === role);
  if (written) {
    return (frame.table ?? frame.list?.table) && step !== undefined
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

export function referenceOf(
  { frame }: Arrangement,
  bound: Exclude<Bound, { kind: "number" }>,
  step: number | undefined,
): string {
  if (bound.kind === "cell") return printFrom(bound.place, frame.sheet, true);
  if (step === undefined) return printFrom(bound.place, frame.sheet);
  const header = headerOfRow(frame, bound.place.sheet, bound.stretch);
  if (header !== undefined) return rowReference(header);
  return printPart(frame.sheet, bound.place.sheet, bound.stretch, step);
}
