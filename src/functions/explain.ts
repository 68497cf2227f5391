import { explain, figureFormats, languages } from "../kpi";
import { eachComplete } from "./arguments/eachCell";
import { readChoice, readJudgment } from "./arguments/options";
import type { FigureFormat, Polarity, ToleranceMode, WordLanguage } from "./choices";

/**
 * Explains each figure's status in one sentence.
 * @customfunction EXPLAIN
 * @helpurl https://kpi-status.example/functions/EXPLAIN.html
 * @param actual The figure or range of figures. Empty cells stay blank.
 * @param target The target, or a row or column of targets. With polarity range, the lower bound.
 * @param polarity Which figures are better: higher (when left out), lower, closest, range or none.
 * @param tolerance How far from the target is still "at risk" and not "off target". 10% when left out.
 * @param toleranceMode relative (when left out): a fraction of the target; absolute: in the unit of the figures.
 * @param upper The upper bound, with polarity range only.
 * @param language The language of the sentence and its numbers: en (when left out) or fr.
 * @param format How figures are written: number (when left out) or percent.
 * @returns The sentence for each figure, in the shape of the figures.
 * @remarks The same judgment as KPI.STATUS with the same arguments. Numbers have six significant digits at most, percentages one decimal.
 * @limit {significantDigits} significant digits.
 * @source This product's own definition.
 * @example =KPI.EXPLAIN(104, 100, "lower", 5%) → 104 against at most 100: 4 % over, within the 5 % tolerance
 * @example =KPI.EXPLAIN(0.934, 95%, "higher", 2%, "absolute", , "en", "percent") → 93.4 % against at least 95 %: 1.6 points under, within the tolerance of 2 points
 */
export function EXPLAIN(
  actual: unknown[][],
  target: unknown[][],
  polarity?: Polarity,
  tolerance?: unknown,
  toleranceMode?: ToleranceMode,
  upper?: unknown[][],
  language?: WordLanguage,
  format?: FigureFormat,
): unknown[][] {
  const judgment = readJudgment(polarity, tolerance, toleranceMode);
  const words = readChoice("language", language, languages, "en");
  const form = readChoice("format", format, figureFormats, "number");
  return eachComplete({ actual, target, upper }, 1, ([figure, goal, bound]) =>
    explain({ actual: figure, target: goal, upper: bound, judgment, format: form }, words),
  );
}
