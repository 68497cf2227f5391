import { spark } from "../kpi";
import { readBeside } from "./arguments/beside";
import { refuse } from "./arguments/excelError";
import { readWholeSeries } from "./arguments/series";

/** What a cell of Excel holds. */
const mostCharacters = 32_767;

/**
 * Draws a series as a small chart in text.
 * @customfunction SPARK
 * @helpurl https://kpi-status.example/functions/SPARK.html
 * @param series A row or column of figures in time order. Empty cells are gaps.
 * @param target A target, or a target beside each figure; where the series crosses it, a mark is set.
 * @returns One block per figure, from the lowest to the highest.
 * @remarks A constant series is drawn at half height, an empty one is blank. A figure on the target lies on neither side of it.
 * @limit {mostCharacters} characters, what a cell holds: one for each figure or gap, and one for each crossing of the target.
 * @source Block elements of Unicode.
 * @example =KPI.SPARK({1,2,3,4,5,6,7,8}) → ▁▂▃▄▅▆▇█
 * @example =KPI.SPARK({1,8,1}, 4) → ▁┊█┊▁
 */
export function SPARK(series: unknown[][], target?: unknown[][]): unknown {
  const values = readWholeSeries("series", series);
  const text = spark(values, readBeside("target", target, { name: "series", count: values.length }));
  if (text.length > mostCharacters)
    refuse({ code: "textTooLong", detail: { length: text.length, most: mostCharacters } });
  return text;
}
