import type { ConditionalRuleData } from "../../host/bookData";
import { escapeText } from "../cells/escapedText";
import { storedFormula } from "../formula/formulaText";
import { appendChild, setAttributes, type Element } from "../package/xml";
import { presetRuleFormula, textRuleFormula } from "./ruleFormulas";
import {
  AVERAGE_CRITERIA,
  CELL_OPERATORS,
  CONTENT_CRITERIA,
  storedName,
  TEXT_OPERATORS,
  TIME_CRITERIA,
} from "./ruleNames";

export type FormatRule = Extract<ConditionalRuleData, { readonly format: unknown }>;

export function isFormatRule(rule: ConditionalRuleData): rule is FormatRule {
  return "format" in rule;
}

/** Fills an empty `<cfRule>` with all but its priority. `firstCell` is the top left cell of the rule's range. */
export function writeFormatRule(element: Element, rule: FormatRule, firstCell: string, dxfId: number): void {
  setAttributes(element, {
    type: storedType(rule),
    dxfId,
    stopIfTrue: rule.stopIfTrue === true ? 1 : undefined,
  });
  const formula = (text: string | undefined): void => {
    if (text !== undefined)
      appendChild(element, "formula", {}, escapeText(storedFormula(text.replace(/^=/, ""))));
  };
  switch (rule.type) {
    case "CellValue":
      setAttributes(element, { operator: storedName(CELL_OPERATORS, rule.operator) });
      formula(rule.formula1);
      formula(rule.formula2);
      return;
    case "ContainsText":
      setAttributes(element, {
        operator: storedType(rule) === "notContainsText" ? "notContains" : storedType(rule),
        text: escapeText(rule.text),
      });
      formula(textRuleFormula(rule.operator, rule.text, firstCell));
      return;
    case "TopBottom":
      setAttributes(element, {
        percent: rule.criterion.endsWith("Percent") ? 1 : undefined,
        bottom: rule.criterion.startsWith("Bottom") ? 1 : undefined,
        rank: rule.rank,
      });
      return;
    case "Custom":
      formula(rule.formula);
      return;
    case "PresetCriteria":
      writePreset(element, rule.criterion);
      formula(presetRuleFormula(rule.criterion, firstCell));
  }
}

function storedType(rule: FormatRule): string {
  switch (rule.type) {
    case "CellValue":
      return "cellIs";
    case "ContainsText":
      return storedName(TEXT_OPERATORS, rule.operator) ?? "containsText";
    case "TopBottom":
      return "top10";
    case "Custom":
      return "expression";
    case "PresetCriteria":
      if (storedName(TIME_CRITERIA, rule.criterion) !== undefined) return "timePeriod";
      return storedName(CONTENT_CRITERIA, rule.criterion) ?? "aboveAverage";
  }
}

function writePreset(element: Element, criterion: string): void {
  setAttributes(element, { timePeriod: storedName(TIME_CRITERIA, criterion) });
  const average = storedName(AVERAGE_CRITERIA, criterion);
  if (average === undefined) return;
  const [side, equal, deviations] = average.split("|");
  setAttributes(element, {
    aboveAverage: side === "below" ? 0 : undefined,
    equalAverage: equal === "equal" ? 1 : undefined,
    stdDev: deviations === "0" ? undefined : deviations,
  });
}
