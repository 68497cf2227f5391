import type { Border, Style } from "@odoo/o-spreadsheet";
import type { BorderData, CellData, CellStyle, FillData, FontData } from "../bookData";
import { gridFormat } from "./gridFormat";

/** What of an Excel style the grid has no place for; it travels inside the grid's style, so that copies keep it. */
export interface StyleExtras {
  readonly font?: Omit<FontData, "bold" | "italic" | "strikethrough" | "size" | "color">;
  readonly fill?: Omit<FillData, "color">;
  readonly borders?: CellStyle["borders"];
  readonly horizontalAlignment?: CellStyle["horizontalAlignment"];
  readonly verticalAlignment?: CellStyle["verticalAlignment"];
  readonly shrinkToFit?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** Excel's code for as long as the cell has the grid's picture of it. */
  readonly numberFormat?: { readonly excel: string; readonly grid: string };
  /** Not a matter of style, but it goes where the cell goes. */
  readonly hyperlink?: CellData["hyperlink"];
}

export type HostStyle = Style & { readonly excel?: StyleExtras };

export interface GridFormatting {
  readonly style: HostStyle;
  /** "" for General. */
  readonly format: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Leaves out what is undefined, so that styles stay small and comparable. */
export function defined<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const gridAlign: Readonly<Record<string, Style["align"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  CenterAcrossSelection: "center",
};
const gridVerticalAlign: Readonly<Record<string, Style["verticalAlign"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
};

export function toGrid(excel: CellStyle): GridFormatting {
  const format = gridFormat(excel.numberFormat ?? "");
  const { font = {}, fill = {} } = excel;
  const { bold, italic, strikethrough, size, color, ...fontExtras } = font;
  const { color: fillColor, ...fillExtras } = fill;
  const extras = defined<StyleExtras>({
    font: nonEmpty(fontExtras),
    fill: nonEmpty(fillExtras),
    borders: nonEmpty(excel.borders ?? {}),
    horizontalAlignment: excel.horizontalAlignment,
    verticalAlignment: excel.verticalAlignment,
    shrinkToFit: excel.shrinkToFit,
    indentLevel: excel.indentLevel,
    textOrientation: excel.textOrientation,
    locked: excel.locked,
    formulaHidden: excel.formulaHidden,
    numberFormat:
      (excel.numberFormat ?? "General") === (format || "General")
        ? undefined
        : { excel: excel.numberFormat ?? "", grid: format },
  });
  const underline = font.underline !== undefined && font.underline !== "None";
  const style = defined<Writable<HostStyle>>({
    bold: bold || undefined,
    italic: italic || undefined,
    strikethrough: strikethrough || undefined,
    underline: underline || undefined,
    fontSize: size,
    textColor: color,
    fillColor,
    align: gridAlign[excel.horizontalAlignment ?? ""],
    verticalAlign: gridVerticalAlign[excel.verticalAlignment ?? ""],
    wrapping: excel.wrapText === true ? "wrap" : undefined,
    excel: nonEmpty(extras),
  } as { [K in keyof HostStyle]: HostStyle[K] | undefined });
  return { style, format };
}

/** A style with the link that its cell had; null, as the grid says none, when nothing is left of it. */
export function withHyperlink(style: HostStyle, hyperlink: CellData["hyperlink"]): HostStyle | null {
  const linked = hyperlink === undefined ? style : { ...style, excel: { ...style.excel, hyperlink } };
  return Object.keys(linked).length === 0 ? null : linked;
}

export function hyperlinkOf(style: Style | undefined): CellData["hyperlink"] {
  return (style as HostStyle | undefined)?.excel?.hyperlink;
}

/** Styles of cells by the grid's style and format, which are never changed in place. */
const known = new WeakMap<HostStyle, Map<string | undefined, CellStyle>>();

/** Excel's style of a cell; what the person changed in the grid since wins over what came from Excel. */
export function fromGrid(style: HostStyle, format: string | undefined): CellStyle {
  const ofStyle = known.get(style) ?? new Map<string | undefined, CellStyle>();
  known.set(style, ofStyle);
  const found = ofStyle.get(format) ?? readGrid(style, format);
  ofStyle.set(format, found);
  return found;
}

function readGrid(style: HostStyle, format: string | undefined): CellStyle {
  const extras = style.excel ?? {};
  const code = extras.numberFormat;
  const numberFormat = code !== undefined && code.grid === (format ?? "") ? code.excel : format || undefined;
  const underline = style.underline === true ? (underlineOf(extras) ?? "Single") : undefined;
  const font = defined<FontData>({
    ...extras.font,
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    strikethrough: style.strikethrough || undefined,
    underline,
    size: style.fontSize,
    color: style.textColor,
  });
  const fill = defined<FillData>({ ...extras.fill, color: style.fillColor || undefined });
  return defined<CellStyle>({
    numberFormat,
    font: nonEmpty(font),
    fill: nonEmpty(fill),
    borders: extras.borders,
    horizontalAlignment: horizontalOf(style, extras),
    verticalAlignment: verticalOf(style, extras),
    wrapText: style.wrapping === "wrap" || undefined,
    shrinkToFit: extras.shrinkToFit,
    indentLevel: extras.indentLevel,
    textOrientation: extras.textOrientation,
    locked: extras.locked,
    formulaHidden: extras.formulaHidden,
  });
}

function underlineOf(extras: StyleExtras): FontData["underline"] {
  return extras.font?.underline === "None" ? undefined : extras.font?.underline;
}

function horizontalOf(style: HostStyle, extras: StyleExtras): CellStyle["horizontalAlignment"] {
  const kept = extras.horizontalAlignment;
  if (gridAlign[kept ?? ""] === style.align) return kept;
  return style.align === "left" ? "Left" : style.align === "right" ? "Right" : "Center";
}

function verticalOf(style: HostStyle, extras: StyleExtras): CellStyle["verticalAlignment"] {
  const kept = extras.verticalAlignment;
  if (gridVerticalAlign[kept ?? ""] === style.verticalAlign) return kept;
  return style.verticalAlign === "top" ? "Top" : style.verticalAlign === "middle" ? "Center" : "Bottom";
}

function nonEmpty<T extends object>(object: T): T | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

const gridBorder = (border: BorderData): "thin" | "medium" | "thick" | "dashed" | "dotted" => {
  if (border.style === "Dot") return "dotted";
  if (border.style.startsWith("Dash") || border.style === "SlantDashDot") return "dashed";
  return border.weight === "Thick" ? "thick" : border.weight === "Medium" ? "medium" : "thin";
};

/** The grid's picture of a cell's borders; undefined when it has none. */
export function toGridBorder(borders: CellStyle["borders"]): Border | undefined {
  const picture: Border = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = borders?.[side];
    if (border === undefined || border.style === "None") continue;
    picture[side] = { style: gridBorder(border), color: border.color ?? "#000000" };
  }
  return nonEmpty(picture);
}
