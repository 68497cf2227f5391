import type { CellStyle, FontData } from "../../host/bookData";

/** JSON with sorted keys: two values that mean the same give the same text. Undefined members do not count. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

const ABSOLUTE_FONT: FontData = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  subscript: false,
  superscript: false,
  underline: "None",
  color: "#000000",
};

/** One aspect of a cell's look, each stored in a table of its own in the styles part. */
export type StyleAspect = "numberFormat" | "font" | "fill" | "borders" | "alignment" | "protection";

/** Everything a style says, with its left-out parts filled from the workbook's default style. */
export interface FullStyle {
  readonly numberFormat: string;
  readonly font: FontData;
  readonly fill: CellStyle["fill"];
  readonly borders: CellStyle["borders"];
  readonly alignment: Pick<
    CellStyle,
    | "horizontalAlignment"
    | "verticalAlignment"
    | "wrapText"
    | "shrinkToFit"
    | "indentLevel"
    | "textOrientation"
  >;
  readonly protection: { readonly locked: boolean; readonly formulaHidden: boolean };
}

export function fullStyle(style: CellStyle, standard: CellStyle): FullStyle {
  const defined = <T extends object>(value: T | undefined): Partial<T> =>
    Object.fromEntries(
      Object.entries(value ?? {}).filter(([, member]) => member !== undefined),
    ) as Partial<T>;
  return {
    numberFormat: style.numberFormat ?? "General",
    font: { ...ABSOLUTE_FONT, ...defined(standard.font), ...defined(style.font) },
    fill:
      style.fill?.color === undefined && style.fill?.pattern === undefined
        ? undefined
        : { pattern: "Solid", ...style.fill },
    borders: presentBorders(style.borders),
    alignment: {
      horizontalAlignment: style.horizontalAlignment ?? "General",
      verticalAlignment: style.verticalAlignment ?? "Bottom",
      wrapText: style.wrapText ?? false,
      shrinkToFit: style.shrinkToFit ?? false,
      indentLevel: style.indentLevel ?? 0,
      textOrientation: style.textOrientation ?? 0,
    },
    protection: { locked: style.locked ?? true, formulaHidden: style.formulaHidden ?? false },
  };
}

function presentBorders(borders: CellStyle["borders"]): CellStyle["borders"] {
  const present = Object.entries(borders ?? {}).filter(
    ([, line]) => line !== undefined && line.style !== "None",
  );
  return present.length === 0 ? undefined : Object.fromEntries(present);
}

/** The aspects in which two styles look different. */
export function differingAspects(a: FullStyle, b: FullStyle): StyleAspect[] {
  const aspects: StyleAspect[] = ["numberFormat", "font", "fill", "borders", "alignment", "protection"];
  return aspects.filter((aspect) => canonical(a[aspect]) !== canonical(b[aspect]));
}
