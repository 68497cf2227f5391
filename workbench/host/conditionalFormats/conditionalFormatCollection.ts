import { areaText, intersectionOf } from "../book/area";
import { HostCollection } from "../dispatch/hostCollection";
import { addMember } from "../dispatch/members";
import { addClearStep } from "../objects/range/clearing";
import { RangeObject } from "../objects/range/rangeObject";
import { guardSheet } from "../objects/sheetGuard";
import { ConditionalFormatObject } from "./conditionalFormatObject";
import { newRule } from "./newRule";
import { clearRules } from "./ruleAreas";
import { areaOfRange } from "./ruleRanges";
import { newRuleId } from "./rulesPlugin";

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
    guardSheet(this.host.book, sheetId, area, "allowFormatCells");
    clearRules(this.host.book, this.range.here);
  }
}

/** Clearing formats takes the conditional ones too. */
addClearStep(({ book, here }, kind) => {
  if (kind === "All" || kind === "Formats") clearRules(book, here);
});

addMember(RangeObject, "ConditionalFormats", { get: (range) => new ConditionalFormatCollection(range) });
