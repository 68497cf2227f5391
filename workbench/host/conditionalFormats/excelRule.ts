import type { Range } from "@odoo/o-spreadsheet";
import type { ConditionalRuleData } from "../bookData";
import { areaText, parseArea } from "../book/area";
import type { CoreGetters } from "../book/excelGetters";
import type { ExcelFormulaText } from "../book/excelFormulaText";
import { formulaParts, formulaText } from "../book/excelFormulaText";
import { ExcelError } from "../excelError";
import { areaOfRange, movingRange } from "./ruleRanges";
import { ruleFormulas, withRuleFormulas } from "./ruleFormulas";

/** A rule as the workbook's state holds it: its ranges and formulas move with the cells. */
export interface ExcelRule {
  readonly id: string;
  readonly sheetId: string;
  readonly ranges: readonly Range[];
  /** Everything else; its ranges, priority and formulas are out of date. */
  readonly body: ConditionalRuleData;
  /** In the order of `ruleFormulas`; undefined where the text is no formula. */
  readonly formulas: readonly (ExcelFormulaText | undefined)[];
}

/** Takes a rule in. Formulas are meant for the first cell of its first range, as in Excel. */
export function excelRule(data: ConditionalRuleData, sheetId: string, getters: CoreGetters): ExcelRule {
  const ranges = data.ranges.split(/\s+/).map((text) => {
    const area = parseArea(text);
    if (!area) throw new ExcelError("InvalidArgument", `The rule's range ${text} is none.`);
    return movingRange(area, sheetId, getters);
  });
  const formulas = ruleFormulas(data).map((text) =>
    text?.startsWith("=") ? formulaParts(text, sheetId, getters) : undefined,
  );
  return { id: data.id, sheetId, ranges, body: data, formulas };
}

/** The rule as it reads now; `priority` is its place on the sheet. */
export function ruleData(rule: ExcelRule, priority: number, getters: CoreGetters): ConditionalRuleData {
  const texts = ruleFormulas(rule.body).map((text, index) => {
    const parts = rule.formulas[index];
    return parts === undefined ? text : formulaText(parts, rule.sheetId, getters);
  });
  const ranges = rule.ranges.map((range) => areaText(areaOfRange(range))).join(" ");
  return { ...withRuleFormulas(rule.body, texts), ranges, priority };
}
