import type { HeaderStyle } from "../steps";

/** A header's format as Excel hands it over, of a range or of one cell. */
export interface HeaderFormat {
  readonly fill?: { readonly color?: string };
  readonly font?: {
    readonly color?: string;
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
}

/** Excel says white, or nothing, for a cell without a fill. */
const hasNoFill = (color: string): boolean => color === "" || color.toUpperCase() === "#FFFFFF";

/**
 * The look of a header; null in it stands for cells that differ. Each property is asked for by name: those of the
 * client's objects are getters, which spreading leaves behind.
 */
export function styleOf(format: HeaderFormat): HeaderStyle {
  const { fill, font = {} } = format;
  const color = fill?.color ?? "";
  return {
    ...(hasNoFill(color) ? {} : { fill: color }),
    fontColor: font.color,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapText: format.wrapText,
  } as HeaderStyle;
}
