import { ExcelError } from "../excelError";
import { omit } from "./omit";
import { RuleFormatObject } from "./ruleFormatObject";
import type { RulePlace } from "./ruleObject";
import { RuleObject } from "./ruleObject";

/** Rules with a format: cell value, text, top and bottom, ready-made criteria, formula. */

const fields = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
  return value as Record<string, unknown>;
};

const oneOf = (value: unknown, known: readonly string[]): string => {
  if (typeof value !== "string" || !known.includes(value)) throw new ExcelError("InvalidArgument");
  return value;
};

const comparisons = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

export class CellValueRule extends RuleObject<"CellValue"> {
  readonly typeName = "CellValueConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "CellValue");
  }

  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.place);
  }

  get Rule(): unknown {
    const { operator, formula1, formula2 } = this.rule;
    return { formula1, formula2: formula2 ?? "", operator };
  }

  set Rule(value: unknown) {
    const { formula1, formula2, operator } = fields(value);
    const rule = omit(this.rule, "formula2");
    const checked = oneOf(operator, comparisons);
    if (formula1 === undefined || formula1 === null || formula1 === "")
      throw new ExcelError("InvalidArgument");
    const second =
      formula2 === undefined || formula2 === null || formula2 === "" ? undefined : String(formula2);
    if (/Between$/.test(checked) && second === undefined) throw new ExcelError("InvalidArgument");
    const next = { ...rule, operator: checked, formula1: String(formula1) };
    this.place.put(second === undefined ? next : { ...next, formula2: second });
  }
}

export class TextRule extends RuleObject<"ContainsText"> {
  readonly typeName = "TextConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "ContainsText");
  }

  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.place);
  }

  get Rule(): unknown {
    return { operator: this.rule.operator, text: this.rule.text };
  }

  set Rule(value: unknown) {
    const { operator, text } = fields(value);
    if (typeof text !== "string" || text === "") throw new ExcelError("InvalidArgument");
    this.change({ operator: oneOf(operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]), text });
  }
}

export class TopBottomRule extends RuleObject<"TopBottom"> {
  readonly typeName = "TopBottomConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "TopBottom");
  }

  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.place);
  }

  get Rule(): unknown {
    return { rank: this.rule.rank, type: this.rule.criterion };
  }

  set Rule(value: unknown) {
    const { rank, type } = fields(value);
    const criterion = oneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
    const highest = criterion.endsWith("Percent") ? 100 : 1000;
    if (typeof rank !== "number" || rank < 1 || rank > highest) throw new ExcelError("InvalidArgument");
    this.change({ criterion, rank });
  }
}

const presets = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
];

export class PresetRule extends RuleObject<"PresetCriteria"> {
  readonly typeName = "PresetCriteriaConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "PresetCriteria");
  }

  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.place);
  }

  get Rule(): unknown {
    return { criterion: this.rule.criterion };
  }

  set Rule(value: unknown) {
    this.change({ criterion: oneOf(fields(value)["criterion"], presets) });
  }
}

export class CustomRule extends RuleObject<"Custom"> {
  readonly typeName = "CustomConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "Custom");
  }

  get Format(): RuleFormatObject {
    return new RuleFormatObject(this.place);
  }

  get Rule(): CustomRuleFormula {
    return new CustomRuleFormula(this.place, "Custom");
  }
}

class CustomRuleFormula extends RuleObject<"Custom"> {
  readonly typeName = "ConditionalFormatRule";

  get Formula(): string {
    return this.rule.formula;
  }

  set Formula(value: unknown) {
    if (typeof value !== "string" || value.trim() === "") throw new ExcelError("InvalidArgument");
    this.change({ formula: value.startsWith("=") ? value : `=${value}` });
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(value: unknown) {
    this.Formula = value;
  }
}
