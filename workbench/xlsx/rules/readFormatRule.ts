import type { ConditionalRuleData, RuleBase, RuleFormat } from "../../host/bookData";
import { unescapeText } from "../cells/escapedText";
import { shownFormula } from "../formula/formulaText";
import {
  attribute,
  booleanAttribute,
  childrenOf,
  numberAttribute,
  textOf,
  type Element,
} from "../package/xml";
import {
  AVERAGE_CRITERIA,
  CELL_OPERATORS,
  CONTENT_CRITERIA,
  TEXT_OPERATORS,
  TIME_CRITERIA,
} from "./ruleNames";

/** Reads a rule that paints a format; undefined for the other kinds and for what we do not understand. */
export function readFormatRule(
  element: Element,
  base: RuleBase,
  format: RuleFormat,
): ConditionalRuleData | undefined {
  const type = attribute(element, "type") ?? "";
  const [formula1, formula2] = childrenOf(element, "formula").map(
    (formula) => `=${shownFormula(unescapeText(textOf(formula)))}`,
  );
  const criterion = presetCriterion(element, type);
  if (criterion !== undefined) return { ...base, type: "PresetCriteria", criterion, format };
  if (type === "cellIs") {
    const operator = CELL_OPERATORS[attribute(element, "operator") ?? ""];
    if (operator === undefined || formula1 === undefined) return undefined;
    return {
      ...base,
      type: "CellValue",
      operator,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
      format,
    };
  }
  if (type === "top10") {
    const end = booleanAttribute(element, "bottom") ? "Bottom" : "Top";
    const unit = booleanAttribute(element, "percent") ? "Percent" : "Items";
    return {
      ...base,
      type: "TopBottom",
      criterion: `${end}${unit}`,
      rank: numberAttribute(element, "rank") ?? 10,
      format,
    };
  }
  if (type === "expression") {
    return formula1 === undefined ? undefined : { ...base, type: "Custom", formula: formula1, format };
  }
  const operator = TEXT_OPERATORS[type];
  const text = attribute(element, "text");
  if (operator === undefined || text === undefined) return undefined;
  return { ...base, type: "ContainsText", operator, text: unescapeText(text), format };
}

function presetCriterion(element: Element, type: string): string | undefined {
  if (type === "timePeriod") return TIME_CRITERIA[attribute(element, "timePeriod") ?? ""];
  if (type !== "aboveAverage") return CONTENT_CRITERIA[type];
  const side = booleanAttribute(element, "aboveAverage", true) ? "above" : "below";
  const equal = booleanAttribute(element, "equalAverage") ? "equal" : "";
  return AVERAGE_CRITERIA[`${side}|${equal}|${numberAttribute(element, "stdDev") ?? 0}`];
}
