import type { BarFormat, ConditionalRuleData, IconData, RuleBase, RulePoint } from "../../host/bookData";
import { shownFormula } from "../formula/formulaText";
import {
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  numberAttribute,
  textOf,
  type Element,
} from "../package/xml";
import type { ColorReader } from "../styles/color";
import { BAR_AXES, BAR_DIRECTIONS, ICON_SETS, POINT_TYPES } from "./ruleNames";

/** Reads color scales, data bars and icon sets. `extension` is the 2010 half of a data bar, if it has one. */
export function readVisualRule(
  element: Element,
  extension: Element | undefined,
  base: RuleBase,
  color: ColorReader,
): ConditionalRuleData | undefined {
  switch (attribute(element, "type")) {
    case "colorScale":
      return readColorScale(element, base, color);
    case "dataBar":
      return readDataBar(element, extension, base, color);
    case "iconSet":
      return readIconSet(element, base);
    default:
      return undefined;
  }
}

function readPoint(point: Element): RulePoint {
  const type = POINT_TYPES[attribute(point, "type") ?? ""] ?? "Number";
  const formula = childOf(point, "f");
  const stored = formula === undefined ? attribute(point, "val") : textOf(formula);
  if (stored === undefined || type.startsWith("Automatic") || type.endsWith("Value")) return { type };
  const isNumber = stored !== "" && !Number.isNaN(Number(stored));
  return { type, formula: isNumber ? stored : `=${shownFormula(stored)}` };
}

function readColorScale(
  element: Element,
  base: RuleBase,
  color: ColorReader,
): ConditionalRuleData | undefined {
  const scale = childOf(element, "colorScale");
  if (scale === undefined) return undefined;
  const colors = childrenOf(scale, "color").map(color);
  const points = childrenOf(scale, "cfvo").map((point, index) => ({
    ...readPoint(point),
    color: colors[index] ?? "#FFFFFF",
  }));
  return { ...base, type: "ColorScale", points };
}

function readDataBar(
  element: Element,
  extension: Element | undefined,
  base: RuleBase,
  color: ColorReader,
): ConditionalRuleData | undefined {
  const bar = childOf(element, "dataBar");
  if (bar === undefined) return undefined;
  const newBar = extension && childOf(extension, "dataBar");
  const look = newBar ?? bar;
  const [lower, upper] = childrenOf(look, "cfvo").map(readPoint);
  const fillColor = color(childOf(look, "fillColor")) ?? color(childOf(bar, "color")) ?? "#638EC6";
  const axisColor = newBar && color(childOf(newBar, "axisColor"));
  return {
    ...base,
    type: "DataBar",
    lower: lower ?? { type: "AutomaticMin" },
    upper: upper ?? { type: "AutomaticMax" },
    showValue: booleanAttribute(bar, "showValue", true),
    direction: BAR_DIRECTIONS[(newBar && attribute(newBar, "direction")) ?? "context"] ?? "Context",
    axis:
      newBar === undefined
        ? "None"
        : (BAR_AXES[attribute(newBar, "axisPosition") ?? "automatic"] ?? "Automatic"),
    ...(axisColor === undefined ? {} : { axisColor }),
    positive: {
      fillColor,
      gradient: newBar === undefined || booleanAttribute(newBar, "gradient", true),
      ...borderOf(newBar && color(childOf(newBar, "borderColor"))),
    },
    negative: newBar === undefined ? { fillColor, sameFill: true } : readNegative(newBar, fillColor, color),
  };
}

function readNegative(
  bar: Element,
  fillColor: string,
  color: ColorReader,
): BarFormat & { sameFill: boolean; sameBorder: boolean } {
  return {
    fillColor: color(childOf(bar, "negativeFillColor")) ?? fillColor,
    ...borderOf(color(childOf(bar, "negativeBorderColor"))),
    sameFill: booleanAttribute(bar, "negativeBarColorSameAsPositive"),
    sameBorder: booleanAttribute(bar, "negativeBarBorderColorSameAsPositive", true),
  };
}

const borderOf = (color: string | undefined): { borderColor?: string } =>
  color === undefined ? {} : { borderColor: color };

function readIconSet(element: Element, base: RuleBase): ConditionalRuleData | undefined {
  const set = childOf(element, "iconSet");
  if (set === undefined) return undefined;
  const custom = booleanAttribute(set, "custom");
  const style = custom ? "Custom" : ICON_SETS[attribute(set, "iconSet") ?? "3TrafficLights1"];
  if (style === undefined) return undefined;
  const chosen = childrenOf(set, "cfIcon");
  const icons = childrenOf(set, "cfvo").map((point, index): IconData => {
    const icon = chosen[index];
    const known = icon && ICON_SETS[attribute(icon, "iconSet") ?? ""];
    return {
      ...(index > 0 && {
        point: readPoint(point),
        operator: booleanAttribute(point, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
      }),
      ...(icon && known && { customIcon: { set: known, index: numberAttribute(icon, "iconId") ?? 0 } }),
    };
  });
  return {
    ...base,
    type: "IconSet",
    style,
    reverse: booleanAttribute(set, "reverse"),
    iconsOnly: !booleanAttribute(set, "showValue", true),
    icons,
  };
}
