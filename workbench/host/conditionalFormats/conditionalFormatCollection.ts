import type { ConditionalRuleData } from "../bookData";
import { type Area, areaText, intersectionOf } from "../book/area";
import { HostCollection } from "../dispatch/hostCollection";
import { addMember } from "../dispatch/members";
import { RangeObject } from "../objects/range/rangeObject";
import { guardSheet } from "../objects/sheetGuard";
import { ConditionalFormatObject } from "./conditionalFormatObject";
import { newRule } from "./newRule";
import { areaOfRange } from "./ruleRanges";
import { newRuleId } from "./rulesPlugin";

/** What is left of `area` without `hole`: up to four rectangles. */
function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersectionOf(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The rules that touch a range, the first looked at first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormatObject> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(private readonly range: RangeObject) {
    super(range.host);
  }

  items(): readonly ConditionalFormatObject[] {
    const { area, sheetId } = this.range;
    return this.host.book.getters
      .getExcelRules(sheetId)
      .filter(({ ranges }) => ranges.some((range) => intersectionOf(areaOfRange(range), area)))
      .map(({ id }) => new ConditionalFormatObject(this.host, sheetId, id));
  }

  find(key: unknown): ConditionalFormatObject | undefined {
    return this.items().find(({ place }) => place.id === key);
  }

  /** The new rule is looked at before all others of the sheet. */
  Add(type: unknown): ConditionalFormatObject {
    const { area, sheetId } = this.range;
    const { book } = this.host;
    guardSheet(book, sheetId, area, "allowFormatCells");
    const id = newRuleId();
    const rule = newRule(type, { id, ranges: areaText(area), priority: 0 });
    book.dispatch("EXCEL_PUT_RULE", { sheetId, rule });
    return new ConditionalFormatObject(this.host, sheetId, id);
  }

  /** Takes the range out of every rule; a rule without cells is gone. */
  ClearAll(): void {
    const { area, sheetId } = this.range;
    const { book } = this.host;
    guardSheet(book, sheetId, area, "allowFormatCells");
    const zones = new Map(book.getters.getExcelRules(sheetId).map(({ id, ranges }) => [id, ranges]));
    const rules = book.getters.getConditionalRules(sheetId).flatMap((rule): ConditionalRuleData[] => {
      const left = (zones.get(rule.id) ?? []).flatMap((range) => without(areaOfRange(range), area));
      return left.length === 0 ? [] : [{ ...rule, ranges: left.map((one) => areaText(one)).join(" ") }];
    });
    book.dispatch("EXCEL_SET_RULES", { sheetId, rules });
  }
}

addMember(RangeObject, "ConditionalFormats", { get: (range) => new ConditionalFormatCollection(range) });
