import { requiredRate } from "../kpi";
import { eachComplete } from "./arguments/eachCell";

/**
 * Gives what each remaining period must bring to reach the target.
 * @customfunction REQUIREDRATE
 * @helpurl https://kpi-status.example/functions/REQUIREDRATE.html
 * @param actual The figure so far, or a range of them.
 * @param target The target for the whole time.
 * @param periodsLeft How many periods are left: months, weeks or days, as NETWORKDAYS.INTL counts working ones.
 * @returns The rate per remaining period, in the unit of the figures.
 * @remarks (target - actual) / periods left; 0 or below when the target is reached already. #N/A with no period left. Blank without a figure, target or number of periods.
 * @source This product's own definition.
 * @example =KPI.REQUIREDRATE(96000, 260000, 18) → 9111.1111111111
 */
export function REQUIREDRATE(
  actual: unknown[][],
  target: unknown[][],
  periodsLeft: unknown[][],
): unknown[][] {
  return eachComplete({ actual, target, periodsLeft }, 3, ([figure, goal, left]) =>
    requiredRate(figure as number, goal as number, left as number),
  );
}
