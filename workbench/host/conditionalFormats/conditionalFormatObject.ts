import type { Area } from "../book/area";
import type { ConditionalRuleData } from "../bookData";
import { HostObject, NullObject } from "../dispatch/hostObject";
import type { HostContext } from "../dispatch/hostContext";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import { RangeAreasObject } from "../objects/rangeAreasObject";
import { DataBarRule } from "./dataBarKind";
import { CellValueRule, CustomRule, PresetRule, TextRule, TopBottomRule } from "./ruleKinds";
import { RulePlace } from "./ruleObject";
import { areaOfRange } from "./ruleRanges";
import { ColorScaleRule, IconSetRule } from "./scaleKinds";

/** One rule of a sheet. */
export class ConditionalFormatObject extends HostObject {
  readonly typeName = "ConditionalFormat";
  readonly place: RulePlace;

  constructor(host: HostContext, sheetId: string, id: string) {
    super(host);
    this.place = new RulePlace(host, sheetId, id);
  }

  override identity(): Readonly<Record<string, unknown>> {
    const { sheetId, id } = this.place;
    if (!this.host.book.getters.hasConditionalRule(sheetId, id)) throw new ExcelError("ItemNotFound");
    return { Id: id };
  }

  get Id(): string {
    return this.place.data.id;
  }

  get Type(): string {
    return this.place.data.type;
  }

  get Priority(): number {
    return this.place.data.priority;
  }

  /** Beyond the last: the last; negative counts from the back. The others close up. */
  set Priority(value: unknown) {
    if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
    const rule = this.place.data;
    const others = this.rules().filter((one) => one.id !== rule.id);
    const wanted = value < 0 ? others.length + 1 + value : value;
    const at = Math.min(Math.max(wanted, 0), others.length);
    this.setRules([...others.slice(0, at), rule, ...others.slice(at)]);
  }

  /** Null where the rule's type has no such setting, as Excel answers. */
  get StopIfTrue(): boolean | null {
    const { data } = this.place;
    return "format" in data ? (data.stopIfTrue ?? false) : null;
  }

  set StopIfTrue(value: unknown) {
    const { data } = this.place;
    if (!("format" in data)) throw new ExcelError("InvalidOperation");
    this.place.put({ ...data, stopIfTrue: value === true });
  }

  Delete(): void {
    const { sheetId, id } = this.place;
    if (!this.host.book.getters.hasConditionalRule(sheetId, id)) throw new ExcelError("ItemNotFound");
    this.place.guard();
    this.host.book.dispatch("EXCEL_DELETE_RULE", { sheetId, id });
  }

  /** InvalidOperation for a rule of several rectangles; those come from getRanges. */
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range instanceof RangeObject) return range;
    throw new ExcelError("InvalidOperation");
  }

  GetRangeOrNullObject(): HostObject {
    const [range, more] = this.ranges();
    return range === undefined || more !== undefined ? new NullObject(this.host) : range;
  }

  GetRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.place.sheetId, this.areas());
  }

  private ranges(): readonly RangeObject[] {
    return this.areas().map((area) => new RangeObject(this.host, this.place.sheetId, area));
  }

  private areas(): readonly Area[] {
    const { sheetId, id } = this.place;
    const rule = this.host.book.getters.getExcelRules(sheetId).find((one) => one.id === id);
    return (rule?.ranges ?? []).map(areaOfRange);
  }

  get CellValue(): CellValueRule {
    return new CellValueRule(this.place);
  }

  get TextComparison(): TextRule {
    return new TextRule(this.place);
  }

  get TopBottom(): TopBottomRule {
    return new TopBottomRule(this.place);
  }

  get Preset(): PresetRule {
    return new PresetRule(this.place);
  }

  get Custom(): CustomRule {
    return new CustomRule(this.place);
  }

  get ColorScale(): ColorScaleRule {
    return new ColorScaleRule(this.place);
  }

  get DataBar(): DataBarRule {
    return new DataBarRule(this.place);
  }

  get IconSet(): IconSetRule {
    return new IconSetRule(this.place);
  }

  get CellValueOrNullObject(): HostObject {
    return this.ofType("CellValue", this.CellValue);
  }

  get TextComparisonOrNullObject(): HostObject {
    return this.ofType("ContainsText", this.TextComparison);
  }

  get TopBottomOrNullObject(): HostObject {
    return this.ofType("TopBottom", this.TopBottom);
  }

  get PresetOrNullObject(): HostObject {
    return this.ofType("PresetCriteria", this.Preset);
  }

  get CustomOrNullObject(): HostObject {
    return this.ofType("Custom", this.Custom);
  }

  get ColorScaleOrNullObject(): HostObject {
    return this.ofType("ColorScale", this.ColorScale);
  }

  get DataBarOrNullObject(): HostObject {
    return this.ofType("DataBar", this.DataBar);
  }

  get IconSetOrNullObject(): HostObject {
    return this.ofType("IconSet", this.IconSet);
  }

  private ofType(type: ConditionalRuleData["type"], part: HostObject): HostObject {
    return this.place.data.type === type ? part : new NullObject(this.host);
  }

  private rules(): readonly ConditionalRuleData[] {
    return this.host.book.getters.getConditionalRules(this.place.sheetId);
  }

  private setRules(rules: readonly ConditionalRuleData[]): void {
    this.place.guard();
    this.host.book.dispatch("EXCEL_SET_RULES", { sheetId: this.place.sheetId, rules });
  }
}
