import { score } from "../kpi";
import { eachComplete } from "./arguments/eachCell";

/**
 * Gives each figure a score from 0 to 100: a third at the red point, two thirds at the green point.
 * @customfunction SCORE
 * @helpurl https://kpi-status.example/functions/SCORE.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param red The figure that scores 33.3: below it things are bad.
 * @param green The figure that scores 66.7: beyond it things are good. Below red where lower is better.
 * @returns The score of each figure, from 0 to 100.
 * @remarks 100 × ((actual - red) / (green - red) + 1) / 3, held between 0 and 100. Red and green must differ.
 * @source This product's own definition.
 * @example =KPI.SCORE({300,400,500,600,700,900}, 500, 700) → {0,16.6666666667,33.3333333333,50,66.6666666667,100}
 */
export function SCORE(actual: unknown[][], red: unknown[][], green: unknown[][]): unknown[][] {
  return eachComplete({ actual, red, green }, 3, ([figure, low, high]) => score(figure, low, high));
}
