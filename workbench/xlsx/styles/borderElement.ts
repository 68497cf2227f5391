import type { BorderData, BorderSide } from "../../host/bookData";
import {
  appendChild,
  attribute,
  booleanAttribute,
  childOf,
  setAttributes,
  type Element,
} from "../package/xml";
import { storedColor, type ColorReader } from "./color";

export type Borders = Partial<Readonly<Record<BorderSide, BorderData>>>;

const LINES: Readonly<Record<string, readonly [BorderData["style"], BorderData["weight"]]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const STRAIGHT = ["left", "right", "top", "bottom"] as const;

export function readBorders(element: Element, color: ColorReader): Borders | undefined {
  const sides: [BorderSide, BorderData][] = [];
  for (const side of STRAIGHT) {
    const line = readLine(childOf(element, side), color);
    if (line !== undefined) sides.push([side, line]);
  }
  const diagonal = readLine(childOf(element, "diagonal"), color);
  if (diagonal !== undefined && booleanAttribute(element, "diagonalUp")) sides.push(["diagonalUp", diagonal]);
  if (diagonal !== undefined && booleanAttribute(element, "diagonalDown"))
    sides.push(["diagonalDown", diagonal]);
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}

function readLine(element: Element | undefined, color: ColorReader): BorderData | undefined {
  const line = element && LINES[attribute(element, "style") ?? "none"];
  if (element === undefined || line === undefined) return undefined;
  const ink = color(childOf(element, "color"));
  return { style: line[0], weight: line[1], ...(ink === undefined ? {} : { color: ink }) };
}

/** Fills an empty `<border>`; a rule's border has no diagonals. */
export function writeBorders(element: Element, borders: Borders): Element {
  const diagonal = borders.diagonalUp ?? borders.diagonalDown;
  setAttributes(element, {
    diagonalUp: borders.diagonalUp === undefined ? undefined : 1,
    diagonalDown: borders.diagonalDown === undefined ? undefined : 1,
  });
  for (const side of STRAIGHT) writeLine(element, side, borders[side]);
  if (element.parentNode?.localName !== "dxf") writeLine(element, "diagonal", diagonal);
  return element;
}

function writeLine(element: Element, side: string, line: BorderData | undefined): void {
  const kept = line === undefined || line.style === "None" ? undefined : line;
  const child = appendChild(element, side, { style: kept && storedLine(kept) });
  if (kept !== undefined) {
    appendChild(child, "color", kept.color === undefined ? { auto: 1 } : { rgb: storedColor(kept.color) });
  }
}

function storedLine({ style, weight }: BorderData): string {
  const lines = Object.entries(LINES).filter(([, [known]]) => known === style);
  const exact = lines.find(([, [, known]]) => known === weight);
  return exact?.[0] ?? lines[0]?.[0] ?? "thin";
}
