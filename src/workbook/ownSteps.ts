import { placeOfLine, type ArrangedLine, type Arrangement } from "./arrangement";
import { contentsOf, isFormula, type CellContent } from "./cells";
import { goalBefore } from "./goalBefore";
import { contentsOfLine } from "./lineContents";
import { windowOf, type Snapshot } from "./snapshot";

/**
 * The steps of a target line whose cells a person set apart: neither empty nor as the last apply wrote them. While the
 * line is frozen nothing tells them from the values of our formulas: those of before the freezing count.
 */
export function ownSteps(
  arrangement: Arrangement,
  line: ArrangedLine,
  snapshot: Snapshot,
): readonly number[] {
  if (line.fresh) return [];
  const frozen = arrangement.anchors.memo?.frozen;
  if (frozen?.mode === "frozen") return frozen.own?.[line.role] ?? [];
  const { content } = windowOf(snapshot, arrangement.frame.sheet);
  const now = contentsOf(content, placeOfLine(arrangement.frame, line.line).area).flat();
  const before = contentsOfLine(arrangement, line, goalBefore(arrangement));
  const previous = "each" in before ? before.each : [];
  // The formulas of a ramp or of last year change with their dates: each of them is ours, a number amid them is not.
  const ruled = arrangement.anchors.memo?.targetForm !== undefined;
  const ours = (cell: CellContent, step: number): boolean =>
    cell === "" || cell === previous[step] || (ruled && isFormula(cell));
  return now.flatMap((cell, step) => (ours(cell, step) ? [] : [step]));
}
