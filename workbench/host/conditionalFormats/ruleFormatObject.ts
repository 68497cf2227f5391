import type { BorderData, FontData, RuleFormat } from "../bookData";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject } from "../dispatch/hostObject";
import { ExcelError } from "../excelError";
import { omit } from "./omit";
import type { RulePlace } from "./ruleObject";

type Side = keyof NonNullable<RuleFormat["borders"]>;
const sides: readonly Side[] = ["top", "bottom", "left", "right"];
const sideIndex = (side: Side): string => `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;

/** A part of what a rule paints. */
abstract class FormatPart extends HostObject {
  constructor(readonly place: RulePlace) {
    super(place.host);
  }

  get format(): RuleFormat {
    const { data } = this.place;
    if (!("format" in data)) throw new ExcelError("InvalidOperation");
    return data.format;
  }

  put(format: RuleFormat): void {
    const { data } = this.place;
    if ("format" in data) this.place.put({ ...data, format });
  }
}

/** A color as Excel answers it; named HTML colors are not played. */
function checkedColor(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw new ExcelError("InvalidArgument");
  return value.toUpperCase();
}

/** `format` of a rule: font, fill, borders, number format. */
export class RuleFormatObject extends FormatPart {
  readonly typeName = "ConditionalRangeFormat";

  get NumberFormat(): string | null {
    return this.format.numberFormat ?? null;
  }

  set NumberFormat(value: unknown) {
    this.put({ ...this.format, numberFormat: String(value) });
  }

  get Fill(): RuleFillObject {
    return new RuleFillObject(this.place);
  }

  get Font(): RuleFontObject {
    return new RuleFontObject(this.place);
  }

  get Borders(): RuleBordersObject {
    return new RuleBordersObject(this.place);
  }
}

class RuleFillObject extends FormatPart {
  readonly typeName = "ConditionalRangeFill";

  get Color(): string {
    return this.format.fill?.color ?? "";
  }

  set Color(value: unknown) {
    this.put({ ...this.format, fill: { ...this.format.fill, color: checkedColor(value) } });
  }

  Clear(): void {
    this.put(omit(this.format, "fill"));
  }
}

class RuleFontObject extends FormatPart {
  readonly typeName = "ConditionalRangeFont";

  private change(font: FontData): void {
    this.put({ ...this.format, font: { ...this.format.font, ...font } });
  }

  get Bold(): boolean | null {
    return this.format.font?.bold ?? null;
  }

  set Bold(value: unknown) {
    this.change({ bold: value === true });
  }

  get Italic(): boolean | null {
    return this.format.font?.italic ?? null;
  }

  set Italic(value: unknown) {
    this.change({ italic: value === true });
  }

  get Strikethrough(): boolean | null {
    return this.format.font?.strikethrough ?? null;
  }

  set Strikethrough(value: unknown) {
    this.change({ strikethrough: value === true });
  }

  get Underline(): string {
    return this.format.font?.underline ?? "None";
  }

  set Underline(value: unknown) {
    if (value !== "None" && value !== "Single" && value !== "Double") throw new ExcelError("InvalidArgument");
    this.change({ underline: value });
  }

  get Color(): string {
    return this.format.font?.color ?? "";
  }

  set Color(value: unknown) {
    this.change({ color: checkedColor(value) });
  }

  Clear(): void {
    this.put(omit(this.format, "font"));
  }
}

class RuleBorderObject extends FormatPart {
  readonly typeName = "ConditionalRangeBorder";

  constructor(
    place: RulePlace,
    private readonly side: Side,
  ) {
    super(place);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: sideIndex(this.side) };
  }

  private get border(): BorderData {
    return this.format.borders?.[this.side] ?? { style: "None", weight: "Thin" };
  }

  private change(border: Partial<BorderData>): void {
    const borders = { ...this.format.borders, [this.side]: { ...this.border, ...border } };
    this.put({ ...this.format, borders });
  }

  get SideIndex(): string {
    return sideIndex(this.side);
  }

  get Style(): string {
    return this.border.style;
  }

  set Style(value: unknown) {
    this.change({ style: value as BorderData["style"] });
  }

  get Color(): string {
    return this.border.color ?? "#000000";
  }

  set Color(value: unknown) {
    const style = this.border.style === "None" ? "Continuous" : this.border.style;
    this.change({ color: checkedColor(value), style });
  }
}

class RuleBordersObject extends HostCollection<RuleBorderObject> {
  readonly typeName = "ConditionalRangeBorderCollection";

  constructor(private readonly place: RulePlace) {
    super(place.host);
  }

  items(): readonly RuleBorderObject[] {
    return sides.map((side) => new RuleBorderObject(this.place, side));
  }

  find(key: unknown): RuleBorderObject | undefined {
    return this.items().find((border) => border.SideIndex === key);
  }

  private of(side: Side): RuleBorderObject {
    return new RuleBorderObject(this.place, side);
  }

  get Top(): RuleBorderObject {
    return this.of("top");
  }

  get Bottom(): RuleBorderObject {
    return this.of("bottom");
  }

  get Left(): RuleBorderObject {
    return this.of("left");
  }

  get Right(): RuleBorderObject {
    return this.of("right");
  }
}
