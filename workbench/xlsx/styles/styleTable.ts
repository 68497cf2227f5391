import type { CellStyle, RuleFormat } from "../../host/bookData";
import type { PartStore } from "../package/partStore";
import {
  booleanAttribute,
  attribute,
  childOf,
  childrenOf,
  descend,
  numberAttribute,
  type Element,
} from "../package/xml";
import { readAlignment } from "./alignmentElement";
import { readBorders } from "./borderElement";
import { colorReader, type ColorReader } from "./color";
import { readFill } from "./fillElement";
import { readFont } from "./fontElement";
import { builtInFormat } from "./numberFormat";

/** What the styles part says, in its own numbering. */
export interface StyleTable {
  /** By the `s` of a cell. */
  readonly cellStyles: readonly CellStyle[];
  /** By the `dxfId` of a rule. */
  readonly ruleFormats: readonly RuleFormat[];
  readonly color: ColorReader;
}

export function readStyleTable(
  store: PartStore,
  part: string | undefined,
  themePart: string | undefined,
): StyleTable {
  if (part === undefined || !store.has(part)) {
    return { cellStyles: [{}], ruleFormats: [], color: colorReader(store, themePart) };
  }
  const root = store.read(part);
  const color = colorReader(store, themePart, root);
  const formats = customFormats(root);
  const list = (name: string, child: string): Element[] => childrenOf(childOf(root, name) ?? root, child);
  const fonts = list("fonts", "font").map((font) => readFont(font, color));
  const fills = list("fills", "fill").map((fill) => readFill(fill, color, "cell"));
  const borders = list("borders", "border").map((border) => readBorders(border, color));
  const cellStyles = list("cellXfs", "xf").map((xf): CellStyle => {
    const numFmt = numberAttribute(xf, "numFmtId") ?? 0;
    const code = formats.get(numFmt) ?? builtInFormat(numFmt) ?? "General";
    const font = fonts[numberAttribute(xf, "fontId") ?? 0];
    const fill = fills[numberAttribute(xf, "fillId") ?? 0];
    const border = borders[numberAttribute(xf, "borderId") ?? 0];
    const alignment = childOf(xf, "alignment");
    const protection = childOf(xf, "protection");
    return {
      ...(code === "General" ? {} : { numberFormat: code }),
      ...(font && { font }),
      ...(fill && { fill }),
      ...(border && { borders: border }),
      ...(alignment && readAlignment(alignment)),
      ...(protection && !booleanAttribute(protection, "locked", true) && { locked: false }),
      ...(protection && booleanAttribute(protection, "hidden") && { formulaHidden: true }),
    };
  });
  const ruleFormats = childrenOf(descend(root, "dxfs") ?? root, "dxf").map((dxf) =>
    readRuleFormat(dxf, color),
  );
  return { cellStyles: cellStyles.length === 0 ? [{}] : cellStyles, ruleFormats, color };
}

function customFormats(root: Element): Map<number, string> {
  const formats = new Map<number, string>();
  const list = childOf(root, "numFmts");
  for (const format of list === undefined ? [] : childrenOf(list, "numFmt")) {
    const id = numberAttribute(format, "numFmtId");
    const code = attribute(format, "formatCode");
    if (id !== undefined && code !== undefined) formats.set(id, code);
  }
  return formats;
}

/** A `<dxf>` of the styles part or an `<x14:dxf>` inside a rule. */
export function readRuleFormat(dxf: Element, color: ColorReader): RuleFormat {
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const border = childOf(dxf, "border");
  const format = childOf(dxf, "numFmt");
  const fillData = fill && readFill(fill, color, "rule");
  const borderData = border && readBorders(border, color);
  const code = format && attribute(format, "formatCode");
  return {
    ...(code === undefined ? {} : { numberFormat: code }),
    ...(font && { font: readFont(font, color) }),
    ...(fillData && { fill: fillData }),
    ...(borderData && { borders: borderData }),
  };
}
