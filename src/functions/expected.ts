import { expected, isProblem } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { checkShare } from "./arguments/share";

/**
 * Gives the value to be expected by now on the way to the target.
 * @customfunction EXPECTED
 * @helpurl https://kpi-status.example/functions/EXPECTED.html
 * @param target The target for the whole period, or a range of them.
 * @param elapsed The share of the period that has passed, from 0 to 1, as KPI.ELAPSED gives it.
 * @param baseline Where the period started. 0 when left out, as for sums over a period.
 * @returns The expected value, in the unit of the target.
 * @remarks baseline + (target - baseline) × elapsed. Rates and levels are not pro-rated: take KPI.ELAPSED with the method constant for them. Blank without a target or an elapsed share.
 * @source This product's own definition.
 * @example =KPI.EXPECTED(100, 0.25) → 25
 * @example =KPI.EXPECTED(400, 0.5, 500) → 450
 */
export function EXPECTED(target: unknown[][], elapsed: unknown[][], baseline?: unknown[][]): unknown[][] {
  return eachComplete({ target, elapsed, baseline }, 2, ([goal, given, start]) => {
    const share = checkShare(given as number);
    return isProblem(share) ? share : expected(goal as number, share, start);
  });
}
