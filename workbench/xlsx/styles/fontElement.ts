import type { FontData } from "../../host/bookData";
import {
  appendChild,
  attribute,
  booleanAttribute,
  childOf,
  numberAttribute,
  type Element,
} from "../package/xml";
import { storedColor, type ColorReader } from "./color";

const UNDERLINES = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

/** Reads `<font>` of a cell style or of a rule's format; what the element does not say is left out. */
export function readFont(element: Element, color: ColorReader): FontData {
  const name = childOf(element, "name") ?? childOf(element, "rFont");
  const size = childOf(element, "sz");
  const underline = childOf(element, "u");
  const aligned = childOf(element, "vertAlign");
  const ink = color(childOf(element, "color"));
  const nameText = name && attribute(name, "val");
  const points = size && numberAttribute(size, "val");
  return {
    ...(nameText === undefined ? {} : { name: nameText }),
    ...(points === undefined ? {} : { size: points }),
    ...flag(element, "b", "bold"),
    ...flag(element, "i", "italic"),
    ...flag(element, "strike", "strikethrough"),
    ...(underline && { underline: underlineOf(attribute(underline, "val")) }),
    ...(aligned && attribute(aligned, "val") === "subscript" && { subscript: true }),
    ...(aligned && attribute(aligned, "val") === "superscript" && { superscript: true }),
    ...(ink === undefined ? {} : { color: ink }),
  };
}

function flag(element: Element, name: string, key: "bold" | "italic" | "strikethrough"): FontData {
  const child = childOf(element, name);
  return child === undefined ? {} : { [key]: booleanAttribute(child, "val", true) };
}

function underlineOf(value: string | undefined): NonNullable<FontData["underline"]> {
  return Object.entries(UNDERLINES).find(([stored]) => stored === value)?.[1] ?? "Single";
}

/** Fills an empty `<font>` in the schema's order. */
export function writeFont(element: Element, font: FontData): Element {
  const flags = [
    ["b", font.bold],
    ["i", font.italic],
    ["strike", font.strikethrough],
  ] as const;
  for (const [name, on] of flags) {
    if (on === true) appendChild(element, name);
    else if (on === false) appendChild(element, name, { val: 0 });
  }
  if (font.underline !== undefined) {
    const stored = Object.entries(UNDERLINES).find(([, shown]) => shown === font.underline)?.[0];
    appendChild(element, "u", { val: stored === "single" ? undefined : stored });
  }
  if (font.subscript) appendChild(element, "vertAlign", { val: "subscript" });
  if (font.superscript) appendChild(element, "vertAlign", { val: "superscript" });
  if (font.size !== undefined) appendChild(element, "sz", { val: font.size });
  if (font.color !== undefined) appendChild(element, "color", { rgb: storedColor(font.color) });
  if (font.name !== undefined) appendChild(element, "name", { val: font.name });
  return element;
}
