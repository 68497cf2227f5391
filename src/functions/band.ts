import { band, checkBands } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { refuse } from "./arguments/excelError";
import { readNumbers } from "./arguments/vector";
import { readWords } from "./arguments/words";

/**
 * Sorts each measure into a band between cut points, a measure on a cut point belonging to the band above it.
 * @customfunction BAND
 * @helpurl https://kpi-status.example/functions/BAND.html
 * @param measure The measure or range of measures. Empty cells stay blank.
 * @param cutPoints A row or column of cut points in ascending order.
 * @param labels The bands' names, one more than cut points: a row or column, or one text divided by |. Numbers from 1 when left out.
 * @returns The band of each measure, in the shape of the measures.
 * @remarks n cut points make n + 1 bands. Cut points must ascend and labels be one more than cut points.
 * @source This product's own definition.
 * @example =KPI.BAND({5;10;49.9;50}, {10;50}, "low|mid|high") → {"low";"mid";"mid";"high"}
 * @example =KPI.BAND(75, {60,70,80,90}) → 3
 */
export function BAND(measure: unknown[][], cutPoints: unknown[][], labels?: unknown[][]): unknown[][] {
  const cuts = readNumbers("cutPoints", cutPoints);
  const names = readWords("labels", labels);
  const problem = checkBands(cuts, names);
  if (problem) refuse(problem);
  return eachComplete({ measure }, 1, ([figure]) => {
    const position = band(figure, cuts);
    if (position === undefined) return undefined;
    return names ? names[position] : position + 1;
  });
}
