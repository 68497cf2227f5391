import { figureFormats, languages } from "../kpi";
import { lastRow, readBeside, type Values } from "./arguments/beside";
import { toOutput } from "./arguments/eachCell";
import { readChoice, readJudgment, readNumber, readText } from "./arguments/options";
import { readWholeSeries } from "./arguments/series";
import { cardLines, type CardFigures } from "./cardLines";
import type { FigureFormat, Polarity, ToleranceMode, WordLanguage } from "./choices";

let cardsShown = false;

/** Whether this Excel shows values with properties (ExcelApi 1.19); where it does not, a card is its plain number. */
export function setCardSupport(shown: boolean): void {
  cardsShown = shown;
}

/**
 * Gives the latest figure of a KPI as a number that shows a card with its target, status and history.
 * @customfunction CARD
 * @helpurl https://kpi-status.example/functions/CARD.html
 * @param name The KPI's name, the title of its card.
 * @param actuals A row or column of figures in time order. Empty cells at the end are still to come.
 * @param target The target, or one beside each figure: that of the latest one counts. With polarity range, the lower bound.
 * @param polarity Which figures are better: higher (when left out), lower, closest, range or none.
 * @param tolerance How far from the target is still "at risk" and not "off target". 10% when left out.
 * @param toleranceMode relative (when left out): a fraction of the target; absolute: in the unit of the figures.
 * @param upper The upper bound, or one beside each figure, with polarity range only.
 * @param baseline The starting value, for the progress.
 * @param language The language of the card: en (when left out) or fr.
 * @param format How figures are shown: number (when left out) or percent.
 * @returns The latest figure; it counts as a plain number everywhere.
 * @remarks The card says when the process limits behind its signal are on trial, on 12 figures or fewer. Where Excel does not show values with properties (before ExcelApi 1.19) the cell is the plain number. Blank without any figure.
 * @source This product's own definition.
 * @example =KPI.CARD("Sales", {90;105;98}, 100) → 98
 */
export function CARD(
  name: string,
  actuals: unknown[][],
  target?: unknown[][],
  polarity?: Polarity,
  tolerance?: unknown,
  toleranceMode?: ToleranceMode,
  upper?: unknown[][],
  baseline?: unknown,
  language?: WordLanguage,
  format?: FigureFormat,
): unknown {
  const values = readWholeSeries("actuals", actuals);
  const last = lastRow(values);
  const beside = (other: string, argument: unknown): Values | undefined =>
    readBeside(other, argument, { name: "actuals", count: values.length });
  const targets = beside("target", target);
  const figures: CardFigures = {
    values,
    targets,
    target: targets?.[last],
    upper: beside("upper", upper)?.[last],
    baseline: readNumber("baseline", baseline),
    judgment: readJudgment(polarity, tolerance, toleranceMode),
    language: readChoice("language", language, languages, "en"),
    format: readChoice("format", format, figureFormats, "number"),
  };
  const actual = values[last];
  if (actual === undefined) return "";
  const lines = cardLines(actual, figures);
  const basicValue = toOutput(actual);
  if (!cardsShown) return basicValue;
  const title = { type: "String", basicValue: readText(name) ?? "KPI" };
  return {
    type: "Double",
    basicValue,
    ...(figures.format === "percent" && { numberFormat: "0.0%" }),
    properties: { KPI: title, ...lines },
    layouts: { card: { title: { property: "KPI" } } },
  };
}
