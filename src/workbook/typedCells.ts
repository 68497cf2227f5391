import type { ArrangedLine, Arrangement } from "./arrangement";
import { isFormula, isSpilled, type CellContent } from "./cells";
import { isStillRole, isTargetRole } from "./modes/stillRoles";

/**
 * Which of a line's cells hold what a person typed over a formula: neither empty nor a formula, and no result of a
 * formula that spills. The cells of a target, and of a line that was frozen, are values from the beginning: none of them.
 */
export function typedSteps(
  { anchors }: Arrangement,
  { fresh, role }: ArrangedLine,
  now: readonly CellContent[],
): ReadonlySet<number> {
  const frozen = anchors.memo?.frozen;
  const wasStill = frozen !== undefined && isStillRole(role, frozen.mode);
  if (fresh || isTargetRole(role) || wasStill || isSpilled(now)) return new Set();
  return new Set(now.flatMap((cell, step) => (cell === "" || isFormula(cell) ? [] : [step])));
}
