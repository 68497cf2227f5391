import type { ConditionalRuleData, RulePoint } from "../bookData";

/** The texts of a rule that may be formulas, in a fixed order; undefined where there is none. */
export function ruleFormulas(rule: ConditionalRuleData): readonly (string | undefined)[] {
  switch (rule.type) {
    case "CellValue":
      return [rule.formula1, rule.formula2];
    case "Custom":
      return [rule.formula];
    case "ColorScale":
      return rule.points.map((point) => point.formula);
    case "DataBar":
      return [rule.lower.formula, rule.upper.formula];
    case "IconSet":
      return rule.icons.map((icon) => icon.point?.formula);
    default:
      return [];
  }
}

function pointWith<Point extends RulePoint>(point: Point, formula: string | undefined): Point {
  return formula === undefined ? point : { ...point, formula };
}

/** The rule with other texts in the places of `ruleFormulas`. */
export function withRuleFormulas(
  rule: ConditionalRuleData,
  formulas: readonly (string | undefined)[],
): ConditionalRuleData {
  const [first = "", second] = formulas;
  switch (rule.type) {
    case "CellValue":
      return { ...rule, formula1: first, ...(second === undefined ? {} : { formula2: second }) };
    case "Custom":
      return { ...rule, formula: first };
    case "ColorScale":
      return { ...rule, points: rule.points.map((point, index) => pointWith(point, formulas[index])) };
    case "DataBar":
      return { ...rule, lower: pointWith(rule.lower, formulas[0]), upper: pointWith(rule.upper, second) };
    case "IconSet":
      return {
        ...rule,
        icons: rule.icons.map((icon, index) =>
          icon.point ? { ...icon, point: pointWith(icon.point, formulas[index]) } : icon,
        ),
      };
    default:
      return rule;
  }
}
