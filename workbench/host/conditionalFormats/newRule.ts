import type { ConditionalRuleData, RuleBase } from "../bookData";
import { ExcelError } from "../excelError";

const automatic = [{ type: "AutomaticMin" }, { type: "AutomaticMax" }] as const;

/** A rule as `conditionalFormats.add` makes it, before the caller says more. */
export function newRule(type: unknown, base: RuleBase): ConditionalRuleData {
  switch (type) {
    case "CellValue":
      return { ...base, type, operator: "EqualTo", formula1: "", format: {} };
    case "ContainsText":
      return { ...base, type, operator: "Contains", text: "", format: {} };
    case "TopBottom":
      return { ...base, type, criterion: "TopItems", rank: 10, format: {} };
    case "PresetCriteria":
      return { ...base, type, criterion: "Blanks", format: {} };
    case "Custom":
      return { ...base, type, formula: "", format: {} };
    case "ColorScale":
      return {
        ...base,
        type,
        points: [
          { type: "LowestValue", color: "#F8696B" },
          { type: "Percentile", formula: "50", color: "#FFEB84" },
          { type: "HighestValue", color: "#63BE7B" },
        ],
      };
    case "DataBar":
      return {
        ...base,
        type,
        lower: automatic[0],
        upper: automatic[1],
        showValue: true,
        direction: "Context",
        axis: "Automatic",
        axisColor: "#000000",
        positive: { fillColor: "#638EC6", borderColor: "#638EC6", gradient: true },
        negative: { fillColor: "#FF0000", borderColor: "#FF0000", sameFill: false, sameBorder: false },
      };
    case "IconSet":
      return {
        ...base,
        type,
        style: "ThreeTrafficLights1",
        reverse: false,
        iconsOnly: false,
        icons: [
          {},
          { point: { type: "Percent", formula: "33" }, operator: "GreaterThanOrEqual" },
          { point: { type: "Percent", formula: "67" }, operator: "GreaterThanOrEqual" },
        ],
      };
    default:
      throw new ExcelError("InvalidArgument");
  }
}
