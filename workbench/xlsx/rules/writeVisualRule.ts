import type { BarFormat, ConditionalRuleData, RulePoint } from "../../host/bookData";
import { storedFormula } from "../formula/formulaText";
import { appendChild, elementLike, NS, ownerOf, setAttributes, type Element } from "../package/xml";
import { storedColor } from "../styles/color";
import { BAR_AXES, BAR_DIRECTIONS, ICON_SETS, NEW_ICON_SETS, POINT_TYPES, storedName } from "./ruleNames";

type Rule<Type extends ConditionalRuleData["type"]> = Extract<ConditionalRuleData, { readonly type: Type }>;
export type VisualRule = Rule<"ColorScale"> | Rule<"DataBar"> | Rule<"IconSet">;

/** Icon sets of Excel 2010 and mixed ones exist in the extension only. */
export function livesInExtension(rule: ConditionalRuleData): boolean {
  return (
    rule.type === "IconSet" &&
    (rule.style === "Custom" || NEW_ICON_SETS.includes(storedName(ICON_SETS, rule.style) ?? ""))
  );
}

/** Fills an empty `<cfRule>` of the sheet or of its extension with all but its priority. */
export function writeVisualRule(element: Element, rule: VisualRule): void {
  setAttributes(element, { stopIfTrue: rule.stopIfTrue === true ? 1 : undefined });
  switch (rule.type) {
    case "ColorScale": {
      setAttributes(element, { type: "colorScale" });
      const scale = appendChild(element, "colorScale");
      for (const point of rule.points) writePoint(scale, point);
      for (const { color } of rule.points) appendChild(scale, "color", { rgb: storedColor(color) });
      return;
    }
    case "DataBar": {
      setAttributes(element, { type: "dataBar" });
      const bar = appendChild(element, "dataBar", { showValue: rule.showValue ? undefined : 0 });
      writePoint(bar, withoutAutomatic(rule.lower));
      writePoint(bar, withoutAutomatic(rule.upper));
      appendChild(bar, "color", { rgb: storedColor(rule.positive.fillColor) });
      return;
    }
    case "IconSet":
      writeIconSet(element, rule);
  }
}

/** The 2010 half of a data bar: automatic ends, axis, direction, negative bars. */
export function writeBarExtension(element: Element, rule: Rule<"DataBar">): void {
  setAttributes(element, { type: "dataBar" });
  const bar = appendChild(element, "dataBar", {
    minLength: 0,
    maxLength: 100,
    showValue: rule.showValue ? undefined : 0,
    border: rule.positive.borderColor === undefined ? undefined : 1,
    gradient: rule.positive.gradient === false ? 0 : undefined,
    direction: rule.direction === "Context" ? undefined : storedName(BAR_DIRECTIONS, rule.direction),
    negativeBarColorSameAsPositive: rule.negative.sameFill === true ? 1 : undefined,
    negativeBarBorderColorSameAsPositive: rule.negative.sameBorder === false ? 0 : undefined,
    axisPosition: rule.axis === "Automatic" ? undefined : storedName(BAR_AXES, rule.axis),
  });
  writePoint(bar, rule.lower);
  writePoint(bar, rule.upper);
  const color = (name: string, value: string | undefined): void => {
    if (value !== undefined) appendChild(bar, name, { rgb: storedColor(value) });
  };
  const negative: BarFormat = rule.negative;
  color("borderColor", rule.positive.borderColor);
  if (rule.negative.sameFill !== true) color("negativeFillColor", negative.fillColor);
  if (rule.negative.sameBorder === false) color("negativeBorderColor", negative.borderColor);
  if (rule.axis !== "None") color("axisColor", rule.axisColor ?? "#000000");
}

function withoutAutomatic(point: RulePoint): RulePoint {
  if (point.type === "AutomaticMin") return { type: "LowestValue" };
  return point.type === "AutomaticMax" ? { type: "HighestValue" } : point;
}

/** In the extension a point's value is a child element, in the sheet an attribute. */
function writePoint(parent: Element, point: RulePoint, gte?: 0): void {
  const type = Object.entries(POINT_TYPES).find(([, shown]) => shown === point.type)?.[0];
  const value = point.formula === undefined ? undefined : storedFormula(point.formula.replace(/^=/, ""));
  const inExtension = parent.namespaceURI === NS.x14;
  const element = appendChild(parent, "cfvo", { type, val: inExtension ? undefined : value, gte });
  if (!inExtension || value === undefined) return;
  const formula = ownerOf(element).createElementNS(NS.xm, "xm:f");
  formula.appendChild(ownerOf(element).createTextNode(value));
  element.appendChild(formula);
}

function writeIconSet(element: Element, rule: Rule<"IconSet">): void {
  const custom = rule.style === "Custom";
  setAttributes(element, { type: "iconSet" });
  const countName =
    ["3TrafficLights1", "4TrafficLights", "5Quarters"][rule.icons.length - 3] ?? "3TrafficLights1";
  const set = elementLike(element, "iconSet", {
    iconSet: custom ? countName : storedName(ICON_SETS, rule.style),
    showValue: rule.iconsOnly ? 0 : undefined,
    reverse: rule.reverse ? 1 : undefined,
    custom: custom ? 1 : undefined,
  });
  element.appendChild(set);
  rule.icons.forEach((icon, index) => {
    const point = index === 0 ? undefined : icon.point;
    writePoint(
      set,
      point ?? { type: "Percent", formula: "0" },
      icon.operator === "GreaterThan" ? 0 : undefined,
    );
  });
  if (!custom) return;
  for (const { customIcon } of rule.icons) {
    const iconSet = customIcon && storedName(ICON_SETS, customIcon.set);
    appendChild(set, "cfIcon", { iconSet: iconSet ?? "NoIcons", iconId: customIcon?.index ?? 0 });
  }
}
