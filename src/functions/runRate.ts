import { isProblem, runRate } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { checkShare } from "./arguments/share";

/**
 * Gives the value that the run so far leads to by the end of the period.
 * @customfunction RUNRATE
 * @helpurl https://kpi-status.example/functions/RUNRATE.html
 * @param actual The figure so far, or a range of them.
 * @param elapsed The share of the period that has passed, from 0 to 1, as KPI.ELAPSED gives it.
 * @param baseline Where the period started. 0 when left out, as for sums over a period.
 * @returns The projected value at the end of the period, in the unit of the figures.
 * @remarks baseline + (actual - baseline) / elapsed. #N/A before the period starts. Blank without a figure or an elapsed share. It carries on the speed so far; a forecast is made by KPI.FORECAST.
 * @source This product's own definition.
 * @example =KPI.RUNRATE(40000, 0.25) → 160000
 */
export function RUNRATE(actual: unknown[][], elapsed: unknown[][], baseline?: unknown[][]): unknown[][] {
  return eachComplete({ actual, elapsed, baseline }, 2, ([figure, given, start]) => {
    const share = checkShare(given as number);
    return isProblem(share) ? share : runRate(figure as number, share, start);
  });
}
