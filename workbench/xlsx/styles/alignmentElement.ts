import type { CellStyle } from "../../host/bookData";
import { attribute, booleanAttribute, numberAttribute, setAttributes, type Element } from "../package/xml";

export type Alignment = Pick<
  CellStyle,
  "horizontalAlignment" | "verticalAlignment" | "wrapText" | "shrinkToFit" | "indentLevel" | "textOrientation"
>;

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;

const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

/** The file's 255 is stacked text; 91…180 are the angles below the line. */
const STACKED = { stored: 255, shown: 180 };

export function readAlignment(element: Element): Alignment {
  const horizontal = HORIZONTAL[attribute(element, "horizontal") as keyof typeof HORIZONTAL];
  const vertical = VERTICAL[attribute(element, "vertical") as keyof typeof VERTICAL];
  const rotation = numberAttribute(element, "textRotation") ?? 0;
  const indent = numberAttribute(element, "indent") ?? 0;
  return {
    ...(horizontal === undefined || horizontal === "General" ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined || vertical === "Bottom" ? {} : { verticalAlignment: vertical }),
    ...(booleanAttribute(element, "wrapText") && { wrapText: true }),
    ...(booleanAttribute(element, "shrinkToFit") && { shrinkToFit: true }),
    ...(indent === 0 ? {} : { indentLevel: indent }),
    ...(rotation === 0 ? {} : { textOrientation: shownRotation(rotation) }),
  };
}

const shownRotation = (stored: number): number =>
  stored === STACKED.stored ? STACKED.shown : stored > 90 ? 90 - stored : stored;

const storedRotation = (shown: number): number =>
  shown === STACKED.shown ? STACKED.stored : shown < 0 ? 90 - shown : shown;

export function writeAlignment(element: Element, style: Alignment): Element {
  const named = (names: Readonly<Record<string, string>>, shown: string | undefined): string | undefined =>
    Object.entries(names).find(([, name]) => name === shown)?.[0];
  return setAttributes(element, {
    horizontal: named(HORIZONTAL, style.horizontalAlignment),
    vertical: named(VERTICAL, style.verticalAlignment),
    textRotation: style.textOrientation === undefined ? undefined : storedRotation(style.textOrientation),
    wrapText: style.wrapText === true ? 1 : undefined,
    indent: style.indentLevel,
    shrinkToFit: style.shrinkToFit === true ? 1 : undefined,
  });
}
