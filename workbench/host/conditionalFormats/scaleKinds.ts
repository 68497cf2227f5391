import type { IconData, RulePoint } from "../bookData";
import { ExcelError } from "../excelError";
import { iconCount } from "./iconPicture";
import type { RulePlace } from "./ruleObject";
import { RuleObject } from "./ruleObject";

/** Rules without a format: color scales and icon sets. */

const pointTypes = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula"] as const;

/** A criterion of the client as a point. */
export function readPoint(value: unknown): RulePoint {
  const { type, formula } = (value ?? {}) as { type?: unknown; formula?: unknown };
  const known = pointTypes.find((one) => one === type);
  if (known === undefined) throw new ExcelError("InvalidArgument");
  return formula === undefined || formula === null
    ? { type: known }
    : { type: known, formula: String(formula) };
}

export class ColorScaleRule extends RuleObject<"ColorScale"> {
  readonly typeName = "ColorScaleConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "ColorScale");
  }

  get ThreeColorScale(): boolean {
    return this.rule.points.length === 3;
  }

  get Criteria(): unknown {
    const { points } = this.rule;
    const criterion = (point: (typeof points)[number] | undefined): unknown =>
      point && { formula: point.formula ?? null, type: point.type, color: point.color };
    const middle = points.length === 3 ? { midpoint: criterion(points[1]) } : {};
    return { minimum: criterion(points[0]), ...middle, maximum: criterion(points.at(-1)) };
  }

  set Criteria(value: unknown) {
    const { minimum, midpoint, maximum } = value as Record<string, { color?: unknown } | undefined>;
    const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((criterion) => {
      if (typeof criterion?.color !== "string") throw new ExcelError("InvalidArgument");
      return { ...readPoint(criterion), color: criterion.color.toUpperCase() };
    });
    this.change({ points });
  }
}

export class IconSetRule extends RuleObject<"IconSet"> {
  readonly typeName = "IconSetConditionalFormat";

  constructor(place: RulePlace) {
    super(place, "IconSet");
  }

  get Style(): string {
    return this.rule.style;
  }

  /** Another set starts with equal steps of its own. */
  set Style(value: unknown) {
    if (typeof value !== "string") throw new ExcelError("InvalidArgument");
    const count = iconCount(value);
    const icons = Array.from({ length: count }, (_, index): IconData => {
      const formula = String(Math.round((100 * index) / count));
      return index === 0 ? {} : { point: { type: "Percent", formula }, operator: "GreaterThanOrEqual" };
    });
    this.change(count === this.rule.icons.length ? { style: value } : { style: value, icons });
  }

  get ReverseIconOrder(): boolean {
    return this.rule.reverse;
  }

  set ReverseIconOrder(value: unknown) {
    this.change({ reverse: value === true });
  }

  get ShowIconOnly(): boolean {
    return this.rule.iconsOnly;
  }

  set ShowIconOnly(value: unknown) {
    this.change({ iconsOnly: value === true });
  }

  get Criteria(): unknown {
    return this.rule.icons.map(({ point, operator, customIcon }) => ({
      type: point?.type ?? "Invalid",
      formula: point?.formula ?? null,
      operator: operator ?? "Invalid",
      customIcon: customIcon ?? null,
    }));
  }

  set Criteria(value: unknown) {
    if (!Array.isArray(value) || value.length !== iconCount(this.rule.style))
      throw new ExcelError("InvalidArgument");
    const icons = value.map((criterion: unknown, index): IconData => {
      const { operator, customIcon } = (criterion ?? {}) as Record<string, unknown>;
      const icon = customIcon ? { customIcon: customIcon as NonNullable<IconData["customIcon"]> } : {};
      return index === 0 ? icon : { ...icon, point: readPoint(criterion), operator: String(operator) };
    });
    this.change({ icons });
  }
}
