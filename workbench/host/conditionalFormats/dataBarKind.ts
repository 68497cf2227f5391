import type { RulePoint } from "../bookData";
import { omit } from "./omit";
import type { RulePlace } from "./ruleObject";
import { RuleObject } from "./ruleObject";
import { readPoint } from "./scaleKinds";

function boundOf({ type, formula }: RulePoint): unknown {
  return { formula: formula ?? null, type: type.startsWith("Automatic") ? "Automatic" : type };
}

function readBound(value: unknown, automatic: "AutomaticMin" | "AutomaticMax"): RulePoint {
  return (value as { type?: unknown } | null)?.type === "Automatic" ? { type: automatic } : readPoint(value);
}

export class DataBarRule extends RuleObject<"DataBar"> {
  readonly typeName = "DataBarConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "DataBar");
  }

  get PositiveFormat(): PositiveBar {
    return new PositiveBar(this.place, "DataBar");
  }

  get NegativeFormat(): NegativeBar {
    return new NegativeBar(this.place, "DataBar");
  }

  get AxisColor(): string {
    return this.rule.axisColor ?? "";
  }

  set AxisColor(value: unknown) {
    this.change({ axisColor: String(value) });
  }

  get AxisFormat(): string {
    return this.rule.axis;
  }

  set AxisFormat(value: unknown) {
    this.change({ axis: String(value) });
  }

  get BarDirection(): string {
    return this.rule.direction;
  }

  set BarDirection(value: unknown) {
    this.change({ direction: String(value) });
  }

  get ShowDataBarOnly(): boolean {
    return !this.rule.showValue;
  }

  set ShowDataBarOnly(value: unknown) {
    this.change({ showValue: value !== true });
  }

  get LowerBoundRule(): unknown {
    return boundOf(this.rule.lower);
  }

  set LowerBoundRule(value: unknown) {
    this.change({ lower: readBound(value, "AutomaticMin") });
  }

  get UpperBoundRule(): unknown {
    return boundOf(this.rule.upper);
  }

  set UpperBoundRule(value: unknown) {
    this.change({ upper: readBound(value, "AutomaticMax") });
  }
}

/** "" takes the border away. */
function withBorder<Bar extends { readonly borderColor?: string }>(bar: Bar, value: unknown): Bar {
  return (value === "" ? omit(bar, "borderColor") : { ...bar, borderColor: String(value) }) as Bar;
}

class PositiveBar extends RuleObject<"DataBar"> {
  readonly typeName = "ConditionalDataBarPositiveFormat";

  get FillColor(): string {
    return this.rule.positive.fillColor;
  }

  set FillColor(value: unknown) {
    this.change({ positive: { ...this.rule.positive, fillColor: String(value) } });
  }

  get BorderColor(): string {
    return this.rule.positive.borderColor ?? "";
  }

  set BorderColor(value: unknown) {
    this.change({ positive: withBorder(this.rule.positive, value) });
  }

  get GradientFill(): boolean {
    return this.rule.positive.gradient ?? false;
  }

  set GradientFill(value: unknown) {
    this.change({ positive: { ...this.rule.positive, gradient: value === true } });
  }
}

class NegativeBar extends RuleObject<"DataBar"> {
  readonly typeName = "ConditionalDataBarNegativeFormat";

  get FillColor(): string {
    return this.rule.negative.fillColor;
  }

  set FillColor(value: unknown) {
    this.change({ negative: { ...this.rule.negative, fillColor: String(value), sameFill: false } });
  }

  get BorderColor(): string {
    return this.rule.negative.borderColor ?? "";
  }

  set BorderColor(value: unknown) {
    this.change({ negative: { ...withBorder(this.rule.negative, value), sameBorder: false } });
  }

  get MatchPositiveFillColor(): boolean {
    return this.rule.negative.sameFill ?? false;
  }

  set MatchPositiveFillColor(value: unknown) {
    this.change({ negative: { ...this.rule.negative, sameFill: value === true } });
  }

  get MatchPositiveBorderColor(): boolean {
    return this.rule.negative.sameBorder ?? false;
  }

  set MatchPositiveBorderColor(value: unknown) {
    this.change({ negative: { ...this.rule.negative, sameBorder: value === true } });
  }
}
