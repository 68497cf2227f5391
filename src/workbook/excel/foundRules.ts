import type { Place } from "../addresses";
import { keyOfPlace } from "../snapshot";
import type { FoundRule } from "../surface";
import { rangeOf } from "./cellQuestions";
import { question, type Question } from "./questions";

/** Every rule on a place, as far as needed to tell ours from others', under a key: the place's own when left out. */
export function rulesOn(place: Place, key = keyOfPlace(place)): Question<[string, FoundRule[]]> {
  return question((context) => {
    const formats = rangeOf(context, place).conditionalFormats;
    formats.load(
      [
        "items/id,items/type,items/priority",
        "items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/numberFormat",
        "items/iconSetOrNullObject/style",
        "items/dataBarOrNullObject/positiveFormat/fillColor",
      ].join(","),
    );
    return () => [key, formats.items.map(ruleOf)];
  });
}

function ruleOf(format: Excel.ConditionalFormat): FoundRule {
  const { id, priority } = format;
  switch (format.type) {
    case "CellValue": {
      const { rule, format: look } = format.cellValueOrNullObject;
      const numberFormat = String(look.numberFormat ?? "");
      return rule.operator === "EqualTo"
        ? { id, priority, sign: rule.formula1, numberFormat }
        : { id, priority };
    }
    case "IconSet":
      return { id, priority, sign: `icons ${format.iconSetOrNullObject.style}` };
    case "DataBar":
      return {
        id,
        priority,
        sign: `bar ${format.dataBarOrNullObject.positiveFormat.fillColor.toUpperCase()}`,
      };
    default:
      return { id, priority };
  }
}

/** The ids of the rules on a place, under its key. */
export function ruleIdsOn(place: Place): Question<[string, string[]]> {
  return question((context) => {
    const formats = rangeOf(context, place).conditionalFormats;
    formats.load("items/id");
    return () => [keyOfPlace(place), formats.items.map(({ id }) => id)];
  });
}
