import type { FillData } from "../../host/bookData";
import { appendChild, attribute, childOf, childrenOf, type Element } from "../package/xml";
import { storedColor, type ColorReader } from "./color";

/** Excel.FillPattern by the file's pattern names. */
const PATTERNS: Readonly<Record<string, string>> = {
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
};

/** Rules keep the color of a solid fill in `bgColor`, cells in `fgColor`. */
export type FillOwner = "cell" | "rule";

export function readFill(element: Element, color: ColorReader, owner: FillOwner): FillData | undefined {
  const gradient = childOf(element, "gradientFill");
  if (gradient !== undefined) return readGradient(gradient, color);
  const pattern = childOf(element, "patternFill");
  if (pattern === undefined) return undefined;
  const kind = attribute(pattern, "patternType") ?? (owner === "rule" ? "solid" : "none");
  if (kind === "none") return undefined;
  const fore = color(childOf(pattern, "fgColor"));
  const back = color(childOf(pattern, "bgColor"));
  if (kind === "solid") {
    const shown = owner === "cell" ? fore : (back ?? fore);
    return shown === undefined ? undefined : { color: shown, pattern: "Solid" };
  }
  return {
    pattern: PATTERNS[kind] ?? "Solid",
    ...(back === undefined ? {} : { color: back }),
    ...(fore === undefined ? {} : { patternColor: fore }),
  };
}

/** A gradient shows as its first color; the element itself is kept as long as the fill does not change. */
function readGradient(gradient: Element, color: ColorReader): FillData | undefined {
  const stop = childrenOf(gradient, "stop")[0];
  const first = stop && color(childOf(stop, "color"));
  if (first === undefined) return undefined;
  return {
    color: first,
    pattern: attribute(gradient, "type") === "path" ? "RectangularGradient" : "LinearGradient",
  };
}

export function writeFill(element: Element, fill: FillData | undefined, owner: FillOwner): Element {
  const kind = fill === undefined ? "none" : storedPattern(fill);
  const pattern = appendChild(element, "patternFill", {
    patternType: kind === "solid" && owner === "rule" ? undefined : kind,
  });
  if (fill === undefined || kind === "none") return element;
  if (kind !== "solid") {
    if (fill.patternColor !== undefined)
      appendChild(pattern, "fgColor", { rgb: storedColor(fill.patternColor) });
    if (fill.color !== undefined) appendChild(pattern, "bgColor", { rgb: storedColor(fill.color) });
  } else if (fill.color !== undefined) {
    appendChild(pattern, owner === "rule" ? "bgColor" : "fgColor", { rgb: storedColor(fill.color) });
    if (owner === "cell") appendChild(pattern, "bgColor", { indexed: 64 });
  }
  return element;
}

function storedPattern(fill: FillData): string {
  if (fill.pattern === undefined || fill.pattern === "Solid")
    return fill.color === undefined ? "none" : "solid";
  return Object.entries(PATTERNS).find(([, shown]) => shown === fill.pattern)?.[0] ?? "solid";
}
