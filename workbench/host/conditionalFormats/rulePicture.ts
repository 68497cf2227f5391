import type { Style } from "@odoo/o-spreadsheet";
import type { ConditionalRuleData, RuleFormat } from "../bookData";
import type { Reading } from "./cellReading";
import { compareReadings, readingText } from "./cellReading";
import { scaleColor } from "./colorScale";
import type { GridIcon } from "./iconPicture";
import { nearestIcon } from "./iconPicture";
import { meetsPreset, meetsTopBottom } from "./presetCriteria";
import { pointValue } from "./rulePoints";

/** What a rule sees of the workbook when it looks at one cell. */
export interface RuleSight {
  readonly value: Reading;
  /** The values of all cells of the rule. */
  readonly all: () => readonly Reading[];
  readonly numbers: () => readonly number[];
  /** The rule's formula or constant at this place of `ruleFormulas`, as it reads for the cell. */
  readonly evaluate: (index: number) => Reading;
  readonly today: Date;
}

/** What one rule does to one cell. */
export interface RulePicture {
  readonly style?: Style;
  /** Excel's code of the format that the cell's text takes. */
  readonly numberFormat?: string;
  readonly icon?: GridIcon;
  readonly bar?: { readonly color: string; readonly percentage: number };
}

/** A rule's format as the grid paints it. */
export function formatPicture(format: RuleFormat): RulePicture {
  const { numberFormat } = format;
  return { style: formatStyle(format), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function formatStyle({ font = {}, fill = {} }: RuleFormat): Style {
  const style: Style = {};
  if (fill.color !== undefined) style.fillColor = fill.color;
  if (font.color !== undefined) style.textColor = font.color;
  if (font.bold !== undefined) style.bold = font.bold;
  if (font.italic !== undefined) style.italic = font.italic;
  if (font.strikethrough !== undefined) style.strikethrough = font.strikethrough;
  if (font.underline !== undefined) style.underline = font.underline !== "None";
  return style;
}

function cellValueMatches(operator: string, { value, evaluate }: RuleSight): boolean {
  const first = compareReadings(value, evaluate(0));
  if (first === undefined) return false;
  switch (operator) {
    case "EqualTo":
      return first === 0;
    case "NotEqualTo":
      return first !== 0;
    case "GreaterThan":
      return first > 0;
    case "LessThan":
      return first < 0;
    case "GreaterThanOrEqual":
      return first >= 0;
    case "LessThanOrEqual":
      return first <= 0;
  }
  const second = compareReadings(value, evaluate(1));
  if (second === undefined) return false;
  const between = (first >= 0 && second <= 0) || (first <= 0 && second >= 0);
  return operator === "Between" ? between : !between;
}

function textMatches(operator: string, wanted: string, value: Reading): boolean {
  if (typeof value === "object") return false;
  const text = readingText(value).toLowerCase();
  const part = wanted.toLowerCase();
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return text.includes(part) === (operator === "Contains");
}

/** Whether a rule with a format applies to the cell; undefined for scales, bars and icons. */
export function ruleMatches(rule: ConditionalRuleData, sight: RuleSight): boolean | undefined {
  switch (rule.type) {
    case "CellValue":
      return cellValueMatches(rule.operator, sight);
    case "ContainsText":
      return textMatches(rule.operator, rule.text, sight.value);
    case "TopBottom":
      return meetsTopBottom(rule.criterion, rule.rank, sight.value, sight.all());
    case "PresetCriteria":
      return meetsPreset(rule.criterion, sight.value, sight.all, sight.today);
    case "Custom": {
      const met = sight.evaluate(0);
      return typeof met === "number" ? met !== 0 : met === true;
    }
    default:
      return undefined;
  }
}

function numberAt(sight: RuleSight, index: number): () => number | undefined {
  return () => {
    const value = sight.evaluate(index);
    return typeof value === "number" ? value : undefined;
  };
}

/** What a scale, bar or icon set shows in a cell that holds a number. */
export function scalePicture(rule: ConditionalRuleData, sight: RuleSight): RulePicture {
  const { value } = sight;
  if (typeof value !== "number") return {};
  const numbers = sight.numbers();
  if (rule.type === "ColorScale") {
    const stops = rule.points.flatMap((point, index) => {
      const at = pointValue(point, numbers, numberAt(sight, index));
      return at === undefined ? [] : [{ value: at, color: point.color }];
    });
    const fillColor = scaleColor(stops, value);
    return fillColor === undefined ? {} : { style: { fillColor } };
  }
  if (rule.type === "DataBar") {
    const low = pointValue(rule.lower, numbers, numberAt(sight, 0));
    const high = pointValue(rule.upper, numbers, numberAt(sight, 1));
    if (low === undefined || high === undefined || high <= low || value <= low) return {};
    const percentage = Math.min(100, ((value - low) / (high - low)) * 100);
    return { bar: { color: rule.positive.fillColor, percentage } };
  }
  if (rule.type !== "IconSet") return {};
  let reached = 0;
  for (const [index, { point, operator }] of rule.icons.entries()) {
    const at = point && pointValue(point, numbers, numberAt(sight, index));
    if (at !== undefined && (operator === "GreaterThan" ? value > at : value >= at)) reached = index;
  }
  const custom = rule.icons[reached]?.customIcon;
  if (custom) return { icon: nearestIcon(custom.set, custom.index) };
  return { icon: nearestIcon(rule.style, rule.reverse ? rule.icons.length - 1 - reached : reached) };
}
