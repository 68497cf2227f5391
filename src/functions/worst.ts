import { worstChild } from "../kpi";
import { ofLength } from "./arguments/beside";
import { isLeftOut, toCell } from "./arguments/cells";
import { plain } from "./arguments/plain";
import { readWholeSeries } from "./arguments/series";
import { single } from "./arguments/single";
import { readVector } from "./arguments/vector";

/**
 * Names the KPI with the lowest score, to stand beside every average.
 * @customfunction WORST
 * @helpurl https://kpi-status.example/functions/WORST.html
 * @param scores A row or column of scores. Empty cells are left out.
 * @param names Their names, as many. The lowest score itself is given when left out.
 * @returns The name of the lowest score, the first of equals.
 * @remarks Blank when no score has data.
 * @source This product's own definition.
 * @example =KPI.WORST({80;35;50}, {"Sales";"Delays";"Quality"}) → Delays
 * @example =KPI.WORST({80;35;50}) → 35
 */
export function WORST(scores: unknown[][], names?: unknown[][]): number | string {
  const values = readWholeSeries("scores", scores);
  const position = worstChild(values);
  if (isLeftOut(names)) return single(position === undefined ? undefined : values[position]);
  const cells = ofLength("names", readVector("names", names), { name: "scores", count: values.length });
  return position === undefined ? "" : String(plain(toCell(cells[position])) ?? "");
}
